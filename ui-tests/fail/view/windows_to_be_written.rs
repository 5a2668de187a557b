use haversack::{array, shape};

fn main() {
    let mut a = <array![u8; 4]>::zeros();
    for mut window in a.view_mut().windows(shape![2]) {
        window.fill(1);
    }
}
