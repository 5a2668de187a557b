//! The same elements with their axes in another order, with fewer or more axes, or repeated. Always views.

use super::{View, ViewMut};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Const;
use crate::layout::{Contiguous, Layout, Stride};
use crate::shape::Shape;
use crate::shape::axis::{Axis, BackwardsAxis, HasAxis, RemovedAxis, UnitDim};
use crate::shape::broadcast::{Broadcast, Countable, Repeated, Stretched};
use crate::shape::dim::Dim;
use crate::shape::insert::{InsertAxis, NewAxis};
use crate::shape::permute::{OrderOf, Permuted, Transposed};
use crate::shape::reshape::{Reshaped, SameLen};
use crate::shape::swap::{SwapAxes, Swapped};
use crate::shape::value::ShapeOf;
use crate::storage::{Storage, StorageMut};

/// A view with axis `I` backwards.
type Flipped<L, S, const I: isize> =
    <S as HasAxis<I>>::ReplacedStrides<L, <<S as HasAxis<I>>::Stride<L> as Stride>::Reversed>;

/// # Views of all elements, with other axes
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns a view with all axes in reversed order, NumPy's `a.T`: `(M, N)` becomes `(N, M)`. Twice, it is the first
    /// view again.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u8; 2, 3]>::arange();
    /// assert_eq!(a.t()[[2, 1]], a[[1, 2]]);
    /// assert_eq!(a.t().t().as_slice(), a.as_slice());
    /// ```
    #[inline]
    #[doc(alias = "transpose")]
    pub fn t(self) -> View<'a, T, S::Reversed, L::Reversed> {
        View::new(self.raw.sub_view::<Transposed>())
    }

    /// Returns a view with the axes in another order, NumPy's `transpose(axes)`: axis `i` of the result is axis `Order[i]`.
    ///
    /// ```
    /// # use haversack::{array, axes};
    ///
    /// let image = <array![u8; 28, 30, 3]>::zeros();
    /// assert_eq!(image.permute(axes![2, 0, 1]).shape(), [3, 28, 30]);
    /// ```
    ///
    /// # When it is checked
    /// That every axis stands in the order once: at `cargo check`.
    #[inline]
    #[doc(alias = "permute_axes", alias = "transpose")]
    pub fn permute<Order: OrderOf<S>>(self, _: Order) -> View<'a, T, Order::Permuted, Order::PermutedStrides<L>> {
        View::new(self.raw.sub_view::<Permuted<Order>>())
    }

    /// Returns a view with axes `I` and `J` exchanged, NumPy's `swapaxes`.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// assert_eq!(<array![u8; 2, 3, 4]>::zeros().swap_axes(Axis::<0>, Axis::<2>).shape(), [4, 3, 2]);
    /// ```
    ///
    /// # When it is checked
    /// That both axes are there: at `cargo check`.
    #[inline]
    pub fn swap_axes<const I: isize, const J: isize>(
        self,
        _: Axis<I>,
        _: Axis<J>,
    ) -> View<'a, T, S::Swapped, S::SwappedStrides<L>>
    where
        S: SwapAxes<I, J>,
    {
        View::new(self.raw.sub_view::<Swapped<I, J>>())
    }

    /// Returns a view with the order along axis `I` reversed, NumPy's `flip`. Twice, it is the first view again.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// let a = <array![u8; 2, 3]>::arange();
    /// assert!(a.flip(Axis::<1>).iter().eq(&[2, 1, 0, 5, 4, 3]));
    /// ```
    ///
    /// # When it is checked
    /// That the axis is there: at `cargo check`.
    #[inline]
    pub fn flip<const I: isize>(self, _: Axis<I>) -> View<'a, T, S, Flipped<L, S, I>>
    where
        S: HasAxis<I>,
    {
        View::new(self.raw.sub_view::<BackwardsAxis<I>>())
    }

    /// Inserts a new axis of length 1 as axis `I`, NumPy's `expand_dims`.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// assert_eq!(<array![u8; 2, 3]>::zeros().insert_axis(Axis::<1>).shape(), [2, 1, 3]);
    /// ```
    ///
    /// # When it is checked
    /// That `I` is at most the rank, and the rank below 6: at `cargo check`.
    #[inline]
    #[doc(alias = "expand_dims")]
    pub fn insert_axis<const I: isize>(
        self,
        _: Axis<I>,
    ) -> View<'a, T, S::Inserted<Const<1>>, S::InsertedStrides<L, Const<1>>>
    where
        S: InsertAxis<I>,
    {
        View::new(self.raw.sub_view::<NewAxis<I>>())
    }

    /// Removes axis `I`, which has length 1, NumPy's `squeeze`.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// assert_eq!(<array![u8; 2, 1, 3]>::zeros().remove_axis(Axis::<1>).shape(), [2, 3]);
    /// ```
    ///
    /// # When it is checked
    /// That the axis is there, and of length 1: at `cargo check`.
    #[inline]
    #[doc(alias = "squeeze")]
    pub fn remove_axis<const I: isize>(self, _: Axis<I>) -> View<'a, T, S::Removed, S::RemovedStrides<L>>
    where
        S: HasAxis<I>,
        S::Length: UnitDim,
    {
        View::new(self.raw.sub_view::<RemovedAxis<I>>())
    }

    /// Repeats the elements along new axes in front, NumPy's `broadcast_to`: `(N,)` becomes `(M, N)`. Copies nothing: a
    /// repeated axis has stride 0.
    ///
    /// ```
    /// # use haversack::{array, shape};
    /// let a = <array![u8; 3]>::arange();
    /// let rows = a.broadcast(shape![1000, 3]);
    /// assert_eq!(rows[[999, 2]], 2);
    /// assert_eq!(rows.strides(), [0, 1]);
    /// ```
    ///
    /// An axis of length 1 is repeated by [`stretch`](Self::stretch).
    ///
    /// # When it is checked
    /// That the axes are the last ones of `Target`: at `cargo check`. That `Target` can be counted: at build time.
    #[inline]
    pub fn broadcast<Target: Shape>(self, _: ShapeOf<Target>) -> View<'a, T, Target, S::Strides<L>>
    where
        S: Broadcast<Target>,
    {
        let () = Countable::<Target>::CHECKED;
        View::new(self.raw.sub_view::<Repeated<Target>>())
    }

    /// Repeats the elements along axis `I`, which has length 1, to length `D`. Copies nothing: the axis gets stride 0.
    ///
    /// ```
    /// # use haversack::{Axis, array, shape};
    /// let a = <array![u8; 2]>::arange();
    /// let columns = a.insert_axis(Axis::<1>).stretch(Axis::<1>, shape![3]);
    /// assert!(columns.iter().eq(&[0, 0, 0, 1, 1, 1]));
    /// ```
    ///
    /// # When it is checked
    /// That the axis is there, and of length 1: at `cargo check`. That the result can be counted: at build time.
    #[inline]
    pub fn stretch<const I: isize, D: Dim>(
        self,
        _: Axis<I>,
        _: ShapeOf<(D,)>,
    ) -> View<'a, T, S::Replaced<D>, S::ReplacedStrides<L, Const<0>>>
    where
        S: HasAxis<I>,
        S::Length: UnitDim,
    {
        let () = Countable::<S::Replaced<D>>::CHECKED;
        View::new(self.raw.sub_view::<Stretched<I, D>>())
    }

    /// Returns a view of the same elements in another shape, NumPy's `reshape`, and never a copy.
    ///
    /// ```
    /// # use haversack::{array, shape};
    /// let a = <array![u8; 12]>::arange();
    /// assert_eq!(a.reshape(shape![3, 4])[[2, 0]], 8);
    /// ```
    ///
    /// # When it is checked
    /// That the elements are contiguous: at `cargo check`. Where they are not, NumPy copies; here
    /// `to_contiguous()` does, and says so.
    ///
    /// # Checked at build time
    /// That both shapes have the same number of elements.
    #[inline]
    pub fn reshape<Target: Shape>(self, _: ShapeOf<Target>) -> View<'a, T, Target>
    where
        L: Contiguous<S>,
    {
        let () = SameLen::<S, Target>::CHECKED;
        View::new(self.raw.sub_view::<Reshaped<Target>>())
    }
}

