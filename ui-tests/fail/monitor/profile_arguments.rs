//! Lines are not chosen.

#[haversack::monitor::profile(lines = 10)]
fn zeros(bytes: usize) -> Vec<u8> {
    vec![0; bytes]
}

fn main() {
    println!("{}", zeros(100).len());
}
