use haversack::{array, shape};

fn main() {
    let a = <array![f32; 2, 3, 4, 5]>::zeros();
    assert_eq!(a.windows(shape![1, 1, 1, 1]).len(), 120);
}
