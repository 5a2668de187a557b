use haversack::{array, budget};

#[budget(1 MiB)]
pub type Hidden = array![f32; 784, 512];

fn main() {}
