//! What the future calls.

#[haversack::monitor::profile]
fn zeros(bytes: usize) -> Vec<u8> {
    vec![0; bytes]
}

async fn load(bytes: usize) -> Vec<u8> {
    zeros(bytes)
}

fn main() {
    drop(load(100));
}