/// The methods of [`View`], with results that can also be written. Each consumes the view: [`view_mut`](ViewMut::view_mut)
/// lends it. `broadcast` and `stretch`, which show elements more than once, give views to be read.
impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    /// Returns a mutable view with all axes in reversed order, like [`View::t`].
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![u8; 2, 3]>::zeros();
    /// a.view_mut().t()[[2, 1]] = 7;
    /// assert_eq!(a[[1, 2]], 7);
    /// ```
    #[inline]
    pub fn t(self) -> ViewMut<'a, T, S::Reversed, L::Reversed> {
        ViewMut::new(self.into_raw().sub_view::<Transposed>())
    }

    /// Returns a mutable view with the axes in another order, like [`View::permute`].
    #[inline]
    pub fn permute<Order: OrderOf<S>>(self, _: Order) -> ViewMut<'a, T, Order::Permuted, Order::PermutedStrides<L>> {
        ViewMut::new(self.into_raw().sub_view::<Permuted<Order>>())
    }

    /// Returns a mutable view with axes `I` and `J` exchanged, like [`View::swap_axes`].
    #[inline]
    pub fn swap_axes<const I: isize, const J: isize>(
        self,
        _: Axis<I>,
        _: Axis<J>,
    ) -> ViewMut<'a, T, S::Swapped, S::SwappedStrides<L>>
    where
        S: SwapAxes<I, J>,
    {
        ViewMut::new(self.into_raw().sub_view::<Swapped<I, J>>())
    }

    /// Returns a mutable view with the order along axis `I` reversed, like [`View::flip`].
    #[inline]
    pub fn flip<const I: isize>(self, _: Axis<I>) -> ViewMut<'a, T, S, Flipped<L, S, I>>
    where
        S: HasAxis<I>,
    {
        ViewMut::new(self.into_raw().sub_view::<BackwardsAxis<I>>())
    }

    /// Returns a mutable view with a new axis `I` of length 1, like [`View::insert_axis`].
    #[inline]
    pub fn insert_axis<const I: isize>(
        self,
        _: Axis<I>,
    ) -> ViewMut<'a, T, S::Inserted<Const<1>>, S::InsertedStrides<L, Const<1>>>
    where
        S: InsertAxis<I>,
    {
        ViewMut::new(self.into_raw().sub_view::<NewAxis<I>>())
    }

    /// Returns a mutable view without axis `I`, which has length 1, like [`View::remove_axis`].
    #[inline]
    pub fn remove_axis<const I: isize>(self, _: Axis<I>) -> ViewMut<'a, T, S::Removed, S::RemovedStrides<L>>
    where
        S: HasAxis<I>,
        S::Length: UnitDim,
    {
        ViewMut::new(self.into_raw().sub_view::<RemovedAxis<I>>())
    }

    /// Returns a mutable view of the same elements in another shape, like [`View::reshape`].
    #[inline]
    pub fn reshape<Target: Shape>(self, _: ShapeOf<Target>) -> ViewMut<'a, T, Target>
    where
        L: Contiguous<S>,
    {
        let () = SameLen::<S, Target>::CHECKED;
        ViewMut::new(self.into_raw().sub_view::<Reshaped<Target>>())
    }
}

