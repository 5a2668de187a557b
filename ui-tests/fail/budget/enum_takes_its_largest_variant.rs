use haversack::{array, budget};

#[budget(1 kB)]
pub enum Message {
    Empty,
    Text([u8; 100]),
    Frame { pixels: array![u8; 28, 28], taken: [u64; 30] },
}

fn main() {}
