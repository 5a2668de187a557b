use haversack::{Array, Mapped, Rank2, ReadWrite};

type Table = Array<f32, Rank2<2, 3>, Mapped<ReadWrite>>;

pub fn reset(table: &mut Table) {
    table.fill(1.0);
}

fn main() {}
