//! The windows at every place as one view of twice the rank.

use super::View;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::broadcast::Countable;
use crate::shape::sliding::{Slid, SlidesIn, Sliding};
use crate::shape::value::ShapeOf;
use crate::storage::Storage;

/// # Sliding windows
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns the windows of shape `W` at every place, as one view: NumPy's `sliding_window_view`. `(A, B)` with windows
    /// `(X, Y)` becomes `(A - X + 1, B - Y + 1, X, Y)`; of rank 1 to 3.
    ///
    /// `P`, the places, is computed for named and typenum dims, and stated for `Const`:
    ///
    /// ```
    /// # use haversack::{array, shape};
    /// let a = <array![u32; 5]>::arange();
    /// let windows = a.sliding_windows(shape![3], shape![3]);
    /// assert_eq!(windows.shape(), [3, 3]);
    /// assert!(windows.row(1).iter().eq(&[1, 2, 3]));
    ///
    /// let image = <array![u8; 28, 30]>::zeros();
    /// assert_eq!(image.sliding_windows(shape![3, 3], shape![26, 28]).shape(), [26, 28, 3, 3]);
    /// ```
    ///
    /// One by one, and of any rank: [`windows`](Self::windows).
    ///
    /// # When it is checked
    /// The number of axes, and `P` where it is computed: at `cargo check`.
    ///
    /// # Checked at build time
    /// That the window fits into the shape, that a `P` that is stated is the number of places, and that the result can be
    /// counted.
    #[inline]
    #[doc(alias = "sliding_window_view")]
    pub fn sliding_windows<W: SlidesIn<S, P>, P: Shape>(
        self,
        _: ShapeOf<W>,
        _: ShapeOf<P>,
    ) -> View<'a, T, W::Windows, W::WindowsStrides<L>> {
        let () = Slid::<S, W, P>::CHECKED;
        let () = Countable::<W::Windows>::CHECKED;
        View::new(self.raw.sub_view::<Sliding<W, P>>())
    }
}

/// # Sliding windows
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns the windows of shape `V` at every place as one view, like [`View::sliding_windows`].
    #[inline]
    #[doc(alias = "sliding_window_view")]
    pub fn sliding_windows<V: SlidesIn<S, P>, P: Shape>(
        &self,
        _: ShapeOf<V>,
        _: ShapeOf<P>,
    ) -> View<'_, T, V::Windows, V::WindowsStrides<S::RowMajor>> {
        let () = Slid::<S, V, P>::CHECKED;
        let () = Countable::<V::Windows>::CHECKED;
        View::new(self.view().raw.sub_view::<Sliding<V, P>>())
    }
}
