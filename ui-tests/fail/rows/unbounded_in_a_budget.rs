use haversack::{Rank1, Rows, budget};

#[budget(1 MiB)]
pub struct Recording {
    pub samples: Rows<f32, Rank1<4>>,
    pub rate: u32,
}

fn main() {}
