use haversack::{array, budget};

#[budget(1 MiB)]
pub struct Labelled {
    pub name: [u8; 16],
    pub data: array![f32; 64],
}

fn main() {}
