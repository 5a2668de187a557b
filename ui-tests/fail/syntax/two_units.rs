use haversack::{array, budget};

#[budget(64 KiB B)]
pub type Image = array![u8; 28, 28];

fn main() {}
