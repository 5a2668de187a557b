use haversack::{array, budget};
use haversack_python::pyplanned;

#[pyplanned]
#[budget]
fn energy(x: &array![f32; 8]) -> f32 {
    x.sum()
}

fn main() {}
