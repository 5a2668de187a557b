use haversack::array;

fn main() {
    let mut a = <array![u8; 2, 3]>::zeros();
    let [mut first, mut second] = a.each_row_mut();
    first.fill(1);
    second.fill(2);
}
