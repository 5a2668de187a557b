use haversack::{Array, Mapped, Rank2, ReadWrite};

type Table = Array<f32, Rank2<2, 3>, Mapped<ReadWrite>>;

pub fn rest(table: &Table) -> std::io::Result<()> {
    table.release()
}

fn main() {}
