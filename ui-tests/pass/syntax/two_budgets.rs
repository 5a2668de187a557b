use haversack::{array, budget};

#[budget(32 KiB)]
pub struct Image(pub array![u8; 28, 28]);

pub const BYTES: usize = IMAGE_FOOTPRINT;

fn main() {}
