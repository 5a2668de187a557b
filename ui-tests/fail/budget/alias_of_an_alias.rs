use haversack::{array, budget};

pub type Image = array![u8; 1024, 1024, 3];

#[budget(2 MB)]
pub type Texture = Image;

fn main() {}
