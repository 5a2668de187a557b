use haversack::rows::Unbounded;
use haversack::{Inline, Rank1, Rows};

pub struct Recording {
    pub samples: Rows<f32, Rank1<2>, Unbounded, Inline>,
}

fn main() {}
