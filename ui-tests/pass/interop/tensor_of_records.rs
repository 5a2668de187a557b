use haversack::interop::safetensors::Tensor;
use haversack::{Array, Dtype, Rank1};

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
struct Reading {
    temperature: f32,
    station: u32,
}

fn main() {
    let log = Array::<Reading, Rank1<3>>::zeros();
    let temperatures = log.field(Reading::TEMPERATURE).to_owned();
    let _ = Tensor::new("temperatures", &temperatures);
}
