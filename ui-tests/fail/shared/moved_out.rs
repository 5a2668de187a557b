use haversack::{Shared, array};

fn main() {
    let weights = Shared::new(array![1.0, 2.0, 3.0]);
    let own: array![f64; 3] = *weights;
    println!("{own}");
}
