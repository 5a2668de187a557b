use haversack::{Footprint, footprint};

#[derive(Footprint)]
pub struct List {
    pub value: f32,
    pub next: Option<Box<List>>,
}

pub const BYTES: usize = footprint::<List>();

fn main() {}
