use haversack::{array, budget};

#[budget]
fn halved(x: &mut array![f32; 8]) -> f32 {
    let mut half: array![f32; 8] = (&*x * 0.5).eval();
    std::mem::swap(x, &mut half);
    half.sum()
}

fn main() {}
