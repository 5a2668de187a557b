//! The same elements, with other dims of the same lengths.

use super::{View, ViewMut};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::rank::SameRank;
use crate::shape::rename::{Renamed, SameLengths};
use crate::shape::value::ShapeOf;
use crate::storage::Storage;

impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns a view of the same elements whose axes have other dims of the same lengths: names for lengths that were computed.
    ///
    /// ```
    /// use haversack::{View, array, dims, shape};
    ///
    /// dims! { pub Raw = 10; pub Window = 3; pub Places = 8; }
    ///
    /// let raw = <array![f32; Raw]>::arange();
    /// let windows = raw.sliding_windows(shape![Window], shape![..]).rename(shape![Places, Window]);
    /// let first: View<'_, f32, (Places,), _> = windows.column(0);
    /// assert_eq!(first[7], 7.0);
    /// ```
    ///
    /// The strides stay as they are. Of contiguous elements [`reshape`](Self::reshape) gives row-major ones of the new names.
    ///
    /// # When it is checked
    /// That there are as many axes: at `cargo check`.
    ///
    /// # Checked at build time
    /// That each axis has the same length.
    #[inline]
    pub fn rename<Target: SameRank<S>>(self, _: ShapeOf<Target>) -> View<'a, T, Target, L> {
        let () = SameLengths::<S, Target>::CHECKED;
        View::new(self.raw.sub_view::<Renamed<Target>>())
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    /// Returns a mutable view whose axes have other dims of the same lengths, like [`View::rename`].
    #[inline]
    pub fn rename<Target: SameRank<S>>(self, _: ShapeOf<Target>) -> ViewMut<'a, T, Target, L> {
        let () = SameLengths::<S, Target>::CHECKED;
        ViewMut::new(self.into_raw().sub_view::<Renamed<Target>>())
    }
}

impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns the array with other dims of the same lengths, in the same memory: names for lengths that were computed. Allocates
    /// nothing.
    ///
    /// ```
    /// use haversack::{Axis, array, dims, shape};
    ///
    /// dims! { pub Training = 2500; pub Test = 500; pub Samples = 3000; }
    ///
    /// let (training, test) = (<array![f32; Training, 2]>::zeros(), <array![f32; Test, 2]>::ones());
    /// let samples: array![f32; Samples, 2] = training.concat(Axis::<0>, &test).rename(shape![Samples, 2]);
    /// assert_eq!(samples.sum(), 1000.0);
    /// ```
    ///
    /// # When it is checked
    /// That there are as many axes: at `cargo check`.
    ///
    /// # Checked at build time
    /// That each axis has the same length.
    #[inline]
    pub fn rename<Target: SameRank<S>>(self, _: ShapeOf<Target>) -> Array<T, Target, W> {
        let () = SameLengths::<S, Target>::CHECKED;
        self.renamed()
    }
}
