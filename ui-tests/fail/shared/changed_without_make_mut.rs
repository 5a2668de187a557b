use haversack::{Shared, array};

fn main() {
    let weights = Shared::new(array![1.0, 2.0, 3.0]);
    weights[[0]] = 7.0;
    println!("{weights}");
}
