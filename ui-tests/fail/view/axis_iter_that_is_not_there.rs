use haversack::{Axis, array};

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    let _ = a.axis_iter(Axis::<5>);
}
