use haversack::{Footprint, array, budget};

#[derive(Footprint)]
pub struct Layer {
    pub weights: array![f32; 3, 3],
}

#[budget(1 KiB)]
pub struct Network {
    pub layers: [Layer; 4],
}

fn main() {}
