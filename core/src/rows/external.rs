//! Items sorted by way of another place: more of them than memory holds.
//!
//! Runs of as many items as the memory holds are sorted and put aside. Then all runs are merged: each has a part of the memory, and so has
//! the result. (Knuth, The Art of Computer Programming 3, 5.4.1.)

use core::cmp::Ordering;
use core::error::Error;
use core::fmt;
use core::ops::Range;

use super::batches::BatchesOf;
use super::item::ItemShape;
use super::sink::RowSink;
use super::source::{RowSource, fill};
use super::view::RowsViewMut;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::{self, Footprint};
use crate::shape::dim::Dim;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::{Storage, StorageOwned};
use crate::view::View;

/// The memory of an external sort: `N` items, and a number for each. It sorts sources of up to `N * N / 4` items by a scratch place.
///
/// The footprint is a constant, and sorting allocates nothing else.
///
/// ```
/// use haversack::rows::{RowSorter, Rows};
/// use haversack::{Const, Footprint, Rank1, array};
///
/// type Sorter = RowSorter<i32, Rank1<2>, Const<64>>;
/// assert_eq!(Sorter::FOOTPRINT, 64 * (8 + 8));
///
/// let points: Rows<i32, Rank1<2>> = (0..1000).map(|i| array![i * 7919 % 1009, i]).collect();
/// let (mut scratch, mut sorted) = (points.slice(..0).to_owned(), points.slice(..0).to_owned());
/// let count = Sorter::new().sort_by(points.view(), &mut scratch, &mut sorted, |a, b| a[0].cmp(&b[0]))?;
/// assert_eq!(count, 1000);
/// assert!(sorted.iter().is_sorted_by(|a, b| a[0] <= b[0]));
/// # Ok::<(), haversack::rows::SortError<core::convert::Infallible>>(())
/// ```
pub struct RowSorter<
    T: Dtype,
    S: ItemShape,
    N: Dim,
    #[cfg(feature = "alloc")] W: Storage = Heap,
    #[cfg(not(feature = "alloc"))] W: Storage,
> {
    items: Array<T, S::Batch<N>, W>,
    numbers: Array<u64, (N,), W>,
}

impl<T: Dtype, S: ItemShape, N: Dim, W: StorageOwned> RowSorter<T, S, N, W> {
    /// Makes the memory of a sort. Allocates `N` items and `N` numbers of 8 bytes.
    ///
    /// # Checked at build time
    /// That `N` is not 0, and that memory can address `N` items.
    pub fn new() -> Self {
        let () = BatchesOf::<T, S, N>::CHECKED;
        RowSorter { items: Array::zeros(), numbers: Array::zeros() }
    }

    /// Sorts the items of a source into a sink, and returns how many there are; [`sort_rows_by`] says how.
    ///
    /// # Errors
    /// At run time: [`SortError`].
    pub fn sort_by<E: Error + 'static>(
        &mut self,
        source: impl RowSource<Dtype = T, Item = S, Error = E>,
        scratch: &mut (impl RowSink<Dtype = T, Item = S, Error = E> + RowSource<Dtype = T, Item = S, Error = E>),
        sink: &mut impl RowSink<Dtype = T, Item = S, Error = E>,
        compare: impl FnMut(View<'_, T, S>, View<'_, T, S>) -> Ordering,
    ) -> Result<u64, SortError<E>> {
        let items = RowsViewMut::from(self.items.view_mut());
        sort_rows_by(source, scratch, sink, items, self.numbers.as_mut_slice(), compare)
    }
}

impl<T: Dtype, S: ItemShape, N: Dim, W: StorageOwned> Default for RowSorter<T, S, N, W> {
    fn default() -> Self {
        Self::new()
    }
}

/// The items, and a number of 8 bytes for each.
impl<T: Dtype, S: ItemShape, N: Dim, W: Storage> Footprint for RowSorter<T, S, N, W> {
    const FOOTPRINT: usize = footprint::sum(&[Array::<T, S::Batch<N>, W>::FOOTPRINT, Array::<u64, (N,), W>::FOOTPRINT]);
    const HEAP: usize = footprint::sum(&[Array::<T, S::Batch<N>, W>::HEAP, Array::<u64, (N,), W>::HEAP]);
    const OVERHEAD: usize = footprint::overhead(size_of::<Self>(), Self::HEAP, Self::FOOTPRINT);
}

