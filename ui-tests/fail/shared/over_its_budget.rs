use haversack::{Rank1, Rank2, Shared, array, budget};

#[budget(32 KiB)]
pub struct Reader {
    pub weights: Shared<f32, Rank2<100, 100>>,
    pub labels: Option<Shared<u8, Rank1<100>>>,
    pub image: array![u8; 28, 28],
}

fn main() {}
