use haversack::{Array, Heap, Rank2};

type Table = Array<f32, Rank2<2, 3>, Heap>;

fn main() {
    let table = Table::zeros();
    println!("{table}");
}
