use haversack::Dtype;

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
pub struct Reading {
    pub valid: bool,
    pub temperature: f32,
}

fn main() {}
