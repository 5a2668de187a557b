use haversack::{array, budget};

struct Filter;

impl Filter {
    /// The taps.
    #[budget(16)]
    const TAPS: array![f32; 4; Inline] = <array![f32; 4; Inline]>::from_nested([0.25; 4]);
}

fn main() {
    println!("{}", Filter::TAPS);
}
