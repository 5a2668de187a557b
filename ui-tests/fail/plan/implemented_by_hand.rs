//! A plan is what `#[budget]` verified: nobody else says that a type has one.

use haversack::PlannedFunction;

struct Mine;

impl PlannedFunction for Mine {
    const PEAK: usize = 4;
    const LOWER_BOUND: usize = 4;
    const TOTAL_WITHOUT_SHARING: usize = 4;
    const ALIGNMENT: usize = 4;
}

fn main() {}
