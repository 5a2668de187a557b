use haversack::{array, dims};

const SIZE: usize = 64;

dims! { pub Batch = 100 - SIZE; }

fn main() {
    println!("{}", <array![u8; Batch]>::NBYTES);
}
