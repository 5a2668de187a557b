use haversack::Dtype;

#[allow(non_camel_case_types)]
type f32 = f64;

/// The docs would say 4 bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
pub struct Sample {
    pub level: f32,
    pub station: u64,
}

fn main() {}
