use haversack::{Array, Dtype, Rank1};

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
struct Reading {
    time: f64,
    value: f64,
}

fn main() {
    let readings = Array::<Reading, Rank1<2>>::zeros();
    let _tensor = readings.field(Reading::TIME).into_dlpack();
}
