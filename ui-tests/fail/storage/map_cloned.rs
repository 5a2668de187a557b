use haversack::{Array, Mapped, Rank2};

type Table = Array<f32, Rank2<2, 3>, Mapped>;

pub fn copy(table: &Table) -> Table {
    table.clone()
}

fn main() {}
