use haversack::{Budget, Footprint, array, dims};

dims! {
    Sram = 64 * 1024;
    Samples = 3000;
}

#[derive(Default, Footprint, haversack::Weighed)]
pub struct Step {
    samples: array![f64; Samples],
}

fn main() {
    let (step, budget) = Budget::<Sram>::new().alloc::<Step>();
    println!("{} {}", step.samples.len(), budget.left());
}
