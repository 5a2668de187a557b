use haversack::array;

pub type Universe = array![f64; 40_000, 40_000];

fn main() {}
