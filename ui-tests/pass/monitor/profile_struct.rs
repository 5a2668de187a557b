//! What makes one has.

struct Cache {
    entries: Vec<Vec<u8>>,
}

#[haversack::monitor::profile]
fn filled() -> Cache {
    let entries = vec![vec![0; 1000]];
    Cache { entries }
}

fn main() {
    let cache = filled();
    println!("{}", cache.entries.len());
}
