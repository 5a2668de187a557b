use haversack::Dtype;

type Number = f64;

/// The docs leave its bytes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
pub struct Sample {
    pub level: Number,
    pub station: u64,
}

fn main() {
    assert_eq!(size_of::<Sample>(), 16);
}
