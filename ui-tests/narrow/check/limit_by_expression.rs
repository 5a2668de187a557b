use haversack::{array, budget};

#[budget(5 * 1024 * 1024 * 1024)]
pub type Weights = array![f32; 1000, 1000];

fn main() {}
