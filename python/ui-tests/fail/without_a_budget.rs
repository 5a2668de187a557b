use haversack::{Rank1, View};
use haversack_python::pyplanned;

#[pyplanned]
fn energy(x: View<'_, f32, Rank1<8>>) -> f32 {
    x.sum()
}

fn main() {}
