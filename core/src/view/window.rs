//! Parts of a smaller shape: windows and chunks. Always views.

use super::iterate::{Views, ViewsMut};
use super::{View, ViewMut};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::rank::SameRank;
use crate::shape::value::ShapeOf;
use crate::shape::window::{Chunks, Fit, Windows};
use crate::storage::{Storage, StorageMut};
use crate::view::raw::{Access, RawView};

/// Returns the window of shape `W` at `place`.
#[inline]
#[track_caller]
fn window_at<'a, W: SameRank<S>, T: Dtype, S: Shape, L: Layout, A: Access>(
    raw: RawView<'a, T, S, L, A>,
    place: S::Index,
) -> RawView<'a, T, W, L, A> {
    match raw.member::<Windows<W>>(place.as_ref()) {
        Some(window) => window,
        None => no_room(S::AXES, W::AXES, place.as_ref()),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn no_room(axes: &[usize], window: &[usize], place: &[usize]) -> ! {
    panic!("a window of shape {window:?} at {place:?} leaves the shape {axes:?}")
}

/// # Windows and chunks
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns the window of shape `W` whose first element is at `place`.
    ///
    /// ```
    /// # use haversack::{array, shape};
    /// let a = <array![u8; 4, 5]>::arange();
    /// let window = a.window(shape![2, 3], [1, 2]);
    /// assert!(window.iter().eq(&[7, 8, 9, 12, 13, 14]));
    /// ```
    ///
    /// # When it is checked
    /// The number of axes: at `cargo check`. That `place` leaves room for the window: at run time.
    ///
    /// # Checked at build time
    /// That the window fits into the shape.
    ///
    /// # Panics
    /// If `place` leaves no room; [`get_window`](Self::get_window) gives `None` instead.
    #[inline]
    #[track_caller]
    pub fn window<W: SameRank<S>>(self, _: ShapeOf<W>, place: S::Index) -> View<'a, T, W, L> {
        let () = Fit::<S, W>::AS_WINDOWS;
        View::new(window_at::<W, _, _, _, _>(self.raw, place))
    }

    /// Returns the window of shape `W` whose first element is at `place`, like [`window`](Self::window), or `None` if
    /// `place` leaves no room.
    ///
    /// ```
    /// # use haversack::{array, shape};
    /// let a = <array![u8; 4, 5]>::arange();
    /// assert!(a.get_window(shape![2, 3], [2, 2]).is_some());
    /// assert!(a.get_window(shape![2, 3], [3, 2]).is_none());
    /// ```
    #[inline]
    pub fn get_window<W: SameRank<S>>(self, _: ShapeOf<W>, place: S::Index) -> Option<View<'a, T, W, L>> {
        let () = Fit::<S, W>::AS_WINDOWS;
        self.raw.member::<Windows<W>>(place.as_ref()).map(View::new)
    }

    /// Iterates over the windows of shape `W` at every place, in row-major order: NumPy's `sliding_window_view`, one by one.
    ///
    /// ```
    /// # use haversack::{array, shape};
    /// let a = <array![u32; 5]>::arange();
    /// let sums: Vec<u32> = a.windows(shape![3]).map(|window| window.iter().sum()).collect();
    /// assert_eq!(sums, [3, 6, 9]);
    /// ```
    ///
    /// # Checked at build time
    /// That the window fits into the shape.
    #[inline]
    pub fn windows<W: SameRank<S>>(self, _: ShapeOf<W>) -> Views<'a, T, S, L, Windows<W>> {
        let () = Fit::<S, W>::AS_WINDOWS;
        self.members()
    }

    /// Iterates over chunks of shape `C`, which lie side by side, in row-major order.
    ///
    /// ```
    /// # use haversack::{array, shape};
    /// let a = <array![u32; 4, 6]>::arange();
    /// let corners: Vec<u32> = a.chunks(shape![2, 3]).map(|chunk| chunk[[0, 0]]).collect();
    /// assert_eq!(corners, [0, 3, 12, 15]);
    /// ```
    ///
    /// # Checked at build time
    /// That every length is a multiple of the chunk's: nothing is left over. `slice` cuts a rest off.
    #[inline]
    pub fn chunks<C: SameRank<S>>(self, _: ShapeOf<C>) -> Views<'a, T, S, L, Chunks<C>> {
        let () = Fit::<S, C>::AS_CHUNKS;
        self.members()
    }
}

