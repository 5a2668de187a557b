//! A rank needs more than its budget.
use haversack::{BoxedWorkspace, Rank2, View, array, budget, budgets};

type Part = array![f32; 2048, 64];
type Means = array![f32; 64];

/// Returns the sum of the squares, after the means are taken away.
#[budget(1 MiB)]
pub fn spread(part: View<'_, f32, Rank2<2048, 64>>, means: &array![f32; 64]) -> f32 {
    let centred: array![f32; 2048, 64] = (part - means).eval();
    centred.expr().square().sum()
}

budgets! {
    /// Everything that a rank holds.
    pub RANK: 512 KiB; Part, [Means; 2], BoxedWorkspace<spread>
}

fn main() {}
