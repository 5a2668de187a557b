use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    assert!(a.take(Axis::<2>, [0, 1]).is_ok());
}
