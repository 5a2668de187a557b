use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 4]>::zeros();
    assert_eq!(a.roll(Axis::<0>, 1).len(), 4);
}
