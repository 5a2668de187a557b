use haversack::{Weighed, array};

#[derive(Weighed)]
pub struct Step {
    pub samples: array![f64; 3000],
}

fn main() {}
