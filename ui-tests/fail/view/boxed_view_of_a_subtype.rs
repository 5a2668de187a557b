#![allow(coherence_leak_check)]

use core::marker::PhantomData;

use haversack::shape::named::NamedDim;
use haversack::{Const, Shape, View, array, number};

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

trait Read {
    fn read(&self) -> u8;
}

impl<S: Shape<Index = [usize; 1]>> Read for View<'_, u8, S> {
    fn read(&self) -> u8 {
        self[[S::LEN - 1]]
    }
}

fn main() {
    let a = <array![u8; Short]>::zeros();
    let short = Box::new(a.view());
    let long: Box<View<'_, u8, (Long,)>> = short;
    let read: Box<dyn Read + '_> = long;
    println!("{}", read.read());
}
