use haversack::{Footprint, Weighed, array};

#[derive(Footprint)]
pub struct Step<const N: usize> {
    pub samples: array![f64; N],
}

#[derive(Footprint, Weighed)]
pub struct LongStep(pub Step<3000>);

fn main() {}
