//! Slices: `s![..]` with constant bounds. Always views.

use super::{View, ViewMut};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::slice::{InBounds, Picked, Slice, Slicing};
use crate::storage::{Storage, StorageMut};

/// # Slice
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns the part that `s![..]` picks: one item an axis, NumPy's `a[2:5, :, 0]`.
    ///
    /// ```
    /// # use haversack::array;
    /// use haversack::s;
    ///
    /// let a = <array![u8; 4, 5]>::arange();
    /// let block = a.slice(s![1..3, 0..5;2]);
    /// assert_eq!(block.shape(), [2, 3]);
    /// assert!(block.iter().eq(&[5, 7, 9, 10, 12, 14]));
    /// assert!(a.slice(s![.., -1]).iter().eq(&[4, 9, 14, 19]));
    /// assert_eq!(a.slice(s![1..3, ..]).as_slice(), &a.as_slice()[5..15]); // leading rows are contiguous
    /// ```
    ///
    /// Places that are known when the program runs: [`window`](Self::window), [`index_axis`](Self::index_axis).
    ///
    /// # When it is checked
    /// The grammar, one item an axis, and that open ends can be computed: at `cargo check`.
    ///
    /// # Checked at build time
    /// That the bounds are within the axes.
    #[inline]
    pub fn slice<Items>(self, items: Slicing<Items>) -> View<'a, T, S::Sliced, S::SlicedStrides<L>>
    where
        S: Slice<Items>,
    {
        let () = InBounds::<S, Items>::CHECKED;
        let _ = items;
        View::new(self.raw.sub_view::<Picked<Items>>())
    }
}

/// # Slice
impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    /// Returns a mutable view of the part that `s![..]` picks, like [`View::slice`].
    #[inline]
    pub fn slice<Items>(self, items: Slicing<Items>) -> ViewMut<'a, T, S::Sliced, S::SlicedStrides<L>>
    where
        S: Slice<Items>,
    {
        let () = InBounds::<S, Items>::CHECKED;
        let _ = items;
        ViewMut::new(self.into_raw().sub_view::<Picked<Items>>())
    }
}

/// # Slices
///
/// [`View`] has examples.
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns a view of the part that `s![..]` picks, as [`View::slice`] does.
    #[inline]
    pub fn slice<Items>(&self, items: Slicing<Items>) -> View<'_, T, S::Sliced, S::SlicedStrides<S::RowMajor>>
    where
        S: Slice<Items>,
    {
        let () = InBounds::<S, Items>::CHECKED;
        let _ = items;
        View::new(self.view().raw.sub_view::<Picked<Items>>())
    }

    /// Returns a mutable view of the part that `s![..]` picks, like [`View::slice`].
    ///
    /// ```
    /// # use haversack::array;
    /// use haversack::s;
    ///
    /// let mut a = <array![u8; 3, 4]>::zeros();
    /// a.slice_mut(s![1..3, 0..4;2]).fill(7);
    /// assert_eq!(a.as_nested(), &[[0, 0, 0, 0], [7, 0, 7, 0], [7, 0, 7, 0]]);
    /// ```
    #[inline]
    pub fn slice_mut<Items>(
        &mut self,
        items: Slicing<Items>,
    ) -> ViewMut<'_, T, S::Sliced, S::SlicedStrides<S::RowMajor>>
    where
        S: Slice<Items>,
        W: StorageMut,
    {
        let () = InBounds::<S, Items>::CHECKED;
        let _ = items;
        ViewMut::new(self.view_mut().into_raw().sub_view::<Picked<Items>>())
    }
}
