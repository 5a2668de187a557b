use haversack::{array, shape};

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    let b: array![f32; 3, 8] = a.tile(shape![2]);
    assert_eq!(b.len(), 24);
}