/// # Windows and chunks
impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    /// Returns a mutable view of the window of shape `W` at `place`, like [`View::window`].
    ///
    /// # Panics
    /// If `place` leaves no room.
    #[inline]
    #[track_caller]
    pub fn window<W: SameRank<S>>(self, _: ShapeOf<W>, place: S::Index) -> ViewMut<'a, T, W, L> {
        let () = Fit::<S, W>::AS_WINDOWS;
        ViewMut::new(window_at::<W, _, _, _, _>(self.into_raw(), place))
    }

    /// Returns a mutable view of the window of shape `W` at `place`, or `None`, like [`View::get_window`].
    #[inline]
    pub fn get_window<W: SameRank<S>>(self, _: ShapeOf<W>, place: S::Index) -> Option<ViewMut<'a, T, W, L>> {
        let () = Fit::<S, W>::AS_WINDOWS;
        self.into_raw().member::<Windows<W>>(place.as_ref()).map(ViewMut::new)
    }

    /// Iterates over chunks of shape `C` as mutable views, like [`View::chunks`].
    ///
    /// ```
    /// # use haversack::{array, shape};
    /// let mut a = <array![u8; 6]>::zeros();
    /// for (i, mut chunk) in a.chunks_mut(shape![2]).enumerate() {
    ///     chunk.fill(i as u8);
    /// }
    /// assert_eq!(a.as_slice(), [0, 0, 1, 1, 2, 2]);
    /// ```
    #[inline]
    pub fn chunks<C: SameRank<S>>(self, _: ShapeOf<C>) -> ViewsMut<'a, T, S, L, Chunks<C>> {
        let () = Fit::<S, C>::AS_CHUNKS;
        self.members()
    }
}

/// # Windows and chunks
///
/// [`View`] has examples.
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns the window of shape `V` at `place`, as [`View::window`] does.
    ///
    /// # Panics
    /// If `place` leaves no room.
    #[inline]
    #[track_caller]
    pub fn window<V: SameRank<S>>(&self, _: ShapeOf<V>, place: S::Index) -> View<'_, T, V, S::RowMajor> {
        let () = Fit::<S, V>::AS_WINDOWS;
        View::new(window_at::<V, _, _, _, _>(self.view().raw, place))
    }

    /// Returns a mutable view of the window of shape `V` at `place`, like [`View::window`].
    ///
    /// # Panics
    /// If `place` leaves no room.
    #[inline]
    #[track_caller]
    pub fn window_mut<V: SameRank<S>>(&mut self, _: ShapeOf<V>, place: S::Index) -> ViewMut<'_, T, V, S::RowMajor>
    where
        W: StorageMut,
    {
        let () = Fit::<S, V>::AS_WINDOWS;
        ViewMut::new(window_at::<V, _, _, _, _>(self.view_mut().into_raw(), place))
    }

    /// Returns the window of shape `V` at `place`, or `None`, as [`View::get_window`] does.
    #[inline]
    pub fn get_window<V: SameRank<S>>(&self, _: ShapeOf<V>, place: S::Index) -> Option<View<'_, T, V, S::RowMajor>> {
        let () = Fit::<S, V>::AS_WINDOWS;
        self.view().raw.member::<Windows<V>>(place.as_ref()).map(View::new)
    }

    /// Returns a mutable view of the window of shape `V` at `place`, or `None`, like [`View::get_window`].
    #[inline]
    pub fn get_window_mut<V: SameRank<S>>(
        &mut self,
        _: ShapeOf<V>,
        place: S::Index,
    ) -> Option<ViewMut<'_, T, V, S::RowMajor>>
    where
        W: StorageMut,
    {
        let () = Fit::<S, V>::AS_WINDOWS;
        self.view_mut().into_raw().member::<Windows<V>>(place.as_ref()).map(ViewMut::new)
    }

    /// Iterates over the windows of shape `V` at every place, as [`View::windows`] does.
    #[inline]
    pub fn windows<V: SameRank<S>>(&self, _: ShapeOf<V>) -> Views<'_, T, S, S::RowMajor, Windows<V>> {
        let () = Fit::<S, V>::AS_WINDOWS;
        self.view().members()
    }

    /// Iterates over chunks of shape `C`, which lie side by side, as [`View::chunks`] does.
    #[inline]
    pub fn chunks<C: SameRank<S>>(&self, _: ShapeOf<C>) -> Views<'_, T, S, S::RowMajor, Chunks<C>> {
        let () = Fit::<S, C>::AS_CHUNKS;
        self.view().members()
    }

    /// Iterates over chunks of shape `C` as mutable views, like [`View::chunks`].
    #[inline]
    pub fn chunks_mut<C: SameRank<S>>(&mut self, _: ShapeOf<C>) -> ViewsMut<'_, T, S, S::RowMajor, Chunks<C>>
    where
        W: StorageMut,
    {
        let () = Fit::<S, C>::AS_CHUNKS;
        self.view_mut().members()
    }
}
