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
    let a = <array![u8; 3]>::zeros();
    let short = a.windows(shape![Short]);
    let mut long: Views<'_, u8, Rank1<3>, RowMajor<Rank1<3>>, Windows<(Long,)>> = short;
    println!("{:?}", long.next().map(|window| window[[999]]));
}
