use haversack::{array, budget};

#[budget(1 KiB)]
pub struct Kernel(pub array![f32; 3, 3]);

#[budget(1 KiB)]
pub static KERNEL: array![f32; 3, 3; Inline] = <array![f32; 3, 3; Inline]>::ZEROS;

fn main() {}
