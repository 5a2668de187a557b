use haversack::{array, dims};

const SIZE: usize = 64;

dims! { pub Batch = 32 - SIZE; }

fn main() {
    println!("{}", <array![u8; Batch]>::NBYTES);
}
