use haversack::{Array, Mapped, Rank2};

type Table = Array<f32, Rank2<2, 3>, Mapped>;

fn main() {
    let table = Table::zeros();
    println!("{table}");
}
