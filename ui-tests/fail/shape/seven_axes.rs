use haversack::array;

pub type Deep = array![u8; 2, 2, 2, 2, 2, 2, 2];

fn main() {}
