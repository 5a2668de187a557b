//! Constructors that have not run yet: they write straight into a slot. Each computes the same as the constructor of [`Array`]
//! with the same name.
//!
//! [`Array`]: crate::Array

use core::marker::PhantomData;

use super::ArrayType;
use super::fill::{Fill, sealed};
use crate::array::construct::{counts_to, linspaced};
use crate::dtype::{Dtype, Floating, NumericOrComplex};
use crate::shape::Shape;
use crate::shape::dim::Dim;
use crate::slot::Slot;
use crate::storage::partial_init::PartialInit;
use crate::workspace::Destination;

/// An array of type `X` that has not been made yet.
#[doc(hidden)]
pub struct Constructed<X, F> {
    construct: F,
    array: PhantomData<fn() -> X>,
}

impl<X: ArrayType, F: FnOnce(&mut PartialInit<'_, X::Dtype>)> Constructed<X, F> {
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
    F: FnOnce(&mut PartialInit<'_, T>),
{
    #[inline]
    fn fill_slot<'k>(self, place: Destination<'k, T, S>) -> Slot<'k, T, S> {
        Slot::written(place, self.construct)
    }
}

/// A shape of two axes.
pub trait TwoAxes: Shape {
    /// The length of the second axis.
    const COLUMNS: usize;
}

impl<M: Dim, N: Dim> TwoAxes for (M, N) {
    const COLUMNS: usize = N::SIZE;
}

/// A shape of one axis.
pub trait OneAxis: Shape {
    /// The length of the axis, as a type.
    type Length: Dim;
}

impl<N: Dim> OneAxis for (N,) {
    type Length = N;
}

/// Defines each constructor twice: for a type that the source names, and for the type of the slot, if the source names only
/// `Array`.
macro_rules! constructors {
    ($($(#[$doc:meta])* $name:ident<$T:ident $(: $Dtype:path)?, $S:ident $(: $Shape:path)?>($($argument:ident: $type:ty),*)
        |$init:ident| $body:expr;)*) => {
        $(
            $(#[$doc])*
            #[doc(hidden)]
            #[inline]
            pub fn $name<X: ArrayType<Dtype = $T, Shape = $S>, $T: Dtype $(+ $Dtype)?, $S: Shape $(+ $Shape)?>(
                $($argument: $type),*
            ) -> Constructed<X, impl FnOnce(&mut PartialInit<'_, $T>)> {
                Constructed::new(move |$init: &mut PartialInit<'_, $T>| $body)
            }
        )*

        /// Constructors of the type that a slot has. `X` is the type that the source names.
        pub mod of_slot {
            use super::*;

            $(
                $(#[$doc])*
                #[doc(hidden)]
                #[inline]
                pub fn $name<'k, X: ArrayType<Dtype = $T, Shape = $S>, $T: Dtype $(+ $Dtype)?, $S: Shape $(+ $Shape)?>(
                    place: Destination<'k, $T, $S>,
                    $($argument: $type),*
                ) -> Slot<'k, $T, $S> {
                    super::$name::<X, $T, $S>($($argument),*).fill_slot(place)
                }
            )*
        }
    };
}

constructors! {
    /// Stands for `zeros` in a planned function.
    zeros<T, S>() |init| init.value(T::zeroed(), S::COUNT);
    /// Stands for `ones` in a planned function.
    ones<T, S>() |init| init.value(T::ONE, S::COUNT);
    /// Stands for `full` in a planned function.
    full<T, S>(value: T) |init| init.value(value, S::COUNT);
    /// Stands for `from_fn` in a planned function.
    from_fn<T, S>(element: impl FnMut(S::Index) -> T)
        |init| init.walk::<S>(element);
    /// Stands for `arange` in a planned function.
    arange<T, S>() |init| {
        const { counts_to::<T>(S::COUNT) };
        init.each(S::COUNT, T::counted);
    };
    /// Stands for `eye` in a planned function.
    eye<T: NumericOrComplex, S: TwoAxes>() |init| init.each(S::COUNT, |i| {
        let columns = S::COLUMNS;
        if i / columns == i % columns { T::ONE } else { T::zeroed() }
    });
    /// Stands for `linspace` in a planned function.
    linspace<T: Floating, S: OneAxis>(start: T, stop: T)
        |init| init.each(S::COUNT, linspaced::<T, S::Length>(start, stop));
    /// Stands for `array![[1.0, 2.0], [3.0, 4.0]]` and `copy_nested` in a planned function.
    copy_nested<T, S>(nested: &S::Nested<T>) |init| {
        let elements = crate::storage::nested::elements::<T, S>(nested);
        init.slice(elements, &|element| element);
    };
}
