use haversack::{array, budget};

#[allow(non_camel_case_types)]
type f32 = f64;

/// The docs would say 40 bytes.
#[budget(1 KiB)]
pub type Row = array![f32; 10];

fn main() {}
