use haversack::{array, budget};

#[budget(1 KiB)]
pub type Kernel = array![f32; 3, 3; Inline];

/// A static named after its type is measured by the constant of the type.
#[budget(1 KiB)]
pub static KERNEL: Kernel = Kernel::ZEROS;

fn main() {}
