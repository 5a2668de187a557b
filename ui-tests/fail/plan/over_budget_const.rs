use haversack::{array, budget};

const SRAM: usize = 1024;
const SIDE: usize = 20;

#[budget(SRAM / 2)]
fn step() -> f32 {
    let a: array![f32; SIDE, SIDE] = <array![f32; SIDE, SIDE]>::ones();
    a.sum()
}

fn main() {}
