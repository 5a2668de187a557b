use haversack::{Array, Rank2, StorageMut};

pub fn reset<W: StorageMut>(counts: &mut Array<u32, Rank2<2, 3>, W>) {
    counts.fill(0);
}

fn main() {}
