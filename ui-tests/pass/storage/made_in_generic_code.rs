use haversack::{Array, Rank2, StorageOwned};

pub fn zeros<W: StorageOwned>() -> Array<u32, Rank2<2, 3>, W> {
    Array::zeros()
}

fn main() {}
