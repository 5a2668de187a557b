use haversack::{Array, array};

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    assert_eq!(Array::stack::<2, _, _>([&a, &a]).len(), 24);
}
