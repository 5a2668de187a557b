use haversack::array;

fn main() {
    let mut a = <array![u8; 2, 3]>::zeros();
    let mut first = a.row_mut(0);
    let mut second = a.row_mut(1);
    first.fill(1);
    second.fill(2);
}
