use haversack::array;

const ROWS: usize = 28;

pub type Image = array![u8; ROWS, 28];

fn main() {}
