use haversack::array;

fn main() {
    let mut a = <array![u8; 4]>::zeros();
    let mut first = a.view_mut();
    let mut second = first.view_mut();
    second.fill(1);
}
