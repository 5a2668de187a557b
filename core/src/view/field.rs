//! Fields of records, and what newtypes wrap, as views.

use super::{View, ViewMut};
use crate::array::Array;
use crate::dtype::record::divides;
use crate::dtype::{Dtype, Field, Newtype};
use crate::layout::{Layout, RowMajor};
use crate::shape::Shape;
use crate::storage::{Storage, StorageMut};

/// The layout of a field of a row-major array.
type Fields<S, const BY: usize> = <RowMajor<S> as Layout>::Stepped<BY>;

/// # Fields of records, newtypes
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns a field of each record as a view, NumPy's `a["temperature"]`. Copies nothing.
    ///
    /// ```
    /// # use haversack::{Dtype, array};
    /// #[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
    /// #[repr(C)]
    /// struct Reading {
    ///     time: u64,
    ///     temperature: f32,
    ///     station: u32,
    /// }
    ///
    /// let reading = |i| Reading { time: i as u64, temperature: 20.0, station: 7 };
    /// let mut log = <array![Reading; 100]>::from_fn(|[i]| reading(i));
    /// assert_eq!(log.field(Reading::TIME).max(), 99);
    /// assert_eq!(log.field(Reading::TEMPERATURE).strides(), [4]);
    /// log.field_mut(Reading::STATION).fill(8);
    /// assert_eq!(log[[99]], Reading { time: 99, temperature: 20.0, station: 8 });
    /// ```
    ///
    /// # When it is checked
    /// That the field is one of this dtype: at `cargo check`.
    ///
    /// # Checked at build time
    /// That a record is as long as a whole number of such fields. It is, if the field is a number of Rust.
    #[inline]
    pub fn field<F: Dtype, const BY: usize>(self, field: Field<T, F, BY>) -> View<'a, F, S, L::Stepped<BY>> {
        const { divides::<T, F, BY>() };
        View::new(self.raw.field(field))
    }

    /// Returns what the newtypes wrap, as a view. Copies nothing.
    ///
    /// ```
    /// # use haversack::{Dtype, array};
    /// #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Dtype)]
    /// #[repr(transparent)]
    /// struct Celsius(f32);
    ///
    /// let mut room = array![Celsius(20.0), Celsius(22.0)];
    /// assert_eq!(room.max(), Celsius(22.0));
    /// assert_eq!(room.inner().mean(), 21.0);           // numbers have arithmetic
    /// room.inner_mut().map_inplace(|x| x + 1.0);
    /// assert_eq!(room, array![Celsius(21.0), Celsius(23.0)]);
    /// assert_eq!(array![21.0, 23.0].view().wrap::<Celsius>(), room);
    /// ```
    ///
    /// # When it is checked
    /// That the dtype is a newtype: at `cargo check`.
    #[inline]
    pub fn inner(self) -> View<'a, T::Inner, S, L>
    where
        T: Newtype,
    {
        View::new(self.raw.inner())
    }

    /// Returns these elements as newtypes of their dtype. Copies nothing.
    ///
    /// # When it is checked
    /// That `N` wraps this dtype: at `cargo check`.
    #[inline]
    pub fn wrap<N: Newtype<Inner = T>>(self) -> View<'a, N, S, L> {
        View::new(self.raw.wrap())
    }
}

/// # Fields of records, newtypes
impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    /// Returns a field of each record as a mutable view, as [`View::field`] does. Copies nothing.
    ///
    /// # Checked at build time
    /// That a record is as long as a whole number of such fields.
    #[inline]
    pub fn field<F: Dtype, const BY: usize>(self, field: Field<T, F, BY>) -> ViewMut<'a, F, S, L::Stepped<BY>> {
        const { divides::<T, F, BY>() };
        ViewMut::new(self.into_raw().field(field))
    }

    /// Returns what the newtypes wrap, as a mutable view. Copies nothing.
    #[inline]
    pub fn inner(self) -> ViewMut<'a, T::Inner, S, L>
    where
        T: Newtype,
    {
        ViewMut::new(self.into_raw().inner())
    }

    /// Returns these elements as newtypes of their dtype. Copies nothing.
    #[inline]
    pub fn wrap<N: Newtype<Inner = T>>(self) -> ViewMut<'a, N, S, L> {
        ViewMut::new(self.into_raw().wrap())
    }
}

/// # Fields of records, newtypes
///
/// [`View`] has examples.
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns a field of each record as a view, as [`View::field`] does. Copies nothing.
    ///
    /// # Checked at build time
    /// That a record is as long as a whole number of such fields.
    #[inline]
    pub fn field<F: Dtype, const BY: usize>(&self, field: Field<T, F, BY>) -> View<'_, F, S, Fields<S, BY>> {
        const { divides::<T, F, BY>() };
        View::new(self.view().raw.field(field))
    }

    /// Returns a field of each record as a mutable view. Copies nothing.
    ///
    /// # Checked at build time
    /// That a record is as long as a whole number of such fields.
    #[inline]
    pub fn field_mut<F: Dtype, const BY: usize>(&mut self, field: Field<T, F, BY>) -> ViewMut<'_, F, S, Fields<S, BY>>
    where
        W: StorageMut,
    {
        const { divides::<T, F, BY>() };
        ViewMut::new(self.view_mut().into_raw().field(field))
    }

    /// Returns what the newtypes wrap, as a view. Copies nothing.
    #[inline]
    pub fn inner(&self) -> View<'_, T::Inner, S>
    where
        T: Newtype,
    {
        self.view().inner()
    }

    /// Returns what the newtypes wrap, as a mutable view. Copies nothing.
    #[inline]
    pub fn inner_mut(&mut self) -> ViewMut<'_, T::Inner, S>
    where
        T: Newtype,
        W: StorageMut,
    {
        self.view_mut().inner()
    }
}
