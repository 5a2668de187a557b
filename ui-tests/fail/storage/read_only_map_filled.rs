use haversack::{Array, Mapped, Rank2};

type Table = Array<f32, Rank2<2, 3>, Mapped>;

pub fn reset(table: &mut Table) {
    table.fill(1.0);
}

fn main() {}
