//! Elements of an array, one by one, or all as a slice.

use core::ops::{Index, IndexMut};
use core::slice;

use super::Array;
use crate::dtype::Dtype;
use crate::layout;
use crate::shape::Shape;
use crate::shape::index::IndexedBy;
use crate::storage::nested;
use crate::storage::{Storage, StorageMut};
use crate::text::Text;

/// # Index, and see elements
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns all elements in row-major order as a slice, `LEN` of them. Borrows.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u8; 2, 3]>::arange();
    /// assert_eq!(a.as_slice(), [0, 1, 2, 3, 4, 5]);
    /// ```
    #[inline]
    pub fn as_slice(&self) -> &[T] {
        W::elements(self.owned.buffer())
    }

    /// Returns all elements in row-major order as a slice, to be changed. Borrows.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![u8; 2, 3]>::arange();
    /// a.as_mut_slice()[4..].fill(9);
    /// assert_eq!(a.as_nested(), &[[0, 1, 2], [3, 9, 9]]);
    /// ```
    #[inline]
    pub fn as_mut_slice(&mut self) -> &mut [T]
    where
        W: StorageMut,
    {
        W::elements_mut(self.owned.buffer_mut())
    }

    /// Returns the element at `index`, or `None` if an axis is too short. `a[[i, j]]` panics there.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u8; 2, 3]>::arange();
    /// assert_eq!(a.get([1, 2]), Some(&5));
    /// assert_eq!(a.get([2, 0]), None);
    /// ```
    #[inline]
    pub fn get(&self, index: S::Index) -> Option<&T> {
        self.at(index.as_ref())
    }

    #[inline]
    fn at(&self, index: &[usize]) -> Option<&T> {
        self.as_slice().get(layout::offset(S::AXES, index)?)
    }

    /// Returns the element at `index`, to be changed, or `None` if an axis is too short.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![u8; 2, 3]>::zeros();
    /// if let Some(element) = a.get_mut([1, 2]) {
    ///     *element = 5;
    /// }
    /// assert_eq!(a[[1, 2]], 5);
    /// ```
    #[inline]
    pub fn get_mut(&mut self, index: S::Index) -> Option<&mut T>
    where
        W: StorageMut,
    {
        self.at_mut(index.as_ref())
    }

    #[inline]
    fn at_mut(&mut self, index: &[usize]) -> Option<&mut T>
    where
        W: StorageMut,
    {
        self.as_mut_slice().get_mut(layout::offset(S::AXES, index)?)
    }

    /// Returns the first element, `a[[0, ..]]`.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![u8; 2, 3]>::arange().first(), &0);
    /// ```
    ///
    /// # Checked at build time
    /// That there is one. In code for any shape use [`as_slice`](Self::as_slice)`().first()`.
    pub fn first(&self) -> &T {
        const { holds_elements(S::COUNT, "first") };
        &self.as_slice()[0]
    }

    /// Returns the last element, NumPy's `a.flat[-1]`.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![u8; 2, 3]>::arange().last(), &5);
    /// ```
    ///
    /// # Checked at build time
    /// That there is one. In code for any shape use [`as_slice`](Self::as_slice)`().last()`.
    pub fn last(&self) -> &T {
        const { holds_elements(S::COUNT, "last") };
        &self.as_slice()[S::COUNT - 1]
    }

    /// Iterates over all elements in row-major order, by reference.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u32; 2, 3]>::arange();
    /// assert_eq!(a.iter().sum::<u32>(), 15);
    /// ```
    #[inline]
    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.as_slice().iter()
    }

    /// Iterates over all elements in row-major order, to be changed.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![u32; 3]>::zeros();
    /// for (i, element) in a.iter_mut().enumerate() {
    ///     *element = 10 * i as u32;
    /// }
    /// assert_eq!(a.as_slice(), [0, 10, 20]);
    /// ```
    #[inline]
    pub fn iter_mut(&mut self) -> slice::IterMut<'_, T>
    where
        W: StorageMut,
    {
        self.as_mut_slice().iter_mut()
    }

    /// Sets every element to `value`, NumPy's `a.fill(value)`.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![bool; 2]>::zeros();
    /// a.fill(true);
    /// assert_eq!(a.as_slice(), [true, true]);
    /// ```
    #[inline]
    pub fn fill(&mut self, value: T)
    where
        W: StorageMut,
    {
        self.as_mut_slice().fill(value);
    }

    /// Replaces every element by the value that `f` gives for it, in row-major order.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![i32; 3]>::arange();
    /// a.map_inplace(|x| x * x);
    /// assert_eq!(a.as_slice(), [0, 1, 4]);
    /// ```
    ///
    /// If `f` panics, the elements before are replaced, the others are not.
    #[inline]
    pub fn map_inplace(&mut self, mut f: impl FnMut(T) -> T)
    where
        W: StorageMut,
    {
        for element in self.as_mut_slice() {
            *element = f(*element);
        }
    }

    /// Returns the elements as Rust's nested array: `&[[T; N]; M]` for shape `(Const<M>, Const<N>)`. Borrows.
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

    /// Returns the elements as Rust's nested array, to be changed: [`as_nested`](Self::as_nested), mutable.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![u8; 2, 3]>::zeros();
    /// a.as_nested_mut()[1] = [7, 8, 9];
    /// assert_eq!(a[[1, 2]], 9);
    /// ```
    #[inline]
    pub fn as_nested_mut(&mut self) -> &mut S::Nested<T>
    where
        W: StorageMut,
    {
        nested::from_slice_mut::<T, S>(self.as_mut_slice())
    }
}

