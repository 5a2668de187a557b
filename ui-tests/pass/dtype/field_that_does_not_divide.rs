use haversack::{Complex, Dtype, array};

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
pub struct Sample {
    pub value: Complex<f64>,
    pub time: u64,
}

fn main() {
    let log = array![Sample::default()];
    let _ = log.field(Sample::TIME);
}
