use haversack::array;

pub type Image = array![; 28, 28];

fn main() {}
