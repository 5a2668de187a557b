use haversack::{array, dims};

pub const SIZE: usize = 64;

dims! { pub Batch = SIZE / 2; }

fn main() {
    println!("{}", <array![u8; Batch]>::NBYTES);
}
