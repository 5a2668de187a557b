#![allow(coherence_leak_check)]

use core::marker::PhantomData;

use haversack::shape::named::NamedDim;
use haversack::{Const, array, number};

pub struct Name<T>(PhantomData<T>);

type Short = Name<for<'a> fn(&'a ())>;
type Long = Name<fn(&'static ())>;

impl NamedDim for Short {
    type Length = Const<1>;
    type Number = number![1];
}

impl NamedDim for Long {
    type Length = Const<1000>;
    type Number = number![1000];
}

fn main() {
    let (short, long) = (<array![u8; Short]>::zeros(), <array![u8; Long]>::zeros());
    println!("{}", (&long + &short).sum());
}
