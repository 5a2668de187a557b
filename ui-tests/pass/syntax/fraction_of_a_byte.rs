use haversack::{array, budget};

#[budget(1.5 KiB)]
pub type Bit = array![u8; 1];

fn main() {}
