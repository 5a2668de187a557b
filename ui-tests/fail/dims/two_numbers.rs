use haversack::{Const, Dim, number, shape::named::NamedDim};

pub enum Batch {}

impl NamedDim for Batch {
    type Length = Const<32>;
    type Number = number![64];
}

pub const ROWS: usize = Batch::SIZE;

fn main() {}
