use haversack::array;

pub type Weights = array![f32; 100];

fn main() {}
