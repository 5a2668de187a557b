use haversack::{FromSafetensors, array};

#[derive(FromSafetensors)]
enum Model {
    Small(array![f32; 2]),
    Large(array![f32; 200]),
}

fn main() {}
