use haversack::{Footprint, array};

#[derive(Footprint)]
pub struct Cache {
    pub entries: array![f32; 64],
    pub count: u32,
}

fn main() {}
