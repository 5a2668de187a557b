use haversack::{Array, array};

fn main() {
    let (a, b) = (<array![f32; 3, 4]>::zeros(), <array![f32; 3, 4]>::zeros());
    assert_eq!(Array::stack::<0, _, _>([&a, &b]).len(), 24);
}
