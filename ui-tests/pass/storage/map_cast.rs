use haversack::{Array, Mapped, Rank2};

type Table = Array<f32, Rank2<2, 3>, Mapped>;

pub fn mean(table: &Table) -> f64 {
    table.expr().cast::<f64>().mean()
}

fn main() {}
