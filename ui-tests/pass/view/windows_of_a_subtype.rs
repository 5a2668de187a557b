#![allow(coherence_leak_check)]

use core::marker::PhantomData;

use haversack::layout::RowMajor;
use haversack::shape::named::NamedDim;
use haversack::shape::window::Windows;
use haversack::view::iterate::Views;
use haversack::{Const, Rank1, array, number, shape};

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
    let a = <array![u8; 1000]>::zeros();
    let _ = a.windows(shape![Short]);
    let mut long: Views<'_, u8, Rank1<1000>, RowMajor<Rank1<1000>>, Windows<(Long,)>> = a.windows(shape![Long]);
    println!("{:?}", long.next().map(|window| window[[999]]));
}
