use haversack::{array, budget};

#[budget(1.3 B)]
pub type Bit = array![u8; 1];

fn main() {}
