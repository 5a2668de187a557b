use haversack::{Array, Const};

pub struct Weights {
    pub values: Array<f32, Const<3>>,
}

fn main() {}
