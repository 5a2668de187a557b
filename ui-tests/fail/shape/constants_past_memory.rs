use haversack::{array, budget};

const STARS: usize = 4_000_000_000;

#[budget(1 TiB)]
pub type Universe = array![f64; STARS, STARS];

fn main() {}
