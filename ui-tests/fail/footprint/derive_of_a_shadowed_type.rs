use haversack::{Footprint, array};

#[allow(non_camel_case_types)]
type f32 = f64;

#[derive(Footprint)]
pub struct Pair {
    pub left: array![f32; 4],
    pub right: array![u8; 4],
}

fn main() {}
