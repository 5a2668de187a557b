//! Constants allocate nothing.

#[haversack::monitor::profile]
const fn bytes(count: usize) -> usize {
    let size = size_of::<f32>();
    count * size
}

const BYTES: usize = bytes(1000);

fn main() {
    println!("{}", vec![0u8; BYTES].len());
}
