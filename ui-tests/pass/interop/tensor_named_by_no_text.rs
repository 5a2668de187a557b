use haversack::{FromSafetensors, array};

#[derive(FromSafetensors)]
pub struct Model {
    #[safetensors("fc1.weight")]
    pub weight: array![f32; 2, 3],
}

fn main() {}
