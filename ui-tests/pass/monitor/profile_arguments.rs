//! All are counted.

#[haversack::monitor::profile]
fn zeros(bytes: usize) -> Vec<u8> {
    vec![0; bytes]
}

fn main() {
    println!("{}", zeros(100).len());
}
