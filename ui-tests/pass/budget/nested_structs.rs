use haversack::{Footprint, array, budget};

#[derive(Footprint)]
pub struct Layer {
    pub weights: array![f32; 128, 128],
    pub bias: array![f32; 128],
}

#[budget(130 KiB)]
pub struct Network {
    pub first: Layer,
    pub second: Layer,
    pub steps: u32,
}

fn main() {}
