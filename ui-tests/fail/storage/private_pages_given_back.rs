use haversack::{Array, CopyOnWrite, Mapped, Rank2};

type Table = Array<f32, Rank2<2, 3>, Mapped<CopyOnWrite>>;

pub fn rest(table: &Table) -> std::io::Result<()> {
    table.release()
}

fn main() {}
