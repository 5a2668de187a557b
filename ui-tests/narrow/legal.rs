//! What targets of 32 bits can address.
use haversack::{array, budget, budgets, dims};

/// The last byte that they count.
#[budget(4_294_967_295)]
pub type Weights = array![f32; 1000, 1000];

dims! {
    pub Long = 2_147_483_647;
}

budgets! {
    pub MEMORY: 2 GiB; Weights
}

fn main() {
    assert_eq!(<array![u8; Long]>::NBYTES, 0x7fff_ffff);
}
