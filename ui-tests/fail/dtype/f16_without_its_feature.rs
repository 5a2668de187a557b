use haversack::array;

pub type Weights = array![f16; 100];

fn main() {}
