use haversack::{Array, Heap, Mapped, Rank2};

type Table = Array<f32, Rank2<2, 3>, Mapped>;

pub fn copy(table: &Table) -> Array<f32, Rank2<2, 3>> {
    table.copy_to::<Heap>()
}

fn main() {}
