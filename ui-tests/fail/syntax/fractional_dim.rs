use haversack::array;

pub type Image = array![u8; 28.5];

fn main() {}
