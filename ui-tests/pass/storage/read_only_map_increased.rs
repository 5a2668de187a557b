use haversack::{Array, CopyOnWrite, Mapped, Rank2};

type Table = Array<f32, Rank2<2, 3>, Mapped<CopyOnWrite>>;

pub fn reset(table: &mut Table) {
    *table += 1.0;
}

fn main() {}
