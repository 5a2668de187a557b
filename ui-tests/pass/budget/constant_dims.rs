use haversack::{array, budget};

const ROWS: usize = 100;

#[budget(64 KiB)]
pub type Table = array![f32; ROWS, { ROWS / 2 }];

fn main() {}
