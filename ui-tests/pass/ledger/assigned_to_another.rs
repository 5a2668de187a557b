//! A budget moves.
#![allow(coherence_leak_check)]

use haversack::shape::named::NamedDim;
use haversack::{Budget, Const, number};

pub struct Name<T>(std::marker::PhantomData<T>);
type Small = Name<for<'a> fn(&'a ())>;
type Large = Name<fn(&'static ())>;

impl NamedDim for Small {
    type Length = Const<10>;
    type Number = number![10];
}

impl NamedDim for Large {
    type Length = Const<1000>;
    type Number = number![1000];
}

fn main() {
    let ten = Budget::<Small>::new();
    let _ten: Budget<Small> = ten;
}
