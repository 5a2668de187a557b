use haversack::{Budget, Footprint, Weighed, array, dims};

dims! {
    Sram = 64 * 1024;
    Samples = 3000;
}

#[derive(Default, Footprint, Weighed)]
pub struct Step {
    samples: array![f64; Samples, 2],
    labels: array![u8; Samples, 10],
}

fn main() {
    let (step, budget) = Budget::<Sram>::new().alloc::<Step>();
    println!("{} {}", step.samples.len(), budget.left());
}
