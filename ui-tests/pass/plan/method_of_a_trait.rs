use haversack::{array, budget};

trait Step {
    fn step(&self) -> f32;
}

struct Layer {
    weights: array![f32; 8],
}

impl Layer {
    #[budget]
    fn planned_step(&self) -> f32 {
        let a: array![f32; 8] = (&self.weights * 2.0).eval();
        a.sum()
    }
}

impl Step for Layer {
    fn step(&self) -> f32 {
        self.planned_step()
    }
}

fn main() {
    assert_eq!(Layer::PLANNED_STEP_PEAK, 32);
    assert_eq!(Layer { weights: <array![f32; 8]>::ones() }.step(), 16.0);
}
