//! A struct has no lines that run.

#[haversack::monitor::profile]
struct Cache {
    entries: Vec<Vec<u8>>,
}

fn main() {
    let cache = Cache { entries: vec![vec![0; 1000]] };
    println!("{}", cache.entries.len());
}
