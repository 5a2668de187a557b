use haversack::budget;
use haversack_python::pyo3::prelude::*;

#[budget]
fn energy(x: f32) -> f32 {
    x * x
}

fn added(module: &Bound<'_, PyModule>) -> PyResult<()> {
    haversack_python::add::<energy>(module)
}

fn main() {}
