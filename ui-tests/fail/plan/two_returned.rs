use haversack::{array, budget};

#[budget]
fn step(which: bool) -> array![f32; 8] {
    let a: array![f32; 8] = <array![f32; 8]>::ones();
    let b: array![f32; 8] = <array![f32; 8]>::zeros();
    if which {
        return a;
    }
    b
}

fn main() {}
