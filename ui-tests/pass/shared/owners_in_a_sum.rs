use haversack::{Footprint, Rank2, Shared, budgets};

pub type Weights = Shared<f32, Rank2<100, 100>>;

#[derive(Footprint)]
pub struct Reader {
    pub weights: Weights,
    pub position: u64,
}

budgets! {
    pub SRAM: 80 KiB; Reader, Weights, [u8; 100]
}

fn main() {}
