use haversack::{array, budget};

struct Layer<const N: usize> {
    weights: array![f32; 8],
}

impl<const N: usize> Layer<N> {
    #[budget]
    fn step(&self, x: &array![f32; N]) -> f32 {
        let a: array![f32; N] = (x * self.weights.sum()).eval();
        a.sum()
    }
}

fn main() {
    assert_eq!(Layer::<4>::STEP_PEAK, 16);
    let layer = Layer::<4> { weights: <array![f32; 8]>::ones() };
    assert_eq!(layer.step(&<array![f32; 4]>::ones()), 32.0);
}
