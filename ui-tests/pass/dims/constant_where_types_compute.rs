use haversack::shape::number::ComputedDim;
use haversack::{Array, Dim, array, number};
use typenum::Sum;

pub fn padded<N: ComputedDim>(_: &Array<u8, (N,)>) -> Array<u8, (Sum<N::Number, number![2]>,)>
where
    N::Number: core::ops::Add<number![2], Output: Dim>,
{
    Array::zeros()
}

fn main() {
    println!("{}", padded(&<array![u8; type number![10]]>::zeros()).len());
}
