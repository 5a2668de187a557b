//! Arrays computed from expressions.

use super::Expr;
use super::donation::Overwrites;
use super::node::{Donation, Fresh};
use super::node::{DonationOf, Node};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::{self, Fits};
use crate::shape::Shape;
use crate::slot::Slot;
use crate::storage::Inline;

/// A node with the buffer that it owns.
pub(crate) type WithBuffer<S, N> = <DonationOf<N> as Donation>::WithBuffer<S, N>;

/// # Compute
impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Expr<T, S, N> {
    /// Bytes of the result: the number of elements times the size of one.
    ///
    /// # When it is checked
    /// That memory can address so many bytes: where this is read, at `cargo check` in a constant, otherwise at build time.
    pub const NBYTES: usize = footprint::nbytes::<T, S>();

    /// Bytes that evaluating takes beside the operands and the result: none.
    pub const SCRATCH: usize = 0;

    /// The bytes that `eval` allocates: 0 if the first array that the expression owns has elements of the size and
    /// alignment of the result's, because the result takes its buffer; else [`NBYTES`](Self::NBYTES).
    pub const ALLOCATES: usize = match N::Donation::LAYOUT {
        Some((size, align)) if size == size_of::<T>() && align == align_of::<T>() => 0,
        _ => Self::NBYTES,
    };

    /// The length of every axis of the result.
    pub const SHAPE: S::Index = S::SHAPE;

    /// Computes all elements in one pass, into a heap array.
    ///
    /// ```
    /// # use haversack::array;
    /// let (a, b) = (<array![f32; 1000, 1000]>::ones(), <array![f32; 1000, 1000]>::ones());
    /// let c = (&a * 2.0 + &b).eval(); // allocates 4_000_000 bytes, and nothing else
    /// assert_eq!(c[[999, 999]], 3.0);
    /// let d = (c * 0.5 - &a).eval(); // c is given away: allocates nothing
    /// assert_eq!(d[[0, 0]], 0.5);
    /// ```
    ///
    /// Allocates [`ALLOCATES`](Self::ALLOCATES). If a closure panics, only the operands that were given away by value
    /// are lost.
    ///
    /// # When it is checked
    /// That memory can address the result: at build time.
    #[cfg(feature = "alloc")]
    #[inline]
    pub fn eval(self) -> Array<T, S> {
        let () = Fits::<T, S>::ADDRESSABLE;
        N::Donation::evaluate(self.node, self.buffer)
    }

    /// Computes all elements in one pass, into an array on the stack or wherever it is put. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![i32; 3; Inline]>::from_nested([1, 2, 3]);
    /// let b: array![i32; 3; Inline] = (&a * &a + 1).eval_inline();
    /// assert_eq!(b.as_slice(), [2, 5, 10]);
    /// ```
    ///
    /// # When it is checked
    /// That memory can address the result: at build time.
    #[inline]
    pub fn eval_inline(self) -> Array<T, S, Inline> {
        let () = Fits::<T, S>::ADDRESSABLE;
        self.kept().fresh()
    }

    /// Computes all elements in one pass, in the bytes of the slot that the expression owns.
    #[inline]
    pub(crate) fn in_place<'k>(self) -> Slot<'k, T, S>
    where
        N::Donation: Overwrites<'k, T>,
    {
        N::Donation::overwrite(self.node, self.buffer)
    }

    /// Returns the node with its buffer inside: for results that go elsewhere.
    #[inline]
    pub(crate) fn kept(self) -> WithBuffer<S, N> {
        N::Donation::keep(self.node, self.buffer)
    }
}

/// Computes the expression, as [`Expr::eval`] does.
#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, N: Node<S, Element = T>> From<Expr<T, S, N>> for Array<T, S> {
    fn from(expr: Expr<T, S, N>) -> Self {
        expr.eval()
    }
}

/// # Compute
#[cfg(feature = "alloc")]
impl<T: Dtype, S: Shape> Array<T, S> {
    /// Returns the array itself, which is computed already. For code that evaluates whatever it is given.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = array![1, 2, 3];
    /// let pointer = a.as_slice().as_ptr();
    /// assert_eq!(a.eval().as_slice().as_ptr(), pointer);
    /// ```
    #[inline]
    pub fn eval(self) -> Self {
        self
    }
}
