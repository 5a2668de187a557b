use haversack::{Shared, array};

fn main() {
    let mut weights = Shared::new(array![1.0, 2.0, 3.0]);
    weights.make_mut().fill(0.0);
    println!("{weights}");
}
