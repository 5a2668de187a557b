use haversack::{Array, Rank2, Storage};

pub fn zeros<W: Storage>() -> Array<u32, Rank2<2, 3>, W> {
    Array::zeros()
}

fn main() {}
