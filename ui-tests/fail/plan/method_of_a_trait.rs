use haversack::{array, budget};

trait Step {
    fn step(&self) -> f32;
}

struct Layer {
    weights: array![f32; 8],
}

impl Step for Layer {
    #[budget]
    fn step(&self) -> f32 {
        let a: array![f32; 8] = (&self.weights * 2.0).eval();
        a.sum()
    }
}

fn main() {}
