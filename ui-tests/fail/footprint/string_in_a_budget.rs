use haversack::{array, budget};

#[budget(1 MiB)]
pub struct Labelled {
    pub name: String,
    pub data: array![f32; 64],
}

fn main() {}
