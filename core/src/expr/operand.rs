//! The operands of expressions.

use core::marker::PhantomData;

use super::Expr;
#[cfg(feature = "alloc")]
use super::donation::Owned;
use super::donation::OwnedSlot;
use super::leaf::Scalar;
use super::node::NoDonation;
use super::node::{Node, Receives};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::broadcast::Repeats;
use crate::slot::Slot;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::{Inline, Storage};
use crate::view::{View, ViewMut};

pub(super) mod sealed {
    pub trait Operand<T, S> {}
}

/// A value that can stand beside an operand of dtype `T` and shape `S` in an expression.
///
/// | operand | is |
/// | --- | --- |
/// | `&Array`, `View`, `&View`, `&ViewMut` | read; of a shape with fewer leading axes, repeated along them as by `broadcast` |
/// | an `Array` by value | read, and its buffer may become that of the result |
/// | an expression | computed |
/// | `means.along(Axis::<1>)` | read; repeated along axes that it lacks |
/// | a number of dtype `T` | the same everywhere |
///
/// This trait is sealed.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in an expression of dtype `{T}` and shape `{S}`",
    label = "this operand differs in dtype or shape, or is no operand",
    note = "operands are arrays, views, expressions and numbers of one dtype (`cast` changes it; numbers beside floats \
            are written `2.0`) and one shape; an array or view that only lacks leading axes is repeated along them, as a row is for \
            each row of a matrix, an expression is not; along other axes that it lacks it is repeated by `means.along(Axis::<1>)`",
    note = "the left operand decides about dtype and shape; a matrix product or a reduction along an axis is no operand: \
            `.eval()` it into an array first"
)]
pub trait Operand<T: Dtype, S: Shape>: sealed::Operand<T, S> {
    /// The operand as part of an expression.
    type Node: Receives;

    #[doc(hidden)]
    fn operand(self) -> Expr<T, S, Self::Node>;
}

/// A value with which an expression can begin: an array by reference or by value, a view, an expression. Its dtype and
/// shape are those of the result. This trait is sealed.
///
/// ```
/// use haversack::expr::IntoExpr;
/// use haversack::array;
///
/// /// The mean of the squares.
/// fn mean_square(x: impl IntoExpr<Dtype = f64>) -> f64 {
///     x.into_expr().square().mean()
/// }
///
/// let (a, b) = (array![1.0, 2.0, 3.0], array![0.0, 0.0, 5.0]);
/// assert_eq!(mean_square(&a - &b), 3.0);
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not begin an expression",
    label = "this is no array, view or expression",
    note = "an expression begins with an array, by value or by reference, with a view, or with an expression"
)]
pub trait IntoExpr: Operand<<Self as IntoExpr>::Dtype, <Self as IntoExpr>::Shape> + Sized {
    /// The dtype of the elements.
    type Dtype: Dtype;

    /// The shape.
    type Shape: Shape;

    /// The source as part of an expression.
    type Node: Node<Self::Shape, Element = Self::Dtype>;

    /// Converts the value into an expression. Computes nothing.
    fn into_expr(self) -> Expr<Self::Dtype, Self::Shape, <Self as IntoExpr>::Node>;
}

impl<T: Dtype, S: Shape, N: Node<S, Element = T, Donation = NoDonation>> Expr<T, S, N> {
    pub(super) fn borrowed(node: N) -> Self {
        Expr { node, buffer: (), dtype: PhantomData }
    }
}

/// A view of `Small`, repeated to `S`.
type Repeated<'a, T, S, Small, L> = View<'a, T, S, <S as Repeats<Small>>::RepeatedStrides<L>>;

