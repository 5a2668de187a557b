use haversack::{array, budget};

const STARS: usize = 40_000;

#[budget(1 TiB)]
pub type Universe = array![f64; STARS, STARS];

fn main() {}
