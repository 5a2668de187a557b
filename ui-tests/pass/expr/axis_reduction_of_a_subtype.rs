#![allow(coherence_leak_check)]

use core::marker::PhantomData;

use haversack::shape::named::NamedDim;
use haversack::{Axis, Const, array, number};

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
    let (short, long) = (<array![u8; 2, Short]>::zeros(), <array![u8; 2, Long]>::zeros());
    let mut sums = long.sum_axis(Axis::<0>);
    println!("{} {}", sums.eval(), short.sum_axis(Axis::<0>).eval());
    sums = long.sum_axis(Axis::<0>);
    println!("{}", sums.eval());
}
