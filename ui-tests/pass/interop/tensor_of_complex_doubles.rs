use haversack::interop::safetensors::Tensor;
use haversack::{Complex, array};

fn main() {
    let a = <array![Complex<f32>; 2]>::zeros();
    let _ = Tensor::new("a", &a);
}
