use haversack::{Dtype, array};

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(transparent)]
pub struct Celsius(f32);

fn main() {
    let room = array![Celsius(20.0)];
    let _ = (room.inner() + room.inner()).eval();
}
