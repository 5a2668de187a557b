use haversack::{Rank1, View, budget};
use haversack_python::pyplanned;

#[pyplanned]
#[budget]
fn energy(x: View<'_, f32, Rank1<8>>, workspace: f32) -> f32 {
    x.sum() * workspace
}

fn main() {}
