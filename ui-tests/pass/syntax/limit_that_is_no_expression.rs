use haversack::{array, budget};

const SRAM: usize = 64;

#[budget(SRAM * 1024)]
pub type Image = array![u8; 28, 28];

fn main() {}
