use haversack::{array, budget};

#[budget(4_000)]
pub struct Pair(pub array![f32; 1000], pub u64);

fn main() {}
