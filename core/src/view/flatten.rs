//! All elements as one axis. Always views.

use super::{View, ViewMut};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::{Contiguous, Layout};
use crate::shape::Shape;
use crate::shape::dim::Dim;
use crate::shape::flatten::{Flat, Flatten, Flattened};
use crate::storage::{Storage, StorageMut};

/// # Flatten
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns a view of all elements as one axis, NumPy's `ravel`, and never a copy: `(M, N)` becomes `(M * N,)`.
    ///
    /// `D` is computed for named and typenum dims, and stated for `Const`:
    ///
    /// ```
    /// use haversack::{Const, Rank1, View, array, dims};
    ///
    /// let a = <array![u8; 3, 4]>::arange();
    /// assert_eq!(a.flatten::<Const<12>>()[[7]], 7);
    /// let v: View<'_, u8, Rank1<12>> = a.flatten();
    ///
    /// dims! { pub Rows = 300; pub Columns = 400; }
    /// let a = <array![u8; Rows, Columns]>::zeros();
    /// assert_eq!(a.flatten().shape(), [120_000]);
    /// ```
    ///
    /// # When it is checked
    /// That the elements are contiguous, and `D` where it is computed: at `cargo check`. Where they are not,
    /// `to_contiguous()` copies them, and says so.
    ///
    /// # Checked at build time
    /// That a `D` that is stated is the product.
    #[inline]
    #[doc(alias = "ravel")]
    pub fn flatten<D: Dim>(self) -> View<'a, T, (D,)>
    where
        S: Flatten<D>,
        L: Contiguous<S>,
    {
        let () = Flattened::<S, D>::CHECKED;
        View::new(self.raw.sub_view::<Flat<D>>())
    }
}

/// # Flatten
impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    /// Returns a mutable view of all elements as one axis, like [`View::flatten`].
    #[inline]
    #[doc(alias = "ravel")]
    pub fn flatten<D: Dim>(self) -> ViewMut<'a, T, (D,)>
    where
        S: Flatten<D>,
        L: Contiguous<S>,
    {
        let () = Flattened::<S, D>::CHECKED;
        ViewMut::new(self.into_raw().sub_view::<Flat<D>>())
    }
}

/// # Flatten
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns a view of all elements as one axis, as [`View::flatten`] does. Copies nothing.
    #[inline]
    #[doc(alias = "ravel")]
    pub fn flatten<D: Dim>(&self) -> View<'_, T, (D,)>
    where
        S: Flatten<D>,
    {
        let () = Flattened::<S, D>::CHECKED;
        View::new(self.view().raw.sub_view::<Flat<D>>())
    }

    /// Returns a mutable view of all elements as one axis, like [`View::flatten`].
    #[inline]
    pub fn flatten_mut<D: Dim>(&mut self) -> ViewMut<'_, T, (D,)>
    where
        S: Flatten<D>,
        W: StorageMut,
    {
        let () = Flattened::<S, D>::CHECKED;
        ViewMut::new(self.view_mut().into_raw().sub_view::<Flat<D>>())
    }
}
