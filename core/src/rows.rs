//! Rows: items of a static shape, as many as the run knows.
//!
//! A data set, a log, the lines of a file: how many there are is known when the program runs. [`Rows`] keeps them side by side in one
//! block. All that it gives has a static shape: an item, a batch of 32 items. So everything behind it (views, expressions, products,
//! planned functions) is as it is for arrays.
//!
//! | to | there is |
//! | --- | --- |
//! | own items | [`Rows<T, S>`](Rows), and `Rows<T, S, Const<1000>>`, whose footprint is a constant |
//! | borrow items | [`RowsView`], [`RowsViewMut`] |
//! | work on batches | [`batches`](RowsView::batches), [`batches_mut`](Rows::batches_mut) |
//! | read items from elsewhere, and keep them there | [`RowSource`], [`RowSink`] |
//! | work on more items than memory holds | `pass` of a [`RowSource`], [`RowSorter`] |
//!
//! | module | holds |
//! | --- | --- |
//! | `item` | the shapes of items |
//! | `bound` | how many there may be, and the block that keeps them |
//! | `mapped` | items in a file that is mapped into memory |
//! | `view` | borrowed items |
//! | `iterate`, `batches` | items and batches, one after the other |
//! | `change` | items to be written, and in another order |
//! | `grow` | more items, and fewer |
//! | `reach` | the methods of borrowed items, on rows |
//! | `convert`, `compare`, `print` | from vectors and arrays, `==`, as NumPy prints |
//! | `weight` | footprints |
//! | `source`, `sink` | places that items are read from, in passes, and that they are written to |
//! | `drain`, `external` | passes into a sink, and sorted by way of another place |
//! | `ahead`, `watch` | reading on a thread of its own; progress, and an end before the end |

#[cfg(feature = "std")]
mod ahead;
mod batches;
mod bound;
mod change;
mod compare;
mod convert;
mod drain;
mod error;
mod external;
mod grow;
mod item;
mod iterate;
#[cfg(feature = "mmap")]
mod mapped;
mod print;
mod reach;
mod sink;
mod source;
mod view;
mod watch;
mod weight;

#[cfg(feature = "std")]
pub use ahead::ReadAhead;
pub use batches::{Batches, BatchesMut};
#[cfg(feature = "alloc")]
pub use bound::Unbounded;
pub use bound::{Bound, BoundMut, BoundOwned, Bounded, ItemBlock, ItemBlockMut};
pub use drain::PassError;
pub use error::{FullError, ItemsError};
pub use external::{RowSorter, SortError, sort_rows_by};
pub use item::ItemShape;
pub use iterate::{ChunksMut, Items, ItemsMut};
pub use sink::RowSink;
#[cfg(feature = "alloc")]
pub use source::BatchPass;
pub use source::{BatchBuffer, Pass, RowSource};
pub use view::{RowsView, RowsViewMut};
pub use watch::{WatchedError, WatchedRows};

use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::shape::dim::Dim;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::{Inline, Storage};

/// Items of dtype `T` and shape `S`, side by side: `MAX` at most, kept by `W`. How many there are is known when the program runs.
///
/// | type | keeps | allocates |
/// | --- | --- | --- |
/// | `Rows<T, S>` | as many as memory holds | as `Vec` does: a block that doubles |
/// | `Rows<T, S, Const<1000>>` | 1000 at most | one block of 1000 items, when it is made |
/// | `Rows<T, S, Const<1000>, Inline>` | 1000 at most | nothing: the items are in the value itself |
///
/// ```
/// use haversack::rows::Rows;
/// use haversack::{Axis, Rank1, View, array, shape};
///
/// let mut samples = Rows::<f32, Rank1<3>>::new();
/// for i in 0..70 {
///     samples.push(array![1.0, 2.0, 3.0] * i as f32);
/// }
/// let mut sum = <array![f32; 3]>::zeros();
/// let batches = samples.batches(shape![32]);
/// let left = batches.remainder();
/// for batch in batches {
///     sum += &batch.sum_axis(Axis::<0>).eval(); // a view of shape (32, 3)
/// }
/// for item in left {
///     sum += item;
/// }
/// assert_eq!((samples.len(), left.len()), (70, 6));
/// assert_eq!(sum, array![2415.0, 4830.0, 7245.0]);
/// ```
///
/// # A bound
/// With a bound, the footprint is a constant. So such rows may stand in budgets, in structs, and in statics:
///
/// ```
/// use haversack::rows::{FullError, Rows};
/// use haversack::{Const, Inline, Rank1, array, budget};
/// use std::sync::Mutex;
///
/// #[budget(2 KiB)]
/// type Log = Rows<f32, Rank1<4>, Const<100>, Inline>;
///
/// static LOG: Mutex<Log> = Mutex::new(Log::EMPTY);
///
/// let mut log = LOG.lock().unwrap();
/// log.push(&array![1.0, 2.0, 3.0, 4.0])?;
/// assert_eq!((log.len(), log.capacity()), (1, 100));
/// # Ok::<(), FullError>(())
/// ```
///
/// # When it is checked
/// Dtype, shape of the items, bound and storage: at `cargo check`. That memory can address a full block: at build time. That there is
/// room: at run time, by a `Result`.
pub struct Rows<
    T: Dtype,
    S: ItemShape,
    #[cfg(feature = "alloc")] MAX: Bound<T, S, W> = Unbounded,
    #[cfg(not(feature = "alloc"))] MAX: Bound<T, S, W>,
    #[cfg(feature = "alloc")] W: Storage = Heap,
    #[cfg(not(feature = "alloc"))] W: Storage,
