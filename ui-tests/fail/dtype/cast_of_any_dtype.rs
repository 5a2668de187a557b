use haversack::{Array, Dtype, Shape};

pub fn mean<T: Dtype, S: Shape>(array: &Array<T, S>) -> f64 {
    array.cast::<f64>().iter().sum::<f64>() / array.len() as f64
}

fn main() {}
