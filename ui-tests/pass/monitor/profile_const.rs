//! What allocates that many bytes is profiled.

const fn bytes(count: usize) -> usize {
    let size = size_of::<f32>();
    count * size
}

const BYTES: usize = bytes(1000);

#[haversack::monitor::profile]
fn zeros() -> Vec<u8> {
    vec![0; BYTES]
}

fn main() {
    println!("{}", zeros().len());
}
