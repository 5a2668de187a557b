use haversack::Dtype;

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
pub struct Reading {
    pub valid: u32,
    pub temperature: f32,
}

fn main() {}
