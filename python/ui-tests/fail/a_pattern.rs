use haversack::budget;
use haversack_python::pyplanned;

#[pyplanned]
#[budget]
fn sum((a, b): (f32, f32)) -> f32 {
    a + b
}

fn main() {}
