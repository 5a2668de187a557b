use haversack::{array, budget};

pub struct Mode {
    pub fast: bool,
}

#[budget(1 KiB)]
pub struct Step {
    pub weights: array![f32; 3, 3],
    pub mode: Mode,
}

pub const BYTES: usize = STEP_FOOTPRINT;

fn main() {}
