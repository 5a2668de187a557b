use haversack::{array, shape};

fn main() {
    let a = <array![f32; 2, 3, 4, 5]>::zeros();
    assert_eq!(a.sliding_windows(shape![1, 1, 1, 1], shape![2, 3, 4, 5]).len(), 120);
}
