use haversack::{Const, Inline, Rank1, Rows};

pub struct Recording {
    pub samples: Rows<f32, Rank1<2>, Const<10>, Inline>,
}

fn main() {}
