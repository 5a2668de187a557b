use haversack::{Rank1, array, budget};

#[budget(1 B)]
fn step(x: &array![f32; 4]) -> f32 {
    x.tile::<Rank1<250>, Rank1<1000>>().sum()
}

fn main() {}
