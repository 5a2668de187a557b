use haversack::{Array, Axis, array};

fn main() {
    let (a, b) = (<array![f32; 3, 4]>::zeros(), <array![f32; 2, 4]>::zeros());
    assert_eq!(Array::stack(Axis::<0>, [&a, &b]).len(), 24);
}
