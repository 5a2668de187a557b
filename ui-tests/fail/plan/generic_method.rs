use haversack::{array, budget};

struct Layer {
    weights: array![f32; 8],
}

impl Layer {
    #[budget]
    fn step<const N: usize>(&self, x: &array![f32; N]) -> f32 {
        let a: array![f32; N] = (x * self.weights.sum()).eval();
        a.sum()
    }
}

fn main() {}
