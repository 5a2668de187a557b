//! Arrays with several owners.

use alloc::sync::Arc;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::Deref;
use core::slice;

use super::Array;
use crate::dtype::Dtype;
use crate::footprint::{self, Content, Footprint};
use crate::shape::Shape;
use crate::storage::Heap;

/// A heap array with several owners: cloning it copies no element. Immutable while it is shared; it is changed through
/// [`make_mut`](Self::make_mut), which copies only then.
///
/// ```
/// use haversack::{Shared, array};
///
/// let weights = Shared::from(array![[1.0, 2.0], [3.0, 4.0]]);
/// let mut other = weights.clone();      // another owner of the same four elements
/// assert_eq!(other[[1, 0]], 3.0);       // derefs to the array
///
/// other.make_mut()[[1, 0]] = 7.0;       // copies, because `weights` owns them too
/// assert_eq!((weights[[1, 0]], other[[1, 0]]), (3.0, 7.0));
/// ```
///
/// | | bytes on 64-bit targets |
/// | --- | --- |
/// | `size_of` an owner, `Option` of it too | 8 |
/// | heap, once for all owners | the array's `NBYTES`, and 24: two counters and the array's handle |
///
/// The counters lie in a block of their own, so that an array becomes shared, and is given back, without moving an
/// element. `Send` and `Sync`, as arrays are; owners are counted atomically. A method that says nothing of it allocates
/// nothing. Needs the feature `alloc`, and a target that has atomic operations on pointers.
///
/// # Footprint
/// An owner counts the whole array, because it may be the last one: a shared array counts whole in each owner. Where
/// two of them are in one sum, the sum is an upper bound; docs and messages of budgets mark it as one.
///
/// ```
/// use haversack::{Footprint, Rank2, Shared};
///
/// type Weights = Shared<f32, Rank2<100, 100>>;
/// assert_eq!(Weights::FOOTPRINT, 40_000);
/// assert_eq!(<(Weights, Weights)>::FOOTPRINT, 80_000); // at most
/// assert_eq!(Weights::HEAP, 40_000 + 3 * size_of::<usize>());
/// ```
///
/// # When it is checked
/// That a shared array is not changed, and that dtype and shape agree: at `cargo check`.
pub struct Shared<T: Dtype, S: Shape> {
    array: Arc<Array<T, S, Heap>>,
}

/// The bytes beside an array's handle in its block of counters.
const COUNTERS: usize = 2 * size_of::<usize>();

impl<T: Dtype, S: Shape> Shared<T, S> {
    /// Makes the first owner of `array`, whose elements stay where they are. Allocates a block of 3 pointers' size (24 bytes on 64-bit
    /// targets).
    ///
    /// ```
    /// # use haversack::{Shared, array};
    /// let shared = Shared::new(array![1, 2, 3]);
    /// assert_eq!(shared.as_slice(), [1, 2, 3]);
    /// ```
    pub fn new(array: Array<T, S>) -> Self {
        Shared { array: Arc::new(array) }
    }

    /// Returns the number of owners. Another thread may change it at any time, unless it is 1 and `self` is not lent to
    /// others.
    ///
    /// ```
    /// # use haversack::{Shared, array};
    /// let shared = Shared::new(array![1, 2, 3]);
    /// let other = shared.clone();
    /// assert_eq!(shared.owners(), 2);
    /// drop(other);
    /// assert_eq!(shared.owners(), 1);
    /// ```
    pub fn owners(&self) -> usize {
        Arc::strong_count(&self.array)
    }

    /// Returns whether both own the same array. (A function, not a method, as [`Arc::ptr_eq`].)
    ///
    /// ```
    /// # use haversack::{Shared, array};
    /// let shared = Shared::new(array![1, 2, 3]);
    /// assert!(Shared::ptr_eq(&shared, &shared.clone()));
    /// assert!(!Shared::ptr_eq(&shared, &Shared::new(array![1, 2, 3])));
    /// ```
    pub fn ptr_eq(this: &Self, other: &Self) -> bool {
        Arc::ptr_eq(&this.array, &other.array)
    }

    /// Returns the array, to be changed. Copies it if there are other owners, who keep theirs as it is: allocates `NBYTES` and 3 pointers'
    /// size (24 bytes on 64-bit targets) then, nothing otherwise.
    ///
    /// ```
    /// # use haversack::{Shared, array};
    /// let mut shared = Shared::new(array![1, 2, 3]);
    /// let place = shared.as_slice().as_ptr();
    /// shared.make_mut().fill(7);            // the only owner: nothing is copied
    /// assert_eq!((shared.as_slice(), shared.as_slice().as_ptr()), (&[7, 7, 7][..], place));
    /// ```
    pub fn make_mut(&mut self) -> &mut Array<T, S> {
        Arc::make_mut(&mut self.array)
    }

