use haversack::{Rank1, Rows, array};

fn main() {
    let mut rows = Rows::<f32, Rank1<4>>::new();
    let item = <array![f64; 4]>::zeros();
    rows.push(&item);
}
