use core::ops::Mul;
use haversack::{Dim, array};
use typenum::{Prod, U2};

/// What is computed from parameters is computed by typenum.
pub fn doubled<D: Dim>() -> array![f32; type Prod<U2, D>]
where
    U2: Mul<D, Output: Dim>,
{
    Default::default()
}

fn main() {
    println!("{}", doubled::<typenum::U3>().len());
}
