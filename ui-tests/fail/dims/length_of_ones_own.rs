use haversack::{Dim, array, number, shape::named::NamedDim};

pub enum Batch {}

pub fn rows<D: Dim>() -> usize {
    D::SIZE
}

impl NamedDim for Batch {
    type Length = u32;
    type Number = number![32];
}

fn main() {
    println!("{} {}", rows::<Batch>(), <array![u8; 3]>::NBYTES);
}
