use haversack::{array, budget};

#[budget(64 KiB)]
pub type Image = array![u8; 28, 28];

pub const BYTES: usize = IMAGE_FOOTPRINT;

fn main() {}
