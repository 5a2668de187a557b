use haversack::{Rank1, Rows, shape};

fn main() {
    let rows = Rows::<f32, Rank1<4>>::new();
    println!("{}", rows.batches(shape![1]).len());
}
