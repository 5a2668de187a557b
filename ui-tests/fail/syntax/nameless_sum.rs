use haversack::{array, budgets};

pub type Frame = array![u8; 320, 240];

budgets!(192 KiB; Frame);

fn main() {}
