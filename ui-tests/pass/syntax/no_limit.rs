use haversack::{array, budget};

#[budget(1 KiB)]
pub type Image = array![u8; 28, 28];

fn main() {}
