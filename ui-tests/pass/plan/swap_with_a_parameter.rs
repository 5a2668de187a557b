use haversack::{array, budget};

#[budget]
fn halved(x: &mut array![f32; 8]) -> f32 {
    let half: array![f32; 8] = (&*x * 0.5).eval();
    x.assign(&half);
    half.sum()
}

fn main() {}
