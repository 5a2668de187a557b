use haversack::{FromSafetensors, array};

#[derive(FromSafetensors)]
struct Model {
    #[safetensors(fc1.weight)]
    weight: array![f32; 2, 3],
}

fn main() {}
