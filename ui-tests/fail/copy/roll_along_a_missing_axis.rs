use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 4]>::zeros();
    assert_eq!(a.roll(Axis::<1>, 1).len(), 4);
}
