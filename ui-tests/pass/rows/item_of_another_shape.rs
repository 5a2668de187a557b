use haversack::{Rank1, Rows, array};

fn main() {
    let mut rows = Rows::<f32, Rank1<4>>::new();
    rows.push(&array![1.0, 2.0, 3.0, 4.0]);
}
