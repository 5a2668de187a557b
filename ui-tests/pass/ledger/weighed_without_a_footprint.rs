use haversack::{Footprint, Weighed, array};

#[derive(Footprint, Weighed)]
pub struct Step {
    pub samples: array![f64; 3000],
}

fn main() {}
