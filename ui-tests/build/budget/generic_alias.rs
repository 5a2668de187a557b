use haversack::{array, budget};

#[budget(1 KiB)]
pub type Square<const N: usize> = array![f32; N, N];

fn main() {
    println!("{}", square_footprint::<17>());
}
