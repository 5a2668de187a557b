use haversack::{array, budget};

const SRAM: usize = 64;

#[budget(SRAM KiB)]
pub type Image = array![u8; 28, 28];

fn main() {}