    /// Returns the array, to be changed, or `None` if there are other owners. Never copies. (A function, not a method,
    /// as [`Arc::get_mut`]: arrays have a `get_mut` of their own.)
    ///
    /// ```
    /// # use haversack::{Shared, array};
    /// let mut shared = Shared::new(array![1, 2, 3]);
    /// if let Some(array) = Shared::get_mut(&mut shared) {
    ///     array[[0]] = 7;
    /// }
    /// assert_eq!(shared[[0]], 7);
    ///
    /// let other = shared.clone();
    /// assert!(Shared::get_mut(&mut shared).is_none());
    /// assert_eq!(other[[0]], 7);
    /// ```
    pub fn get_mut(this: &mut Self) -> Option<&mut Array<T, S>> {
        Arc::get_mut(&mut this.array)
    }

    /// Returns the array: itself to its only owner, a copy if there are other owners. Allocates `NBYTES` for the copy,
    /// nothing otherwise.
    ///
    /// ```
    /// # use haversack::{Shared, array};
    /// let shared = Shared::new(array![1, 2, 3]);
    /// let mut array = shared.into_array();
    /// array.fill(0);
    /// assert_eq!(array.as_slice(), [0, 0, 0]);
    /// ```
    pub fn into_array(self) -> Array<T, S> {
        Arc::unwrap_or_clone(self.array)
    }

    /// Returns the array itself. Never copies.
    ///
    /// ```
    /// # use haversack::{Shared, array};
    /// let shared = Shared::new(array![1, 2, 3]);
    /// let other = shared.clone();
    /// let shared = shared.try_into_array().unwrap_err();
    /// drop(other);
    /// assert_eq!(shared.try_into_array().unwrap().as_slice(), [1, 2, 3]);
    /// ```
    ///
    /// # Errors
    /// At run time: `self`, if there are other owners.
    pub fn try_into_array(self) -> Result<Array<T, S>, Self> {
        Arc::try_unwrap(self.array).map_err(|array| Shared { array })
    }
}

/// Another owner of the same array. Copies no element, allocates nothing.
// Not derived: that would ask dtypes and shapes, too, to be `Clone`.
impl<T: Dtype, S: Shape> Clone for Shared<T, S> {
    fn clone(&self) -> Self {
        Shared { array: Arc::clone(&self.array) }
    }
}

/// The array, to be read. To change it there is [`make_mut`](Shared::make_mut).
impl<T: Dtype, S: Shape> Deref for Shared<T, S> {
    type Target = Array<T, S>;

    #[inline]
    fn deref(&self) -> &Array<T, S> {
        &self.array
    }
}

/// [`Shared::new`].
impl<T: Dtype, S: Shape> From<Array<T, S>> for Shared<T, S> {
    fn from(array: Array<T, S>) -> Self {
        Shared::new(array)
    }
}

/// [`Shared::into_array`]: copies if there are other owners.
#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape> From<Shared<T, S>> for Array<T, S> {
    fn from(shared: Shared<T, S>) -> Self {
        shared.into_array()
    }
}

impl<T: Dtype, S: Shape> AsRef<[T]> for Shared<T, S> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<'a, T: Dtype, S: Shape> IntoIterator for &'a Shared<T, S> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> slice::Iter<'a, T> {
        self.iter()
    }
}

/// Compares element by element, as for arrays: another array with the same elements is equal. `*shared == array`
/// compares with an array that is not shared.
impl<T: Dtype, S: Shape> PartialEq for Shared<T, S> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Dtype + Eq, S: Shape> Eq for Shared<T, S> {}

impl<T: Dtype + Hash, S: Shape> Hash for Shared<T, S> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl<T: Dtype, S: Shape> fmt::Debug for Shared<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl<T: Dtype, S: Shape> fmt::Display for Shared<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

impl<T: Dtype, S: Shape> Footprint for Shared<T, S> {
    const FOOTPRINT: usize = Array::<T, S>::FOOTPRINT;
    const HEAP: usize = footprint::sum(&[Array::<T, S>::HEAP, size_of::<Array<T, S>>(), COUNTERS]);
    const OVERHEAD: usize = footprint::overhead(size_of::<Self>(), Self::HEAP, Self::FOOTPRINT);
    const CONTENT: Content = Array::<T, S>::CONTENT;
    const IS_SHARED: bool = true;
}
