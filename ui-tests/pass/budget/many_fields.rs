use haversack::{array, budget};

#[budget(120 kB)]
pub struct Model {
    pub layer: array![f32; 100, 300],
}

fn main() {}
