use haversack::{array, budget};

#[budget(0 potatoes)]
pub type Image = array![u8; 28, 28];

fn main() {}
