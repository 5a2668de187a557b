//! Views cut in two. Always views, and both halves can be written.

use crate::layout::Const;

use super::{View, ViewMut};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::axis::{Axis, HasAxis};
use crate::shape::dim::Dim;
use crate::shape::split::{SplitAt, SplitDim, Whole};
use crate::shape::value::ShapeOf;
use crate::storage::{Storage, StorageMut};

/// A part of a view `S` in layout `L`, with length `D` on axis `I`.
type Half<'a, T, S, L, const I: isize, D> =
    View<'a, T, <S as HasAxis<I>>::Replaced<D>, <S as HasAxis<I>>::ReplacedStrides<L, <S as HasAxis<I>>::Stride<L>>>;

/// Like `Half`, but mutable.
type HalfMut<'a, T, S, L, const I: isize, D> =
    ViewMut<'a, T, <S as HasAxis<I>>::Replaced<D>, <S as HasAxis<I>>::ReplacedStrides<L, <S as HasAxis<I>>::Stride<L>>>;

/// # Split
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Splits the first axis into its first `M` and its other `N` indices, NumPy's `a[:M], a[M:]`.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u8; 10, 2]>::arange();
    /// let (head, tail) = a.split_at::<3, 7>();
    /// assert_eq!((head.shape(), tail.shape()), ([3, 2], [7, 2]));
    /// assert_eq!(tail[[0, 0]], 6);
    /// ```
    ///
    /// # When it is checked
    /// That there is an axis: at `cargo check`.
    ///
    /// # Checked at build time
    /// That `M + N` is the length of the axis.
    #[inline]
    pub fn split_at<const M: usize, const N: usize>(
        self,
    ) -> (Half<'a, T, S, L, 0, Const<M>>, Half<'a, T, S, L, 0, Const<N>>)
    where
        S: HasAxis<0>,
    {
        let () = Whole::<S::Length, Const<M>, Const<N>>::CHECKED;
        let (first, rest) = self.raw.split::<SplitAt<0, Const<M>, Const<N>>>();
        (View::new(first), View::new(rest))
    }

    /// Splits axis `I` into its first `First` and its other `Rest` indices.
    ///
    /// ```
    /// use haversack::{Axis, array, dims, shape};
    ///
    /// let a = <array![u8; 2, 10]>::arange();
    /// let (left, right) = a.split_axis(Axis::<1>, shape![4, 6]);
    /// assert_eq!((left.shape(), right[[0, 0]]), ([2, 4], 4));
    ///
    /// dims! { pub Samples = 3000; pub Training = 2500; }
    /// let samples = <array![f32; Samples, 2]>::zeros();
    /// let (training, test) = samples.split_axis(Axis::<0>, shape![Training, _]); // computed
    /// assert_eq!((training.shape(), test.shape()), ([2500, 2], [500, 2]));
    /// ```
    ///
    /// # When it is checked
    /// That there is such an axis: at `cargo check`. `Rest` is computed then, where the axis and `First` are named or
    /// typenum dims; otherwise it is stated.
    ///
    /// # Checked at build time
    /// That both lengths add up to that of the axis.
    #[inline]
    pub fn split_axis<const I: isize, First: Dim, Rest: Dim>(
        self,
        _: Axis<I>,
        _: ShapeOf<(First, Rest)>,
    ) -> (Half<'a, T, S, L, I, First>, Half<'a, T, S, L, I, Rest>)
    where
        S: HasAxis<I>,
        S::Length: SplitDim<First, Rest>,
    {
        let () = Whole::<S::Length, First, Rest>::CHECKED;
        let (first, rest) = self.raw.split::<SplitAt<I, First, Rest>>();
        (View::new(first), View::new(rest))
    }
}

