use haversack::{array, budget};

#[budget]
fn step() -> f32 {
    let mut a: array![f32; 8] = <array![f32; 8]>::ones();
    {
        let b: array![f32; 8] = <array![f32; 8]>::zeros();
        a.assign(&b);
    }
    a.sum()
}

fn main() {}
