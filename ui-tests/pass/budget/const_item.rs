use haversack::{array, budget};

#[budget(16 B)]
pub const KERNEL: array![f32; 2, 2; Inline] = <array![f32; 2, 2; Inline]>::from_nested([[0.0, 1.0], [1.0, 0.0]]);

fn main() {}
