use haversack::array;

pub type Image = array![u8; ROWS, 28];

fn main() {}