// Each kind of operand: its parameters, its type, its node and its expression.
macro_rules! operands {
    ($($(#[$attribute:meta])* [$($params:tt)*] $operand:ty as $shape:ty: $node:ty, |$self:ident| $expr:expr;)*) => {$(
        $(#[$attribute])*
        impl<$($params)*> sealed::Operand<T, $shape> for $operand {}

        $(#[$attribute])*
        #[diagnostic::do_not_recommend]
        impl<$($params)*> Operand<T, $shape> for $operand {
            type Node = $node;

            #[inline]
            fn operand($self) -> Expr<T, $shape, $node> {
                $expr
            }
        }
    )*};
}

operands! {
    [T: Dtype, S: Shape] T as S: Scalar<T>, |self| Expr::borrowed(Scalar(self));
    ['a, T: Dtype, S: Shape + Repeats<Small>, Small: Shape, W: Storage] &'a Array<T, Small, W> as S:
        Repeated<'a, T, S, Small, Small::RowMajor>, |self| Expr::borrowed(self.view().repeated());
    ['a, T: Dtype, S: Shape + Repeats<Small>, Small: Shape, L: Layout] View<'a, T, Small, L> as S:
        Repeated<'a, T, S, Small, L>, |self| Expr::borrowed(self.repeated());
    ['a, T: Dtype, S: Shape + Repeats<Small>, Small: Shape, L: Layout] &View<'a, T, Small, L> as S:
        Repeated<'a, T, S, Small, L>, |self| Expr::borrowed(self.repeated());
    ['v, T: Dtype, S: Shape + Repeats<Small>, Small: Shape, L: Layout] &'v ViewMut<'_, T, Small, L> as S:
        Repeated<'v, T, S, Small, L>, |self| Expr::borrowed(self.view().repeated());
    ['v, T: Dtype, S: Shape + Repeats<Small>, Small: Shape] &'v Slot<'_, T, Small> as S:
        Repeated<'v, T, S, Small, Small::RowMajor>, |self| Expr::borrowed(self.view().repeated());
    ['k, T: Dtype, S: Shape] Slot<'k, T, S> as S: OwnedSlot<'k, T>, |self| Expr {
        node: OwnedSlot(PhantomData),
        buffer: self,
        dtype: PhantomData,
    };
    [T: Dtype, S: Shape] Array<T, S, Inline> as S: Self, |self| Expr::borrowed(self);
    #[cfg(feature = "alloc")]
    [T: Dtype, S: Shape] Array<T, S, Heap> as S: Owned<T>, |self| Expr {
        node: Owned(PhantomData),
        buffer: self,
        dtype: PhantomData,
    };
}

impl<T: Dtype, S: Shape, N: Receives> sealed::Operand<T, S> for Expr<T, S, N> {}

// Outside of the macro: where an expression is refused, rustc shows this impl.
#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, N: Receives> Operand<T, S> for Expr<T, S, N> {
    type Node = N;

    #[inline]
    fn operand(self) -> Self {
        self
    }
}

macro_rules! beginnings {
    ($($(#[$attribute:meta])* [$($params:tt)*] $operand:ty;)*) => {$(
        $(#[$attribute])*
        impl<$($params)*> IntoExpr for $operand {
            type Dtype = T;
            type Shape = S;
            type Node = <Self as Operand<T, S>>::Node;

            #[inline]
            fn into_expr(self) -> Expr<T, S, <Self as Operand<T, S>>::Node> {
                self.operand()
            }
        }
    )*};
}

beginnings! {
    [T: Dtype, S: Shape, W: Storage] &Array<T, S, W>;
    [T: Dtype, S: Shape] Array<T, S, Inline>;
    #[cfg(feature = "alloc")]
    [T: Dtype, S: Shape] Array<T, S, Heap>;
    [T: Dtype, S: Shape, L: Layout] View<'_, T, S, L>;
    [T: Dtype, S: Shape, L: Layout] &View<'_, T, S, L>;
    [T: Dtype, S: Shape, L: Layout] &ViewMut<'_, T, S, L>;
    [T: Dtype, S: Shape] &Slot<'_, T, S>;
    [T: Dtype, S: Shape] Slot<'_, T, S>;
    [T: Dtype, S: Shape, N: Node<S, Element = T>] Expr<T, S, N>;
}

/// # Begin an expression
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns an expression that reads this array: for methods that only expressions have. Computes nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = array![1u8, 2, 255];
    /// assert_eq!(a.expr().cast::<f64>().sum(), 258.0); // no array of f64
    /// ```
    #[inline]
    pub fn expr(&self) -> Expr<T, S, View<'_, T, S>> {
        Expr::borrowed(self.view())
    }
}

/// # Begin an expression
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns an expression that reads this view: for methods that only expressions have. Computes nothing.
    #[inline]
    pub fn expr(self) -> Expr<T, S, Self> {
        Expr::borrowed(self)
    }
}

impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
    /// Returns an expression that reads these elements: for methods that only expressions have. Computes nothing.
    #[inline]
    pub fn expr(&self) -> Expr<T, S, View<'_, T, S, L>> {
        Expr::borrowed(self.view())
    }
}
