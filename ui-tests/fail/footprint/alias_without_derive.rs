use haversack::{array, budget};

pub struct Layer {
    pub weights: array![f32; 3, 3],
}

#[budget(1 KiB)]
pub type Network = Layer;

fn main() {}
