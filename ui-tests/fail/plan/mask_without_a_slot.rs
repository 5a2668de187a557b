use haversack::{BitMask, array, budget};

#[budget(1 KiB)]
fn step(x: &array![f32; 64]) -> usize {
    let mask = BitMask::of(x.greater(0.5));
    mask.count()
}

fn main() {}