/// The error of an external sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SortError<E> {
    /// The error of the source, of the scratch place or of the sink.
    Failed(E),
    /// The memory holds too few items for as many runs.
    #[non_exhaustive]
    TooManyRuns {
        /// The number of runs: each has as many items as the memory holds, the last one those that are left.
        runs: u64,
        /// The number of items that the memory holds.
        memory: usize,
    },
    /// The scratch place gave fewer items than were put aside.
    #[non_exhaustive]
    Lost {
        /// The first item that it did not give.
        item: u64,
    },
}

impl<E> From<E> for SortError<E> {
    fn from(error: E) -> Self {
        SortError::Failed(error)
    }
}

impl<E: fmt::Display> fmt::Display for SortError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SortError::Failed(error) => error.fmt(f),
            SortError::TooManyRuns { runs, memory } => {
                write!(
                    f,
                    "{runs} runs of {memory} items are too many to be merged: memory for 4 items a run is needed, "
                )?;
                write!(
                    f,
                    "{} items in all",
                    runs.saturating_mul(*memory as u64).saturating_mul(4).isqrt().saturating_add(1)
                )
            }
            SortError::Lost { item } => write!(f, "the scratch place does not give item {item}, which was put aside"),
        }
    }
}

impl<E: Error + 'static> Error for SortError<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            SortError::Failed(error) => Some(error),
            SortError::TooManyRuns { .. } | SortError::Lost { .. } => None,
        }
    }
}

/// Sorts the items of a source into a sink by a comparison, and returns how many there are. Items that are equal keep their order.
///
/// `items` is the memory of the work, and `numbers` has 8 bytes for each of them. Runs of as many items are sorted there and put aside in
/// `scratch`, behind the items that it has; then they are merged. A source that fits into `items` needs no scratch. Reading and writing are of
/// `items / (runs + 1)` items at a time while runs are merged. Allocates nothing. The caller finishes the sink.
///
/// # Errors
/// At run time: [`SortError`], that of a place, or that there are too many runs for the memory: it sorts `N * N / 4` items, if `N` are in
/// memory.
pub fn sort_rows_by<T: Dtype, S: ItemShape, E: Error + 'static>(
    source: impl RowSource<Dtype = T, Item = S, Error = E>,
    scratch: &mut (impl RowSink<Dtype = T, Item = S, Error = E> + RowSource<Dtype = T, Item = S, Error = E>),
    sink: &mut impl RowSink<Dtype = T, Item = S, Error = E>,
    mut items: RowsViewMut<'_, T, S>,
    numbers: &mut [u64],
    mut compare: impl FnMut(View<'_, T, S>, View<'_, T, S>) -> Ordering,
) -> Result<u64, SortError<E>> {
    let memory = items.len().min(numbers.len());
    if memory == 0 {
        return Err(SortError::TooManyRuns { runs: source.count().unwrap_or(u64::MAX), memory });
    }
    let (mut done, mut source, first) = (0, source, scratch.count().unwrap_or(0));
    loop {
        let held = fill(&mut source, done, items.view_mut().slice_mut(..memory))?;
        let mut run = items.view_mut().slice_mut(..held);
        run.sort_with(&mut numbers[..held], &mut compare);
        done += held as u64;
        let is_last = held < memory || source.count() == Some(done);
        if is_last && done == held as u64 {
            sink.append(run.view())?;
            return Ok(done);
        }
        scratch.append(run.view())?;
        if is_last {
            break;
        }
    }
    let runs = done.div_ceil(memory as u64);
    if runs.saturating_mul(4) > memory as u64 {
        return Err(SortError::TooManyRuns { runs, memory });
    }
    Merge::of(runs as usize, memory, first..first + done, items, numbers).run(scratch, sink, &mut compare)?;
    Ok(done)
}

/// Runs that are merged: of each, some items are in memory.
struct Merge<'m, T: Dtype, S: ItemShape> {
    items: RowsViewMut<'m, T, S>,
    /// The runs that are not at their end, as a heap whose first one has the least item.
    heap: &'m mut [u64],
    /// For each run: the item of the scratch place that is read next, the end of the run, and the items in memory that are left.
    cursors: &'m mut [[u64; 3]],
    /// The number of items that each run and the result have in memory.
    part: usize,
}

