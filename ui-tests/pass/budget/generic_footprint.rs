use haversack::{Footprint, array, budget};

#[budget(1 KiB)]
pub struct Layer<const N: usize> {
    pub weights: array![f32; N, N],
    pub bias: array![f32; N],
}

fn main() {
    println!("{}", Layer::<15>::FOOTPRINT);
}
