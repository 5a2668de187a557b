use haversack::{Rank1, Shared};

pub fn show(_: Shared<u64, Rank1<3>>) {}

fn main() {}
