use haversack::{Footprint, array, arrays, budget, budgets};

const ALL: usize = isize::MAX as usize;

/// Its docs say 6_400_000_000 bytes.
#[budget(ALL)]
pub type Square = array![f32; 40_000, 40_000];

arrays! {
    #[derive(Footprint)]
    pub struct Step {
        pub weights: array!<u8; 1_000_000, 3000>,
    }
}

budgets! {
    pub MEMORY: ALL; array![u8; 65_536, 65_536]
}

fn main() {}
