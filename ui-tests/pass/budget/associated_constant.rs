use haversack::{array, budget};

struct Filter;

/// What a filter is made of.
#[budget(16)]
type Taps = array![f32; 4; Inline];

impl Filter {
    /// The taps.
    const TAPS: Taps = <Taps>::from_nested([0.25; 4]);
}

fn main() {
    println!("{}", Filter::TAPS);
}
