use haversack::{Footprint, array};

#[allow(non_camel_case_types)]
type half = f64;

#[derive(Footprint)]
pub struct Pair {
    pub left: array![half; 4],
    pub right: array![u8; 4],
}

fn main() {
    assert_eq!(haversack::footprint::<Pair>(), 36);
}
