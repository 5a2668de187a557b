use haversack::{Dim, number, shape::named::NamedDim};

pub enum Batch {}

impl NamedDim for Batch {
    type Number = number![32];
    type Length = number![32];
}

pub const ROWS: usize = Batch::SIZE;

fn main() {}
