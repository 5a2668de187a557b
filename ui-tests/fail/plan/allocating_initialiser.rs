use haversack::{array, budget};

#[budget]
fn step(x: &array![f32; 4]) -> f32 {
    let a: array![f32; 8] = x.view().concat::<0, _, _>(x.view());
    a.sum()
}

fn main() {}