/// # Views of all elements, with other axes
/// [`View`] has examples.
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns a view with all axes in reversed order, NumPy's `a.T`, as [`View::t`] does.
    #[inline]
    pub fn t(&self) -> View<'_, T, S::Reversed, <S::RowMajor as Layout>::Reversed> {
        self.view().t()
    }

    /// Returns a mutable view with all axes in reversed order, like [`View::t`].
    #[inline]
    pub fn t_mut(&mut self) -> ViewMut<'_, T, S::Reversed, <S::RowMajor as Layout>::Reversed>
    where
        W: StorageMut,
    {
        self.view_mut().t()
    }

    /// Returns a view with the axes in another order, as [`View::permute`] does.
    #[inline]
    pub fn permute<Order: OrderOf<S>>(
        &self,
        order: Order,
    ) -> View<'_, T, Order::Permuted, Order::PermutedStrides<S::RowMajor>> {
        self.view().permute(order)
    }

    /// Returns a view with axes `I` and `J` exchanged, as [`View::swap_axes`] does.
    #[inline]
    pub fn swap_axes<const I: isize, const J: isize>(
        &self,
        first: Axis<I>,
        second: Axis<J>,
    ) -> View<'_, T, S::Swapped, S::SwappedStrides<S::RowMajor>>
    where
        S: SwapAxes<I, J>,
    {
        self.view().swap_axes(first, second)
    }

    /// Returns a view with the order along axis `I` reversed, as [`View::flip`] does.
    #[inline]
    pub fn flip<const I: isize>(&self, axis: Axis<I>) -> View<'_, T, S, Flipped<S::RowMajor, S, I>>
    where
        S: HasAxis<I>,
    {
        self.view().flip(axis)
    }

    /// Returns a view with a new axis `I` of length 1, as [`View::insert_axis`] does.
    #[inline]
    pub fn insert_axis<const I: isize>(
        &self,
        axis: Axis<I>,
    ) -> View<'_, T, S::Inserted<Const<1>>, S::InsertedStrides<S::RowMajor, Const<1>>>
    where
        S: InsertAxis<I>,
    {
        self.view().insert_axis(axis)
    }

    /// Returns a view without axis `I`, which has length 1, as [`View::remove_axis`] does.
    #[inline]
    pub fn remove_axis<const I: isize>(&self, axis: Axis<I>) -> View<'_, T, S::Removed, S::RemovedStrides<S::RowMajor>>
    where
        S: HasAxis<I>,
        S::Length: UnitDim,
    {
        self.view().remove_axis(axis)
    }

    /// Returns a view that repeats the elements along new axes in front, as [`View::broadcast`] does.
    #[inline]
    pub fn broadcast<Target: Shape>(&self, _: ShapeOf<Target>) -> View<'_, T, Target, S::Strides<S::RowMajor>>
    where
        S: Broadcast<Target>,
    {
        let () = Countable::<Target>::CHECKED;
        View::new(self.view().raw.sub_view::<Repeated<Target>>())
    }

    /// Returns a view that repeats the elements along axis `I`, which has length 1, to length `D`, as [`View::stretch`] does.
    #[inline]
    pub fn stretch<const I: isize, D: Dim>(
        &self,
        _: Axis<I>,
        _: ShapeOf<(D,)>,
    ) -> View<'_, T, S::Replaced<D>, S::ReplacedStrides<S::RowMajor, Const<0>>>
    where
        S: HasAxis<I>,
        S::Length: UnitDim,
    {
        let () = Countable::<S::Replaced<D>>::CHECKED;
        View::new(self.view().raw.sub_view::<Stretched<I, D>>())
    }

    /// Returns a view of the same elements in another shape, as [`View::reshape`] does. Copies nothing.
    #[inline]
    pub fn reshape<Target: Shape>(&self, _: ShapeOf<Target>) -> View<'_, T, Target> {
        let () = SameLen::<S, Target>::CHECKED;
        View::new(self.view().raw.sub_view::<Reshaped<Target>>())
    }

    /// Returns a mutable view of the same elements in another shape, like [`View::reshape`].
    #[inline]
    pub fn reshape_mut<Target: Shape>(&mut self, _: ShapeOf<Target>) -> ViewMut<'_, T, Target>
    where
        W: StorageMut,
    {
        let () = SameLen::<S, Target>::CHECKED;
        ViewMut::new(self.view_mut().into_raw().sub_view::<Reshaped<Target>>())
    }
}
