//! A function that is planned, and all that uses it.

use haversack::{Workspace, array, budget};

#[budget]
fn smooth(x: &array![f32; 8]) -> array![f32; 8] {
    let half: array![f32; 8] = <array![f32; 8]>::full(0.5);
    let y: array![f32; 8] = (x * &half).eval();
    y
}

#[budget(1 KiB)]
fn energy(x: &array![f32; 8]) -> f32 {
    let y: array![f32; 8] = smooth(x);
    y.dot(x)
}

fn main() {
    let (x, mut y) = (<array![f32; 8]>::ones(), <array![f32; 8]>::zeros());
    let mut workspace = Workspace::<smooth>::new();
    smooth::in_workspace(&mut workspace, &mut y, &x);
    println!("{} {} {}", energy(&x), smooth(&x), SMOOTH_PEAK);
}