impl<'m, T: Dtype, S: ItemShape> Merge<'m, T, S> {
    /// Divides the memory. There is an item for each run and for the result, and 4 numbers for each run.
    fn of(runs: usize, memory: usize, aside: Range<u64>, items: RowsViewMut<'m, T, S>, numbers: &'m mut [u64]) -> Self {
        let (cursors, heap) = numbers.split_at_mut(3 * runs);
        let cursors = cursors.as_chunks_mut::<3>().0;
        for (run, [next, end, left]) in cursors.iter_mut().enumerate() {
            (*next, *left) = (aside.start + run as u64 * memory as u64, 0);
            *end = aside.end.min(*next + memory as u64);
        }
        Merge { items, heap: &mut heap[..runs], cursors, part: memory / (runs + 1) }
    }

    /// Writes all items into the sink, the least of all runs first.
    fn run<E: Error + 'static>(
        mut self,
        scratch: &mut impl RowSource<Dtype = T, Item = S, Error = E>,
        sink: &mut impl RowSink<Dtype = T, Item = S, Error = E>,
        compare: &mut impl FnMut(View<'_, T, S>, View<'_, T, S>) -> Ordering,
    ) -> Result<(), SortError<E>> {
        let (runs, part) = (self.heap.len(), self.part);
        for run in 0..runs {
            self.heap[run] = run as u64;
            self.take_back(run, scratch)?;
        }
        for root in (0..runs / 2).rev() {
            self.sift_down(root, runs, compare);
        }
        let (mut open, mut held) = (runs, 0);
        while open > 0 {
            let run = self.heap[0] as usize;
            self.items.copy_item(self.place(run), runs * part + held);
            held += 1;
            self.cursors[run][2] -= 1;
            if self.cursors[run][2] == 0 {
                self.take_back(run, scratch)?;
            }
            if self.cursors[run][2] == 0 {
                open -= 1;
                self.heap[0] = self.heap[open];
            }
            self.sift_down(0, open, compare);
            if held == part || open == 0 {
                sink.append(self.items.view().slice(runs * part..).slice(..held))?;
                held = 0;
            }
        }
        Ok(())
    }

    /// Returns the place in memory of the least item of a run that is left. The items of a run stand at the end of its part.
    fn place(&self, run: usize) -> usize {
        (run + 1) * self.part - self.cursors[run][2] as usize
    }

    /// Reads the next items of a run, if it has any.
    fn take_back<E: Error + 'static>(
        &mut self,
        run: usize,
        scratch: &mut impl RowSource<Dtype = T, Item = S, Error = E>,
    ) -> Result<(), SortError<E>> {
        let [next, end, left] = &mut self.cursors[run];
        let count = (*end - *next).min(self.part as u64) as usize;
        let last = (run + 1) * self.part;
        let found = fill(scratch, *next, self.items.view_mut().slice_mut(last - count..last))?;
        if found < count {
            return Err(SortError::Lost { item: *next + found as u64 });
        }
        (*next, *left) = (*next + count as u64, count as u64);
        Ok(())
    }

    /// Lets a run sink below those with lesser items, in the heap of the first `open` runs.
    fn sift_down(
        &mut self,
        mut root: usize,
        open: usize,
        compare: &mut impl FnMut(View<'_, T, S>, View<'_, T, S>) -> Ordering,
    ) {
        while let Some(left) = Some(2 * root + 1).filter(|&left| left < open) {
            let child = if left + 1 < open && self.is_before(left + 1, left, compare) { left + 1 } else { left };
            if !self.is_before(child, root, compare) {
                return;
            }
            self.heap.swap(root, child);
            root = child;
        }
    }

    /// Returns whether one place of the heap comes before another: by its item, and then by its run, so that equal items keep their order.
    fn is_before(
        &self,
        one: usize,
        other: usize,
        compare: &mut impl FnMut(View<'_, T, S>, View<'_, T, S>) -> Ordering,
    ) -> bool {
        let [one, other] = [one, other].map(|place| self.heap[place]);
        let [first, second] = [one, other].map(|run| self.items.view().row(self.place(run as usize)));
        compare(first, second).then(one.cmp(&other)).is_lt()
    }
}
