use haversack::{array, budget};

/// Three thirds of all memory.
#[budget(18_446_744_073_709_551_615)]
pub struct Sky {
    stars: array![u8; 9_000_000_000_000_000_000],
    planets: array![u8; 9_000_000_000_000_000_000],
    moons: array![u8; 9_000_000_000_000_000_000],
}

fn main() {}
