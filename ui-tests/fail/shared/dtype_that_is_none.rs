use haversack::{Rank1, Shared};

pub fn show(_: Shared<usize, Rank1<3>>) {}

fn main() {}
