//! Equality of views and arrays, element by element; and whether views share elements.

use super::{AsView, View, ViewMut};
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::layout::overlap::{Reach, ranges_meet, reaches_meet};
use crate::shape::Shape;

/// Compares element by element; the layouts may differ. Gives one answer for the whole view. NumPy's `==` gives one for
/// each element.
///
/// ```
/// # use haversack::array;
/// let a = <array![u8; 2, 2]>::arange();
/// assert!(a.t() != a.view());
/// assert!(a.t().t() == a.view());
/// assert!(a.row(0) == array![0u8, 1].view());
/// ```
///
/// A `NaN` equals nothing, not even itself, as in Rust's slices.
///
/// # When it is checked
/// That shapes and dtypes agree: at `cargo check`.
// An array is compared as `a.view()`: with a second `==` for views, rustc no longer says "expected `3`, found `4`".
impl<T: Dtype, S: Shape, L: Layout, M: Layout> PartialEq<View<'_, T, S, M>> for View<'_, T, S, L> {
    fn eq(&self, other: &View<'_, T, S, M>) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<T: Dtype + Eq, S: Shape, L: Layout> Eq for View<'_, T, S, L> {}

/// Compares element by element.
impl<T: Dtype, S: Shape, L: Layout, M: Layout> PartialEq<ViewMut<'_, T, S, M>> for ViewMut<'_, T, S, L> {
    fn eq(&self, other: &ViewMut<'_, T, S, M>) -> bool {
        self.view() == other.view()
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

    fn reach(self) -> Reach<'static> {
        Reach { address: self.raw.address().addr(), axes: S::AXES, strides: L::STRIDES }
    }
}
