use haversack::{array, budget};

#[budget]
fn step() -> f32 {
    let mut longest: array![f32; 8] = <array![f32; 8]>::zeros();
    for i in 0..3 {
        let a: array![f32; 8] = <array![f32; 8]>::full(i as f32);
        longest.assign(&a);
    }
    longest.sum()
}

fn main() {}
