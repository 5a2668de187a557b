use haversack::{FromSafetensors, array};

#[derive(FromSafetensors)]
pub struct Model {
    pub weight: array![f32; 2, 3],
}

fn main() {}