/// # Split
impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    /// Splits the first axis, like [`View::split_at`], into two mutable views that share no element.
    #[inline]
    pub fn split_at<const M: usize, const N: usize>(
        self,
    ) -> (HalfMut<'a, T, S, L, 0, Const<M>>, HalfMut<'a, T, S, L, 0, Const<N>>)
    where
        S: HasAxis<0>,
    {
        let () = Whole::<S::Length, Const<M>, Const<N>>::CHECKED;
        let (first, rest) = self.into_raw().split::<SplitAt<0, Const<M>, Const<N>>>();
        (ViewMut::new(first), ViewMut::new(rest))
    }

    /// Splits axis `I`, like [`View::split_axis`], into two mutable views that share no element.
    #[inline]
    pub fn split_axis<const I: isize, First: Dim, Rest: Dim>(
        self,
        _: Axis<I>,
        _: ShapeOf<(First, Rest)>,
    ) -> (HalfMut<'a, T, S, L, I, First>, HalfMut<'a, T, S, L, I, Rest>)
    where
        S: HasAxis<I>,
        S::Length: SplitDim<First, Rest>,
    {
        let () = Whole::<S::Length, First, Rest>::CHECKED;
        let (first, rest) = self.into_raw().split::<SplitAt<I, First, Rest>>();
        (ViewMut::new(first), ViewMut::new(rest))
    }
}

/// # Arrays cut in two
///
/// [`View`] has examples.
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Splits the first axis into its first `M` and its other `N` indices, as [`View::split_at`] does.
    #[inline]
    pub fn split_at<const M: usize, const N: usize>(
        &self,
    ) -> (Half<'_, T, S, S::RowMajor, 0, Const<M>>, Half<'_, T, S, S::RowMajor, 0, Const<N>>)
    where
        S: HasAxis<0>,
    {
        let () = Whole::<S::Length, Const<M>, Const<N>>::CHECKED;
        let (first, rest) = self.view().raw.split::<SplitAt<0, Const<M>, Const<N>>>();
        (View::new(first), View::new(rest))
    }

    /// Splits the first axis, like [`View::split_at`], into two mutable views that share no element.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![u8; 10]>::arange();
    /// let (mut head, tail) = a.split_at_mut::<3, 7>();
    /// head.fill(tail[[6]]);
    /// assert_eq!(a.as_slice(), [9, 9, 9, 3, 4, 5, 6, 7, 8, 9]);
    /// ```
    #[inline]
    pub fn split_at_mut<const M: usize, const N: usize>(
        &mut self,
    ) -> (HalfMut<'_, T, S, S::RowMajor, 0, Const<M>>, HalfMut<'_, T, S, S::RowMajor, 0, Const<N>>)
    where
        S: HasAxis<0>,
        W: StorageMut,
    {
        let () = Whole::<S::Length, Const<M>, Const<N>>::CHECKED;
        let (first, rest) = self.view_mut().into_raw().split::<SplitAt<0, Const<M>, Const<N>>>();
        (ViewMut::new(first), ViewMut::new(rest))
    }

    /// Splits axis `I` into its first `First` and its other `Rest` indices, as [`View::split_axis`] does.
    #[inline]
    pub fn split_axis<const I: isize, First: Dim, Rest: Dim>(
        &self,
        _: Axis<I>,
        _: ShapeOf<(First, Rest)>,
    ) -> (Half<'_, T, S, S::RowMajor, I, First>, Half<'_, T, S, S::RowMajor, I, Rest>)
    where
        S: HasAxis<I>,
        S::Length: SplitDim<First, Rest>,
    {
        let () = Whole::<S::Length, First, Rest>::CHECKED;
        let (first, rest) = self.view().raw.split::<SplitAt<I, First, Rest>>();
        (View::new(first), View::new(rest))
    }

    /// Splits axis `I`, like [`View::split_axis`], into two mutable views that share no element.
    #[inline]
    pub fn split_axis_mut<const I: isize, First: Dim, Rest: Dim>(
        &mut self,
        _: Axis<I>,
        _: ShapeOf<(First, Rest)>,
    ) -> (HalfMut<'_, T, S, S::RowMajor, I, First>, HalfMut<'_, T, S, S::RowMajor, I, Rest>)
    where
        S: HasAxis<I>,
        S::Length: SplitDim<First, Rest>,
        W: StorageMut,
    {
        let () = Whole::<S::Length, First, Rest>::CHECKED;
        let (first, rest) = self.view_mut().into_raw().split::<SplitAt<I, First, Rest>>();
        (ViewMut::new(first), ViewMut::new(rest))
    }
}
