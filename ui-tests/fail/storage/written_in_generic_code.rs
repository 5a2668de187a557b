use haversack::{Array, Rank2, Storage};

pub fn reset<W: Storage>(counts: &mut Array<u32, Rank2<2, 3>, W>) {
    counts.fill(0);
}

fn main() {}
