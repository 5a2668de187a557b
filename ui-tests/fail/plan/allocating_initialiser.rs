use haversack::{Axis, array, budget};

#[budget]
fn step(x: &array![f32; 4]) -> f32 {
    let a: array![f32; 8] = x.view().concat(Axis::<0>, x.view());
    a.sum()
}

fn main() {}
