use haversack::{array, budget};

#[budget]
fn halved(x: &array![f32; 8], steps: usize) -> f32 {
    let mut now: array![f32; 8] = x.to_owned();
    let mut next: array![f32; 8] = <array![f32; 8]>::zeros();
    for _ in 0..steps {
        next.assign(&now * 0.5);
        std::mem::swap(&mut now, &mut next);
    }
    now.sum()
}

fn main() {}
