use haversack::{array, budget};

/// How many there are, only the run knows.
#[budget(1 MiB)]
pub type Samples = Box<[array![f32; 10]]>;

fn main() {}
