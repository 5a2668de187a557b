use haversack::interop::safetensors::{self, Tensor};
use haversack::{Complex, array};

fn main() {
    let a = <array![Complex<f64>; 2]>::zeros();
    let _ = safetensors::write("a.safetensors", &[Tensor::new("a", &a)]);
}
