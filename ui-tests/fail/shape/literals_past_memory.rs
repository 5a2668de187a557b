use haversack::array;

pub type Universe = array![f64; 4_000_000_000, 4_000_000_000];

fn main() {}
