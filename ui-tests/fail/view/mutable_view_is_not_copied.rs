use haversack::array;

fn main() {
    let mut a = <array![u8; 4]>::zeros();
    let first = a.view_mut();
    let mut second = first.clone();
    second.fill(1);
}
