use haversack::{Footprint, footprint};

#[derive(Footprint)]
pub struct Node {
    pub value: f32,
    /// A position in `List`.
    pub next: Option<u32>,
}

#[derive(Footprint)]
pub struct List {
    pub nodes: Box<[Node; 100]>,
}

pub const BYTES: usize = footprint::<List>();

fn main() {}
