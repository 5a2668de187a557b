use haversack::{array, shape};

fn main() {
    let mut a = <array![u8; 4]>::zeros();
    for mut chunk in a.view_mut().chunks(shape![2]) {
        chunk.fill(1);
    }
}
