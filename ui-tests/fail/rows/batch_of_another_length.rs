use haversack::{Rank1, Rank2, Rows, View, shape};

fn mean(batch: View<'_, f32, Rank2<32, 4>>) -> f32 {
    batch.mean()
}

fn main() {
    let rows = Rows::<f32, Rank1<4>>::new();
    for batch in rows.batches(shape![16]) {
        println!("{}", mean(batch));
    }
}
