use haversack::{array, shape};

fn main() {
    let a = <array![f32; 5]>::zeros();
    assert_eq!(a.sliding_windows(shape![3], shape![3]).len(), 9);
}
