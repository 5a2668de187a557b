#![deny(unused_must_use)]

use haversack::{Const, Rank1, Rows, array};

fn main() {
    let mut rows = Rows::<f32, Rank1<2>, Const<10>>::new();
    rows.push(&array![1.0, 2.0]);
}
