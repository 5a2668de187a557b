use haversack::{array, shape};

fn main() {
    let mut a = <array![u8; 3]>::zeros();
    a.view_mut().broadcast(shape![2, 3]).fill(1);
}
