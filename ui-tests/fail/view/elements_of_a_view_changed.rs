use haversack::array;

fn main() {
    let mut a = <array![u8; 2, 3]>::zeros();
    for element in a.view().iter() {
        *element += 1;
    }
    a.fill(0);
}
