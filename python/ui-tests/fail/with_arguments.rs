use haversack::budget;
use haversack_python::pyplanned;

#[pyplanned(name = "total")]
#[budget]
fn energy(x: f32) -> f32 {
    x * x
}

fn main() {}