> {
    /// The elements of the items, `len * S::COUNT`, and room behind them.
    block: MAX::Block,
    len: usize,
}

/// # Construct
impl<T: Dtype, S: ItemShape, MAX: BoundOwned<T, S, W>, W: Storage> Rows<T, S, MAX, W> {
    /// Makes rows without items. Without a bound, allocates nothing; with a bound and on the heap, the bytes of `MAX` items.
    ///
    /// # Checked at build time
    /// That memory can address `MAX` items.
    #[allow(clippy::new_without_default, reason = "there is one")]
    pub fn new() -> Self {
        Rows { block: MAX::empty(), len: 0 }
    }
}

/// # Inspect
impl<T: Dtype, S: ItemShape, MAX: Bound<T, S, W>, W: Storage> Rows<T, S, MAX, W> {
    /// Returns rows whose items are the first `len` in a block.
    #[inline]
    #[cfg(feature = "mmap")]
    pub(crate) const fn of(block: MAX::Block, len: usize) -> Self {
        Rows { block, len }
    }

    #[cfg(any(feature = "mmap", feature = "monitor"))]
    pub(crate) fn block(&self) -> &MAX::Block {
        &self.block
    }

    /// Returns the number of items that find room without another block: the bound, if there is one.
    pub fn capacity(&self) -> usize {
        MAX::capacity(&self.block)
    }
}

/// # Construct
impl<T: Dtype, S: ItemShape, MAX: Dim> Rows<T, S, MAX, Inline> {
    /// No items, as a constant: the initial value of a `static`.
    pub const EMPTY: Self = {
        let () = Fits::<T, S::Front<MAX>>::ADDRESSABLE;
        Rows { block: Array::ZEROS, len: 0 }
    };
}

/// # Construct
#[cfg(feature = "alloc")]
impl<T: Dtype, S: ItemShape> Rows<T, S> {
    /// Makes rows without items, with room for `items` of them. Allocates their bytes.
    ///
    /// ```
    /// # use haversack::{Rank1, rows::Rows};
    /// let rows = Rows::<f32, Rank1<3>>::with_capacity(100);
    /// assert_eq!((rows.len(), rows.capacity()), (0, 100));
    /// ```
    ///
    /// # Panics
    /// If memory cannot address so many, as `Vec::with_capacity` does.
    pub fn with_capacity(items: usize) -> Self {
        let block = alloc::vec::Vec::with_capacity(items.saturating_mul(S::COUNT));
        Rows { block, len: 0 }
    }
}

/// No items: [`Rows::new`].
impl<T: Dtype, S: ItemShape, MAX: BoundOwned<T, S, W>, W: Storage> Default for Rows<T, S, MAX, W> {
    fn default() -> Self {
        Self::new()
    }
}

/// The same items. With a bound, allocates as [`Rows::new`] does; without one, the bytes of the items.
impl<T: Dtype, S: ItemShape, MAX: BoundOwned<T, S, W>, W: Storage> Clone for Rows<T, S, MAX, W> {
    fn clone(&self) -> Self {
        let mut rows = Self::new();
        let Ok(()) = rows.extend_from(self) else { unreachable!("both have one bound") };
        rows
    }
}
