use haversack::array;

pub type Image = array![u8; 28usize, 28];

fn main() {}
