use haversack::array;

pub type Offsets = array![u64; 100];

fn main() {}
