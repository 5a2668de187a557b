use haversack::array;

pub type Offsets = array![usize; 100];

fn main() {}
