use haversack::{array, budget};

#[budget(784 B)]
pub type Image = array![u8; 28, 28];

fn main() {}
