//! Shapes and pads as values: they have no bytes, and carry a type into a method.

use core::fmt;
use core::marker::PhantomData;

use super::Shape;

/// A shape as a value, which `shape!` makes: `a.reshape(shape![3, 4])`. It has no bytes.
///
/// ```
/// use haversack::{Rank2, Shape, ShapeOf, View, array, shape};
///
/// let a = <array![u8; 12]>::arange();
/// assert_eq!(a.reshape(shape![3, 4]).row(1).as_slice(), [4, 5, 6, 7]);
///
/// /// Returns the elements in any shape of the same length.
/// fn reshaped<S: Shape>(a: &array![u8; 12]) -> View<'_, u8, S> {
///     a.reshape(ShapeOf::<S>::VALUE)
/// }
/// assert_eq!(reshaped::<Rank2<2, 6>>(&a).shape(), [2, 6]);
/// ```
#[derive(Clone, Copy)]
pub struct ShapeOf<S>(PhantomData<fn() -> S>);

impl<S> ShapeOf<S> {
    /// The only value.
    pub const VALUE: Self = ShapeOf(PhantomData);
}

impl<S> Default for ShapeOf<S> {
    fn default() -> Self {
        Self::VALUE
    }
}

impl<S: Shape> fmt::Debug for ShapeOf<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ShapeOf").field(&S::SHAPE).finish()
    }
}

/// The numbers of elements in front of each axis and behind it as a value, which `pad!` makes: `a.pad(pad![1..1, 0..2], 0.0)`. It
/// has no bytes.
#[derive(Clone, Copy)]
pub struct Pads<Before, After>(PhantomData<fn() -> (Before, After)>);

impl<Before, After> Pads<Before, After> {
    /// The only value.
    pub const VALUE: Self = Pads(PhantomData);
}

impl<Before, After> Default for Pads<Before, After> {
    fn default() -> Self {
        Self::VALUE
    }
}

impl<Before: Shape, After: Shape> fmt::Debug for Pads<Before, After> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pads").field("before", &Before::SHAPE).field("after", &After::SHAPE).finish()
    }
}
