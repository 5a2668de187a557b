use haversack::monitor::profile;
use haversack::{array, budget};

struct Filter {
    taps: array![f32; 8],
}

impl Filter {
    #[profile]
    #[budget]
    fn step(&self, x: &array![f32; 8]) -> f32 {
        let y: array![f32; 8] = (x * &self.taps).eval();
        y.sum()
    }

    #[budget]
    #[profile]
    fn power(&self) -> f32 {
        let y: array![f32; 8] = (&self.taps * &self.taps).eval();
        y.sum()
    }
}

fn main() {
    let filter = Filter { taps: Default::default() };
    println!("{} {}", filter.step(&filter.taps), filter.power());
}
