use haversack::{array, dims};

const SIZE: i32 = 64;

dims! { pub Batch = SIZE / 2; }

fn main() {
    println!("{}", <array![u8; Batch]>::NBYTES);
}
