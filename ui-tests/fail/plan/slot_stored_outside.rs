use haversack::{array, budget};

#[budget]
fn step(kept: &mut Vec<haversack::Slot<'_, f32, haversack::Rank1<8>>>) {
    let a: array![f32; 8] = <array![f32; 8]>::ones();
    kept.truncate(a.len());
}

fn main() {}
