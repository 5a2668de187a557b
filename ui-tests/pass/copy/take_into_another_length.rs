use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    let b: array![f32; 3, 2] = a.take(Axis::<1>, [0, 1]).unwrap();
    assert_eq!(b.len(), 6);
}
