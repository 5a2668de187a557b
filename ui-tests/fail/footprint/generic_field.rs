use haversack::{Footprint, footprint};

#[derive(Footprint)]
pub struct Pair<T> {
    pub left: T,
    pub right: T,
}

pub const BYTES: usize = footprint::<Pair<String>>();

fn main() {}
