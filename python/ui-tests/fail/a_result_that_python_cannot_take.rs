use std::time::Duration;

use haversack::{Rank1, View, budget};
use haversack_python::pyplanned;

#[pyplanned]
#[budget]
fn energy(x: View<'_, f32, Rank1<8>>) -> Duration {
    Duration::from_secs_f32(x.sum())
}

fn main() {}
