use haversack::{Const, View, budget};
use haversack_python::pyplanned;

#[pyplanned]
#[budget]
fn energy<const N: usize>(x: View<'_, f32, (Const<N>,)>) -> f32 {
    x.sum()
}

fn main() {}
