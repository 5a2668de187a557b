use haversack::{FromSafetensors, array};

#[derive(FromSafetensors)]
struct Model(array![f32; 2, 3], array![f32; 2]);

fn main() {}
