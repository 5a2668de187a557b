use haversack::{Dim, array};

fn total<N: Dim>(a: &array![f32; N]) -> f32 {
    a.sum()
}

fn main() {
    println!("{}", total(&array![1.0, 2.0]));
}
