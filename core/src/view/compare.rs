//! Equality of views and arrays, element by element; and whether views share elements.

use core::ops::Range;

use super::{AsView, View, ViewMut};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::layout::overlap::{Reach, ranges_meet, reaches_meet};
use crate::shape::Shape;
use crate::storage::Storage;

/// An array or view that `==` compares with others of dtype `T` and shape `S`.
///
/// ```
/// use haversack::{Inline, array};
///
/// let mut a = array![[1, 2], [3, 4]];
/// assert_eq!(a.row(0), array![1, 2]);
/// assert!(array![1, 3] == a.column(0));
/// assert!(a.row_mut(1) != array![3, 5]);
/// assert!(a == <array![i32; 2, 2; Inline]>::from_nested([[1, 2], [3, 4]]));
/// ```
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not compared with elements of dtype `{T}` and shape `{S}`",
    label = "this differs in dtype or shape, or is not computed yet",
    note = "`==` compares arrays and views of one dtype and one shape, as a whole; `a.equal(&b)` compares each element, and repeats missing \
            leading axes; an expression is computed first, by `.eval()`"
)]
pub trait Comparable<T: Dtype, S: Shape>: super::sealed::Sealed {
    /// Returns whether the elements equal those of `other`.
    #[doc(hidden)]
    fn equals<L: Layout>(&self, other: View<'_, T, S, L>) -> bool;

    /// Returns whether the elements equal `other`, which are as many, in row-major order.
    #[doc(hidden)]
    fn equals_slice(&self, other: &[T]) -> bool;
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, W: Storage> Comparable<T, S> for Array<T, S, W> {
    fn equals<L: Layout>(&self, other: View<'_, T, S, L>) -> bool {
        other.equals_slice(self.as_slice())
    }

    fn equals_slice(&self, other: &[T]) -> bool {
        self.as_slice() == other
    }
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, L: Layout> Comparable<T, S> for View<'_, T, S, L> {
    fn equals<M: Layout>(&self, other: View<'_, T, S, M>) -> bool {
        self.iter().eq(other.iter())
    }

    fn equals_slice(&self, other: &[T]) -> bool {
        self.iter().eq(other)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, L: Layout> Comparable<T, S> for ViewMut<'_, T, S, L> {
    fn equals<M: Layout>(&self, other: View<'_, T, S, M>) -> bool {
        self.view().equals(other)
    }

    fn equals_slice(&self, other: &[T]) -> bool {
        self.view().equals_slice(other)
    }
}

/// Compares element by element, with an array or a view; storages and layouts may differ. Gives one answer for the whole array.
/// NumPy's `==` gives one for each element.
///
/// ```
/// # use haversack::{array, Inline};
/// let a = <array![u8; 2, 2]>::arange();
/// assert!(a == <array![u8; 2, 2; Inline]>::arange());
/// assert!(a != <array![u8; 2, 2]>::ones());
/// assert!(a != a.t());
/// ```
///
/// A `NaN` equals nothing, not even itself, as in Rust's slices.
///
/// # When it is checked
/// That shapes and dtypes agree: at `cargo check`.
impl<T: Dtype, S: Shape, W: Storage, R: Comparable<T, S>> PartialEq<R> for Array<T, S, W> {
    fn eq(&self, other: &R) -> bool {
        other.equals_slice(self.as_slice())
    }
}

impl<T: Dtype + Eq, S: Shape, W: Storage> Eq for Array<T, S, W> {}

/// Compares element by element, with an array or a view; the layouts may differ. Gives one answer for the whole view. NumPy's
/// `==` gives one for each element.
///
/// ```
/// # use haversack::array;
/// let a = <array![u8; 2, 2]>::arange();
/// assert!(a.t() != a);
/// assert!(a.t().t() == a.view());
/// assert!(a.row(0) == array![0, 1]);
/// ```
///
/// A `NaN` equals nothing, not even itself, as in Rust's slices.
///
/// # When it is checked
/// That shapes and dtypes agree: at `cargo check`.
impl<T: Dtype, S: Shape, L: Layout, R: Comparable<T, S>> PartialEq<R> for View<'_, T, S, L> {
    fn eq(&self, other: &R) -> bool {
        other.equals(*self)
    }
}

impl<T: Dtype + Eq, S: Shape, L: Layout> Eq for View<'_, T, S, L> {}

/// Compares element by element, with an array or a view.
impl<T: Dtype, S: Shape, L: Layout, R: Comparable<T, S>> PartialEq<R> for ViewMut<'_, T, S, L> {
    fn eq(&self, other: &R) -> bool {
        other.equals(self.view())
    }
}

impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    /// Returns whether any element belongs to both views, NumPy's `shares_memory`: exact, and without looking at the elements.
    ///
    /// ```
    /// # use haversack::{array, s};
    /// let a = <array![u8; 4, 6]>::arange();
    /// let (even, odd) = (a.slice(s![.., 0..6;2]), a.slice(s![.., 1..6;2]));
    /// assert!(!even.shares_memory(odd));
    /// assert!(even.shares_memory(a.row(3)));
    /// ```
    ///
    /// Views of one dtype only; two dtypes never share. Finding it out is a bounded linear equation in up to 12 unknowns:
    /// quick for views that slices make, slow in constructed cases; [`may_overlap`](Self::may_overlap) compares the ends
    /// alone.
    pub fn shares_memory(self, other: impl AsView<T>) -> bool {
        reaches_meet(&self.reach(), &other.as_view().reach(), size_of::<T>())
    }

    /// Returns whether the memory from the first to the last element of one view overlaps that of the other, NumPy's
    /// `may_share_memory`: `false` is certain, `true` is not.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u8; 4, 6]>::arange();
    /// assert!(!a.row(0).may_overlap(a.row(1)));
    /// assert!(a.column(0).may_overlap(a.column(1)));
    /// assert!(!a.column(0).shares_memory(a.column(1)));
    /// ```
    pub fn may_overlap(self, other: impl AsView<T>) -> bool {
        ranges_meet(&self.reach(), &other.as_view().reach(), size_of::<T>())
    }

    /// Returns the addresses from the first byte of the elements to behind the last one. Bytes of no element may lie between. Empty if there
    /// are no elements.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u16; 4, 6]>::arange();
    /// let column = a.column(1).address_range();
    /// assert_eq!(column.len(), (3 * 6 + 1) * 2);
    /// assert_eq!(a.t().address_range(), a.view().address_range());
    /// assert!(a.view().address_range().contains(&column.start));
    /// ```
    ///
    /// It compares views of different dtypes, which [`may_overlap`](Self::may_overlap) does not.
    pub fn address_range(self) -> Range<usize> {
        self.reach().range(size_of::<T>())
    }

    fn reach(self) -> Reach<'static> {
        Reach { address: self.raw.address().addr(), axes: S::AXES, strides: L::STRIDES }
    }
}