impl<T: Dtype, S: Shape, W: Storage> AsRef<[T]> for Array<T, S, W> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T: Dtype, S: Shape, W: StorageMut> AsMut<[T]> for Array<T, S, W> {
    fn as_mut(&mut self) -> &mut [T] {
        self.as_mut_slice()
    }
}

/// Returns the offset of the element at `index`, or `None` if an axis is too short.
#[inline]
pub(super) fn offset<S: Shape>(index: S::Index) -> Option<usize> {
    layout::offset(S::AXES, index.as_ref())
}

#[inline]
#[track_caller]
pub(crate) const fn holds_elements(len: usize, method: &str) {
    if len == 0 {
        let mut text = Text::<128>::new();
        text.str(method).str(": this array has no elements, one of its axes has length 0");
        panic!("{}", text.as_str())
    }
}

/// Reports a copy of the index: so the index itself can stay in registers on the path that does not come here.
#[inline(always)]
#[track_caller]
pub(crate) fn out_of_bounds<S: Shape>(index: &[usize]) -> ! {
    let mut copy = S::SHAPE;
    copy.as_mut().copy_from_slice(index);
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

/// `a[[i, j]]`: the element at an index; of a vector, `a[i]`.
///
/// ```
/// # use haversack::array;
/// let a = <array![u8; 2, 3]>::arange();
/// assert_eq!(a[[1, 2]], 5);
/// assert_eq!(array![7, 8, 9][1], 8);
/// ```
///
/// # When it is checked
/// The number of indices: at `cargo check`. That every axis is long enough: at run time; the compiler leaves the check
/// out where it sees that they are, as in loops over `0..M` and `0..N` for shape `(M, N)`.
///
/// # Panics
/// If an axis is too short; [`Array::get`] gives `None` instead.
impl<T: Dtype, S: Shape + IndexedBy<I>, W: Storage, I> Index<I> for Array<T, S, W> {
    type Output = T;

    #[inline]
    #[track_caller]
    fn index(&self, index: I) -> &T {
        let index = S::numbers(&index);
        match self.at(index) {
            Some(element) => element,
            None => out_of_bounds::<S>(index),
        }
    }
}

/// `a[[i, j]] = x`, `a[i] = x`: the element at an index, to be changed. Checked, and panics, as reading it is.
impl<T: Dtype, S: Shape + IndexedBy<I>, W: StorageMut, I> IndexMut<I> for Array<T, S, W> {
    #[inline]
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut T {
        let index = S::numbers(&index);
        match self.at_mut(index) {
            Some(element) => element,
            None => out_of_bounds::<S>(index),
        }
    }
}
