use haversack::{FromSafetensors, array};

#[derive(FromSafetensors)]
struct Model {
    weight: array![f32; 2, 3],
    name: String,
}

fn main() {}
