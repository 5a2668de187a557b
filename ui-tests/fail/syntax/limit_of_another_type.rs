use haversack::{array, budget};

const LIMIT: u32 = 1024;

#[budget(LIMIT)]
pub type Image = array![u8; 28, 28];

fn main() {}
