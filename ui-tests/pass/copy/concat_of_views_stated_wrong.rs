use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    let c: array![f32; 3, 8] = a.view().concat(Axis::<1>, a.view());
    assert_eq!(c.len(), 24);
}
