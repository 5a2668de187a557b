use haversack::{array, budget};

const SRAM: usize = 192 * 1024;

#[budget(SRAM / 2 + 4 * 1024)]
pub type Frame = array![u8; 320, 320];

fn main() {}
