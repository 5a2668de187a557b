use haversack::{Footprint, Weighed, array};

#[derive(Footprint, Weighed)]
pub struct Step<const N: usize> {
    pub samples: array![f64; N],
}

fn main() {}
