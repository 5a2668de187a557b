//! Views borrow elements.
//!
//! | module | holds |
//! | --- | --- |
//! | `element` | `v[[i, j]]`, `get`, `as_slice`, `fill` |
//! | [`iterate`] | elements and parts, one after the other |
//! | `axes` | axes transposed, permuted, inserted, removed, repeated, joined |
//! | `in_place` | what a star in front of a mutable view reaches |
//! | `rename` | other names of the same lengths |
//! | `strips` | strips of rows with a halo |
//! | `repeat` | axes of stride 0 |
//! | `flatten` | all elements as one axis |
//! | `pick` | an index of an axis, all of them, lanes |
//! | `matrix` | rows, columns, the diagonal |
//! | `slice` | the part that `s![..]` picks |
//! | `split` | two parts, which can both be written |
//! | `convert` | views of slices and nested arrays |
//! | `compare` | `==`, and whether views share elements |
//! | `print` | as NumPy prints |
//! | `window` | windows and chunks |
//! | `sliding` | all windows as one view |
//! | `read` | what a mutable view shows, to be read |

#![allow(clippy::type_complexity, reason = "what a view's type says is what it is for")]

mod as_view;
mod axes;
mod compare;
#[cfg(feature = "complex")]
mod complex;
mod convert;
mod dynamic;
mod element;
mod field;
mod flatten;
mod in_place;
pub mod iterate;
mod matrix;
mod pick;
mod print;
pub(crate) mod raw;
mod read;
mod rename;
mod repeat;
mod slice;
mod sliding;
mod split;
mod strips;
mod window;

#[doc(inline)]
pub use as_view::AsView;
pub(crate) use as_view::sealed;
pub use compare::Comparable;
#[doc(inline)]
pub use dynamic::DynView;
pub use in_place::ElementsMut;
pub use strips::{RowStrip, RowStrips};

use crate::array::Array;
use crate::dtype::{Dtype, DtypeInfo};
use crate::footprint::Footprint;
use crate::layout::{Layout, RowMajor};
use crate::loops::along::Results;
use crate::shape::Shape;
use crate::shape::sub_view::{ExclusiveAccess, SharedAccess};
use crate::storage::{Storage, StorageMut};
use crate::view::raw::RawView;

/// Elements of an array, borrowed to be read: of dtype `T`, in shape `S`, with strides `L`.
///
/// One pointer, whatever the rank: shape and strides are in the type. `Copy`, as `&[T]` is, and passed by value.
///
/// | layout `L` | of |
/// | --- | --- |
/// | `RowMajor<S>`, the default | a whole array, its rows, slices of its first axis |
/// | `(Const<1000>, Const<1>)` | any block of a row-major array with rows of 1000 |
/// | `(Const<1>, Const<1000>)` | the same, transposed |
///
/// ```
/// use haversack::{array, Const, View};
///
/// let a = <array![f32; 1000, 1000]>::zeros();
/// let row = a.row(3); // no copy
/// assert_eq!(row.shape(), [1000]);
/// assert_eq!(size_of_val(&row), size_of::<usize>());
///
/// fn mean(signal: View<'_, f32, (Const<1000>,)>) -> f32 {
///     signal.as_slice().iter().sum::<f32>() / 1000.0
/// }
/// assert_eq!(mean(row), 0.0);
/// ```
///
/// Methods take the view by value, which copies its pointer, and their results live as long as the array is borrowed.
/// None allocates unless its docs say so. `Send` and `Sync` as `&[T]`.
///
/// # When it is checked
/// Dtype, shape and layout, and that the array lives long enough and is not written meanwhile: at `cargo check`.
pub struct View<'a, T: Dtype, S: Shape, L: Layout = RowMajor<S>> {
    pub(crate) raw: RawView<'a, T, S, L, SharedAccess>,
}

/// Elements of an array, borrowed to be read and written: of dtype `T`, in shape `S`, with strides `L`.
///
/// One pointer, whatever the rank, as [`View`] is. As with `&mut [T]`, nobody else reaches the elements meanwhile, and
/// it is not `Copy`: methods that give a part of it consume it. [`view_mut`](ViewMut::view_mut) lends it for a while and
/// gives it back.
///
/// ```
/// use haversack::array;
///
/// let mut a = <array![i32; 3, 4]>::zeros();
/// let mut v = a.view_mut();
/// v.view_mut().row(1).fill(7); // lends v, for this line
/// v.column(0).fill(5); // consumes v
/// assert_eq!(a.as_nested(), &[[5, 0, 0, 0], [5, 7, 7, 7], [5, 0, 0, 0]]);
/// ```
///
/// It reads all that [`View`] reads. Operators such as `+=` compute in place. A view that a method gives is no place of
/// Rust's, so it stands behind a star there, or in a variable:
///
/// ```
/// # use haversack::array;
/// let mut a = array![[1.0, 2.0], [3.0, 5.0]];
/// *a.row_mut(0) += 1.0;
/// *a.row_mut(0) *= &array![1.0, 10.0];
/// let mut row = a.row_mut(1);
/// row /= row.sum();
/// assert_eq!(a, array![[2.0, 30.0], [0.375, 0.625]]);
/// ```
///
/// # When it is checked
/// As for [`View`], and that nobody else reaches the elements: at `cargo check`.
pub struct ViewMut<'a, T: Dtype, S: Shape, L: Layout = RowMajor<S>> {
    elements: ElementsMut<'a, T, S, L>,
}

