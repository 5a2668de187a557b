use haversack::{array, budget};

#[budget]
fn step() -> f32 {
    let mut longest = None;
    for i in 0..3 {
        let a: array![f32; 8] = <array![f32; 8]>::full(i as f32);
        longest = Some(a);
    }
    longest.map_or(0.0, |a| a.sum())
}

fn main() {}
