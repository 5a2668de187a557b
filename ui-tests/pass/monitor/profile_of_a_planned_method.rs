use haversack::monitor::profile;
use haversack::{array, budget};

struct Filter {
    taps: array![f32; 8],
}

impl Filter {
    fn step(&self, x: &array![f32; 8]) -> f32 {
        weighted(x, &self.taps)
    }
}

#[profile]
#[budget]
fn weighted(x: &array![f32; 8], taps: &array![f32; 8]) -> f32 {
    let y: array![f32; 8] = (x * taps).eval();
    y.sum()
}

fn main() {
    let filter = Filter { taps: Default::default() };
    println!("{}", filter.step(&filter.taps));
}
