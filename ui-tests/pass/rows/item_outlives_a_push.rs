use haversack::{Rank1, Rows, array};

fn main() {
    let mut rows = Rows::<f32, Rank1<2>>::new();
    rows.push(&array![1.0, 2.0]);
    let first = rows.row(0).to_owned();
    rows.push(&array![3.0, 4.0]);
    println!("{first}");
}
