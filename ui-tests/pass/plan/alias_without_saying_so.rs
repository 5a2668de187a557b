use haversack::{array, budget};

type Hidden = array![f32; 8];

#[budget]
fn step() -> f32 {
    let a: array![Hidden] = Hidden::ones();
    a.sum()
}

fn main() {}
