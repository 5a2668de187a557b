//! Constructors that have not run: they write straight into a slot. Each computes what the constructor of [`Array`] does that has
//! its name.
//!
//! [`Array`]: crate::Array

use core::marker::PhantomData;

use bytemuck::Zeroable;

use super::ArrayType;
use super::fill::{Fill, sealed};
use crate::array::construct::{counts_to, linspaced};
use crate::dtype::{Dtype, Floating, Numeric};
use crate::raw::filling::Filling;
use crate::raw::memory::Place;
use crate::shape::Shape;
use crate::shape::dim::Dim;
use crate::slot::Slot;

/// An array of type `X` that has not been made.
#[doc(hidden)]
pub struct Constructed<X, F> {
    construct: F,
    array: PhantomData<fn() -> X>,
}

impl<X: ArrayType, F: FnOnce(&mut Filling<'_, X::Dtype>)> Constructed<X, F> {
    fn new(construct: F) -> Self {
        Constructed { construct, array: PhantomData }
    }
}

impl<T: Dtype, S: Shape, X: ArrayType<Dtype = T, Shape = S>, F> sealed::Sealed<T, S> for Constructed<X, F> {}

#[diagnostic::do_not_recommend]
impl<T, S, X, F> Fill<T, S> for Constructed<X, F>
where
    T: Dtype,
    S: Shape,
    X: ArrayType<Dtype = T, Shape = S>,
    F: FnOnce(&mut Filling<'_, T>),
{
    #[inline]
    fn fill<'k>(self, place: Place<'k, T, S>) -> Slot<'k, T, S> {
        Slot::written(place, self.construct)
    }
}

/// A shape of two axes.
pub trait TwoAxes: Shape {
    /// The length of the second.
    const COLUMNS: usize;
}

impl<M: Dim, N: Dim> TwoAxes for (M, N) {
    const COLUMNS: usize = N::SIZE;
}

/// A shape of one axis.
pub trait OneAxis: Shape {
    /// Its length, as a type.
    type Length: Dim;
}

impl<N: Dim> OneAxis for (N,) {
    type Length = N;
}

macro_rules! constructors {
    ($($(#[$doc:meta])* $name:ident<$X:ident $(: $Shape:path)?>($($argument:ident: $type:ty),*)
        where [$($bounds:tt)*] |$filling:ident| $body:expr;)*) => {$(
        $(#[$doc])*
        #[doc(hidden)]
        #[inline]
        pub fn $name<$X: ArrayType $(<Shape: $Shape>)?>(
            $($argument: $type),*
        ) -> Constructed<$X, impl FnOnce(&mut Filling<'_, $X::Dtype>)>
        where
            $($bounds)*
        {
            Constructed::new(move |$filling: &mut Filling<'_, $X::Dtype>| $body)
        }
    )*};
}

constructors! {
    /// `zeros`
    zeros<X>() where [] |filling| filling.value(X::Dtype::zeroed(), X::Shape::COUNT);
    /// `ones`
    ones<X>() where [] |filling| filling.value(X::Dtype::ONE, X::Shape::COUNT);
    /// `full`
    full<X>(value: X::Dtype) where [] |filling| filling.value(value, X::Shape::COUNT);
    /// `from_fn`
    from_fn<X>(element: impl FnMut(<X::Shape as Shape>::Index) -> X::Dtype) where []
        |filling| filling.walk::<X::Shape>(element);
    /// `arange`
    arange<X>() where [] |filling| {
        const { counts_to::<X::Dtype>(<X::Shape as Shape>::COUNT) };
        filling.each(X::Shape::COUNT, X::Dtype::counted);
    };
    /// `eye`
    eye<X: TwoAxes>() where [X::Dtype: Numeric] |filling| filling.each(X::Shape::COUNT, |i| {
        let columns = X::Shape::COLUMNS;
        if i / columns == i % columns { X::Dtype::ONE } else { X::Dtype::zeroed() }
    });
    /// `linspace`
    linspace<X: OneAxis>(start: X::Dtype, stop: X::Dtype) where [X::Dtype: Floating]
        |filling| filling.each(X::Shape::COUNT, linspaced::<X::Dtype, <X::Shape as OneAxis>::Length>(start, stop));
}

/// `array![[1.0, 2.0], [3.0, 4.0]]` and `copy_nested`
#[doc(hidden)]
#[inline]
pub fn copy_nested<X: ArrayType>(
    nested: &<X::Shape as Shape>::Nested<X::Dtype>,
) -> Constructed<X, impl FnOnce(&mut Filling<'_, X::Dtype>)> {
    Constructed::new(move |filling: &mut Filling<'_, X::Dtype>| {
        let elements = crate::raw::nested::elements::<X::Dtype, X::Shape>(nested);
        filling.slice(elements, &|element| element);
    })
}
