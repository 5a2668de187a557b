use haversack::{array, budget};

#[budget]
fn step(x: &array![f32; 4]) -> f32 {
    let twice = x.view();
    twice.sum()
}

fn main() {}
