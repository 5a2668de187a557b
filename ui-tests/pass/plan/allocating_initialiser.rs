use haversack::{array, budget};

#[budget]
fn step(x: &array![f32; 4]) -> f32 {
    let mut a: array![f32; 8] = <array![f32; 8]>::zeros();
    a.slice_mut(haversack::s![0..4]).assign(x);
    a.slice_mut(haversack::s![4..8]).assign(x);
    a.sum()
}

fn main() {}
