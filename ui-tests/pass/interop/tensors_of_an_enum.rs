use haversack::{Array, Dim, FromSafetensors};

#[derive(FromSafetensors)]
pub struct Model<N: Dim> {
    pub weight: Array<f32, (N,)>,
}

fn main() {}