impl<T: Dtype, S: Shape, L: Layout> Clone for View<'_, T, S, L> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Dtype, S: Shape, L: Layout> Copy for View<'_, T, S, L> {}

macro_rules! facts {
    ($view:ident) => {
        impl<T: Dtype, S: Shape, L: Layout> $view<'_, T, S, L> {
            /// The number of elements.
            pub const LEN: usize = S::LEN;

            /// The number of axes.
            pub const RANK: usize = S::RANK;

            /// The length of every axis.
            pub const SHAPE: S::Index = S::SHAPE;

            /// The distance of neighbours along every axis, in elements; NumPy's `strides` are in bytes.
            ///
            /// ```
            /// # use haversack::{View, Rank2};
            /// assert_eq!(View::<f32, Rank2<3, 4>>::STRIDES, [4, 1]);
            /// ```
            pub const STRIDES: &'static [isize] = L::STRIDES;

            /// The names and the size of the element type.
            pub const DTYPE: DtypeInfo = T::DTYPE;

            /// Returns the length of every axis, as NumPy's `a.shape`: [`SHAPE`](Self::SHAPE) of a value.
            #[inline]
            pub const fn shape(&self) -> S::Index {
                S::SHAPE
            }

            /// Returns the distance of neighbours along every axis, in elements: [`STRIDES`](Self::STRIDES) of a value.
            #[inline]
            pub const fn strides(&self) -> &'static [isize] {
                L::STRIDES
            }

            /// Returns the number of elements: [`LEN`](Self::LEN) of a value.
            #[inline]
            #[allow(clippy::len_without_is_empty, reason = "whether it is empty is known from the type")]
            pub const fn len(&self) -> usize {
                S::COUNT
            }
        }

        /// A borrowed value is counted where it is owned.
        impl<T: Dtype, S: Shape, L: Layout> Footprint for $view<'_, T, S, L> {
            const FOOTPRINT: usize = 0;
            const HEAP: usize = 0;
            const OVERHEAD: usize = size_of::<Self>();
        }
    };
}

facts!(View);
facts!(ViewMut);

/// # Views of views
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    #[inline]
    pub(crate) fn new(raw: RawView<'a, T, S, L, SharedAccess>) -> Self {
        View { raw }
    }

    #[inline(always)]
    pub(crate) fn raw(self) -> RawView<'a, T, S, L, SharedAccess> {
        self.raw
    }

    /// Returns this view itself. For code that takes an array, a view or a mutable one.
    #[inline]
    pub fn view(&self) -> Self {
        *self
    }
}

/// # Views of views
impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    #[inline]
    pub(crate) fn new(raw: RawView<'a, T, S, L, ExclusiveAccess>) -> Self {
        ViewMut { elements: ElementsMut { raw } }
    }

    #[inline]
    pub(crate) fn into_raw(self) -> RawView<'a, T, S, L, ExclusiveAccess> {
        self.elements.raw
    }

    /// Returns the memory that results of the same shape are written to.
    #[inline]
    pub(crate) fn results(&mut self) -> impl Results<T> {
        self.elements.raw.again()
    }

    /// Returns a view of the same elements, to be read.
    #[inline]
    pub fn view(&self) -> View<'_, T, S, L> {
        View::new(self.elements.raw.read())
    }

    /// Returns a mutable view of the same elements, lent for a while.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![u8; 2, 2]>::zeros();
    /// let mut v = a.view_mut();
    /// v.view_mut().row(0).fill(1);
    /// v.view_mut().row(1).fill(2);
    /// assert_eq!(v.as_slice(), [1, 1, 2, 2]);
    /// ```
    #[inline]
    pub fn view_mut(&mut self) -> ViewMut<'_, T, S, L> {
        ViewMut::new(self.elements.raw.again())
    }
}

/// # Views of views
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Borrows all elements as a view. Copies nothing.
    ///
    /// ```
    /// # use haversack::{array, View};
    /// let a = <array![u8; 2, 3]>::arange();
    /// let v: View<'_, u8, _> = a.view();
    /// assert_eq!(v[[1, 2]], 5);
    /// ```
    #[inline]
    pub fn view(&self) -> View<'_, T, S> {
        View::new(RawView::whole(self.as_slice()))
    }

    /// Borrows all elements as a mutable view, to be written. Copies nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![u8; 2, 3]>::zeros();
    /// a.view_mut().fill(7);
    /// assert_eq!(a[[1, 2]], 7);
    /// ```
    #[inline]
    pub fn view_mut(&mut self) -> ViewMut<'_, T, S>
    where
        W: StorageMut,
    {
        ViewMut::new(RawView::whole_mut(self.as_mut_slice()))
    }
}

/// All elements of the array.
impl<'a, T: Dtype, S: Shape, W: Storage> From<&'a Array<T, S, W>> for View<'a, T, S> {
    fn from(array: &'a Array<T, S, W>) -> Self {
        array.view()
    }
}

/// All elements of the array.
impl<'a, T: Dtype, S: Shape, W: StorageMut> From<&'a mut Array<T, S, W>> for ViewMut<'a, T, S> {
    fn from(array: &'a mut Array<T, S, W>) -> Self {
        array.view_mut()
    }
}

/// The same elements, to be read only.
impl<'a, T: Dtype, S: Shape, L: Layout> From<ViewMut<'a, T, S, L>> for View<'a, T, S, L> {
    fn from(view: ViewMut<'a, T, S, L>) -> Self {
        View::new(view.into_raw().into_read())
    }
}
