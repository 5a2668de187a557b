use haversack::Dtype;

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
pub struct Pair {
    pub left: f32,
    pub right: f32,
}

fn main() {}
