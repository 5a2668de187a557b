use haversack::{Array, Mapped, Rank2};

type Table = Array<f32, Rank2<2, 3>, Mapped>;

fn main() {
    let table = Table::open_npy("table.npy").unwrap();
    println!("{table}");
}
