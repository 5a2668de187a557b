#![allow(coherence_leak_check)]

use core::marker::PhantomData;

use haversack::shape::named::NamedDim;
use haversack::{Const, Heap, Storage, StorageOwned, number};

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
    let long = <Heap as StorageOwned>::zeroed::<u8, (Long,)>();
    let long: <Heap as Storage>::Buffer<u8, (Long,)> = long;
    println!("{} {}", Heap::elements::<u8, (Long,)>(&long)[999], <Short as haversack::Dim>::SIZE);
}
