use haversack::{array, budget};

#[budget]
fn halved(x: &array![f32; 8], steps: usize) -> f32 {
    let mut now: array![f32; 8] = x.to_owned();
    for _ in 0..steps {
        let mut next: array![f32; 8] = (&now * 0.5).eval();
        std::mem::swap(&mut now, &mut next);
    }
    now.sum()
}

fn main() {}
