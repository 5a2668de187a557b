use haversack::array;

fn main() {
    let mut a = <array![u8; 2, 3]>::zeros();
    for element in a.view_mut().iter_mut() {
        *element += 1;
    }
    a.fill(0);
}
