use haversack::{array, budget};

const LIMIT: usize = 4_000;

#[budget(LIMIT)]
fn step() -> f32 {
    const LIMIT: usize = 1;
    let a: array![f32; 1000] = <array![f32; 1000]>::full(LIMIT as f32);
    a.sum()
}

fn main() {
    assert_eq!(step(), 1000.0);
}
