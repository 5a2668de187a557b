use haversack::{array, budget};

/// Twenty.
#[budget(1 MiB)]
pub type Samples = Box<[array![f32; 10]; 20]>;

fn main() {
    assert_eq!(SAMPLES_FOOTPRINT, 800);
}
