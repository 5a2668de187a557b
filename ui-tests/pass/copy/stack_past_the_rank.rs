use haversack::{Array, Axis, array};

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    assert_eq!(Array::stack(Axis::<2>, [&a, &a]).len(), 24);
}
