use haversack::array;

fn main() {
    let mut a = <array![u8; 2, 3]>::zeros();
    let mut v = a.view_mut();
    v.row(0).fill(1);
    v.fill(2);
}
