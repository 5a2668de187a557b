use haversack::{FromSafetensors, array};

#[derive(FromSafetensors)]
struct Model {
    weight: array![f32; 2, 3],
    #[safetensors("weight")]
    bias: array![f32; 2],
}

fn main() {}
