//! Elements of an array, one by one or all in a row.

use core::ops::{Index, IndexMut};
use core::slice;

use super::Array;
use crate::dtype::Dtype;
use crate::layout;
use crate::raw::nested;
use crate::shape::Shape;
use crate::storage::Storage;
use crate::text::Text;

impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// All elements in row-major order, `LEN` of them. Borrows; allocates nothing.
    #[inline]
    pub fn as_slice(&self) -> &[T] {
        W::elements(self.owned.buffer())
    }

    /// All elements in row-major order, to be changed. Borrows; allocates nothing.
    #[inline]
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        W::elements_mut(self.owned.buffer_mut())
    }

    /// The element at `index`, or `None` if an axis is too short.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u8; 2, 3]>::arange();
    /// assert_eq!(a.get([1, 2]), Some(&5));
    /// assert_eq!(a.get([2, 0]), None);
    /// ```
    #[inline]
    pub fn get(&self, index: S::Index) -> Option<&T> {
        self.as_slice().get(offset::<S>(index)?)
    }

    /// The element at `index`, to be changed, or `None` if an axis is too short.
    #[inline]
    pub fn get_mut(&mut self, index: S::Index) -> Option<&mut T> {
        self.as_mut_slice().get_mut(offset::<S>(index)?)
    }

    /// The first element.
    ///
    /// # Checked at build time
    /// That there is one. In code for any shape use [`as_slice`](Self::as_slice)`().first()`.
    pub fn first(&self) -> &T {
        const { holds_elements(S::COUNT, "first") };
        &self.as_slice()[0]
    }

    /// The last element.
    ///
    /// # Checked at build time
    /// That there is one. In code for any shape use [`as_slice`](Self::as_slice)`().last()`.
    pub fn last(&self) -> &T {
        const { holds_elements(S::COUNT, "last") };
        &self.as_slice()[S::COUNT - 1]
    }

    /// All elements in row-major order. Allocates nothing.
    #[inline]
    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.as_slice().iter()
    }

    /// All elements in row-major order, to be changed. Allocates nothing.
    #[inline]
    pub fn iter_mut(&mut self) -> slice::IterMut<'_, T> {
        self.as_mut_slice().iter_mut()
    }

    /// Sets every element to `value`. Allocates nothing.
    #[inline]
    pub fn fill(&mut self, value: T) {
        self.as_mut_slice().fill(value);
    }

    /// Replaces every element by what `f` gives for it. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![i32; 3]>::arange();
    /// a.map_inplace(|x| x * x);
    /// assert_eq!(a.as_slice(), [0, 1, 4]);
    /// ```
    #[inline]
    pub fn map_inplace(&mut self, mut f: impl FnMut(T) -> T) {
        for element in self.as_mut_slice() {
            *element = f(*element);
        }
    }

    /// The elements as Rust's nested array: `&[[T; N]; M]` for shape `(Const<M>, Const<N>)`. Borrows; allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u8; 2, 3]>::arange();
    /// let rows: &[[u8; 3]; 2] = a.as_nested();
    /// assert_eq!(rows[1], [3, 4, 5]);
    /// ```
    ///
    /// For `Const` dims; a typenum dim nests in a type without a name.
    #[inline]
    pub fn as_nested(&self) -> &S::Nested<T> {
        nested::from_slice::<T, S>(self.as_slice())
    }

    /// As [`as_nested`](Self::as_nested), to be changed.
    #[inline]
    pub fn as_nested_mut(&mut self) -> &mut S::Nested<T> {
        nested::from_slice_mut::<T, S>(self.as_mut_slice())
    }
}

/// Where element `index` lies, or `None` if an axis is too short.
#[inline]
pub(super) fn offset<S: Shape>(index: S::Index) -> Option<usize> {
    layout::offset(S::AXES, index.as_ref())
}

#[track_caller]
const fn holds_elements(len: usize, method: &str) {
    if len == 0 {
        let mut text = Text::<128>::new();
        text.str(method).str(": this array has no elements, one of its axes has length 0");
        panic!("{}", text.as_str())
    }
}

/// Reports a copy: the index itself can then stay in registers on the way that does not come here.
#[inline(always)]
#[track_caller]
fn out_of_bounds<S: Shape>(index: S::Index) -> ! {
    let mut copy = S::SHAPE;
    copy.as_mut().copy_from_slice(index.as_ref());
    report(S::AXES, copy.as_ref())
}

#[cold]
#[inline(never)]
#[track_caller]
fn report(axes: &[usize], index: &[usize]) -> ! {
    match layout::axis_exceeded(axes, index) {
        Some(axis) => {
            panic!("index {index:?} is out of bounds for shape {axes:?}: axis {axis} has length {}", axes[axis])
        }
        None => unreachable!("the index {index:?} is within {axes:?}"),
    }
}

/// `a[[i, j]]`: the element at an index.
///
/// # Panics
/// If an axis is too short; [`Array::get`] gives `None` instead. The number of indices is checked at `cargo check`.
impl<T: Dtype, S: Shape, W: Storage> Index<S::Index> for Array<T, S, W> {
    type Output = T;

    #[inline]
    #[track_caller]
    fn index(&self, index: S::Index) -> &T {
        match self.get(index) {
            Some(element) => element,
            None => out_of_bounds::<S>(index),
        }
    }
}

impl<T: Dtype, S: Shape, W: Storage> IndexMut<S::Index> for Array<T, S, W> {
    #[inline]
    #[track_caller]
    fn index_mut(&mut self, index: S::Index) -> &mut T {
        match self.get_mut(index) {
            Some(element) => element,
            None => out_of_bounds::<S>(index),
        }
    }
}
