//! Sources that are read ahead, on a thread of their own.

use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use super::batches::BatchesOf;
use super::item::ItemShape;
use super::source::{RowSource, fill};
use super::view::{RowsView, RowsViewMut};
use crate::array::Array;
use crate::footprint::{self, Footprint};
use crate::shape::dim::Dim;
use crate::shape::value::ShapeOf;

/// `N` items of a source.
type Batch<R, N> = Array<<R as RowSource>::Dtype, <<R as RowSource>::Item as ItemShape>::Batch<N>>;

/// A part of a source: `N` items in memory, of which `len` were read, from item `first` on.
struct ReadPart<R: RowSource, N: Dim> {
    items: Batch<R, N>,
    first: u64,
    len: usize,
}

/// A part, and whether it could be read.
type Filled<R, N> = (ReadPart<R, N>, Result<(), <R as RowSource>::Error>);

/// A source that reads the next `N` items on a thread of its own, while the caller works on those before. With a pass of the same `N`, two
/// batches are in memory: the one that is worked on, and the one that is read.
///
/// ```
/// use haversack::rows::{ReadAhead, RowSource, Rows};
/// use haversack::{Rank1, array, shape};
///
/// let samples: Rows<f32, Rank1<2>> = (0..1000).map(|i| array![1.0, -1.0] * i as f32).collect();
/// let mut pass = ReadAhead::new(samples, shape![64]).pass(shape![64]);
/// let mut sum = 0.0;
/// while let Some(part) = pass.next_part()? {
///     sum += part.iter().map(|item| item[0]).sum::<f32>();
/// }
/// assert_eq!(sum, 499_500.0);
/// # Ok::<(), core::convert::Infallible>(())
/// ```
///
/// Items are read in order. A read of another item than the next one waits for the thread, and begins anew there.
///
/// # What it allocates
/// `N` items, and what a thread and two channels of the standard library take. Its [`Footprint`] counts the items and the source:
///
/// ```
/// use haversack::rows::{Pass, ReadAhead, Rows};
/// use haversack::{Array, Const, Footprint, Rank1, Rank2, budget};
///
/// type Log = Rows<f32, Rank1<2>, Const<1000>>;
/// // The log, the batch that is read and the batch that is worked on.
/// #[budget(10 kB)]
/// type Statistics = Pass<ReadAhead<Log, Const<64>>, Array<f32, Rank2<64, 2>>>;
/// assert_eq!(Statistics::FOOTPRINT, 8000 + 512 + 512);
/// ```
pub struct ReadAhead<R: RowSource, N: Dim> {
    /// Parts to be filled, on their way to the thread; `None` when the thread is to end.
    empty: Option<SyncSender<ReadPart<R, N>>>,
    full: Receiver<Filled<R, N>>,
    thread: Option<JoinHandle<R>>,
    /// The part that was filled last, while it has items that were not asked for.
    held: Option<ReadPart<R, N>>,
    count: Option<u64>,
}

impl<R, N: Dim> ReadAhead<R, N>
where
    R: RowSource<Error: Send> + Send + 'static,
{
    /// Begins to read a source from its first item on.
    ///
    /// # Checked at build time
    /// That `N` is not 0.
    ///
    /// # Panics
    /// If the system makes no thread, as [`thread::spawn`] does.
    pub fn new(source: R, _: ShapeOf<(N,)>) -> Self {
        let () = BatchesOf::<R::Dtype, R::Item, N>::CHECKED;
        let count = source.count();
        let (empty, to_fill) = sync_channel(1);
        let (filled, full) = sync_channel(1);
        let thread = thread::spawn(move || {
            let mut source = source;
            // Both ends are dropped together: whoever does not answer is gone.
            while let Ok(mut part) = to_fill.recv() {
                let result = Self::filled(&mut source, &mut part);
                if filled.send((part, result)).is_err() {
                    break;
                }
            }
            source
        });
        let mut ahead = ReadAhead { empty: Some(empty), full, thread: Some(thread), held: None, count };
        ahead.ask(ReadPart { items: Array::zeros(), first: 0, len: 0 });
        ahead
    }

    fn filled(source: &mut R, part: &mut ReadPart<R, N>) -> Result<(), R::Error> {
        part.len = 0;
        part.len = fill(source, part.first, RowsViewMut::from(part.items.view_mut()))?;
        Ok(())
    }

    /// Lets the thread fill a part. A thread that is gone is noticed where its answer is waited for.
    fn ask(&mut self, part: ReadPart<R, N>) {
        if let Some(empty) = &self.empty {
            let _ = empty.send(part);
        }
    }

    /// Waits for a part that begins with item `at`.
    fn wait(&mut self, at: u64) -> Result<ReadPart<R, N>, R::Error> {
        loop {
            let Ok((mut part, result)) = self.full.recv() else { self.gone() };
            let is_asked = part.first == at;
            if is_asked && result.is_ok() {
                return Ok(part);
            }
            part.first = at;
            self.ask(part);
            if is_asked {
                result?;
            }
        }
    }

    /// Goes on with the panic of the source.
    fn gone(&mut self) -> ! {
        match self.thread.take().map(JoinHandle::join) {
            Some(Err(panic)) => resume_unwind(panic),
            _ => unreachable!("the thread answers until it panics"),
        }
    }

    /// Returns the source itself, when the thread has ended.
    ///
    /// # Panics
    /// If the source did.
    pub fn into_inner(mut self) -> R {
        self.empty = None;
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(source)) => source,
            Some(Err(panic)) => resume_unwind(panic),
            None => unreachable!("the thread is joined once"),
        }
    }
}

/// The items of the source, in the same order, with its errors.
impl<R, N: Dim> RowSource for ReadAhead<R, N>
where
    R: RowSource<Error: Send> + Send + 'static,
{
    type Dtype = R::Dtype;
    type Item = R::Item;
    type Error = R::Error;

    fn count(&self) -> Option<u64> {
        self.count
    }

    fn read(&mut self, at: u64, mut out: RowsViewMut<'_, R::Dtype, R::Item>) -> Result<usize, R::Error> {
        let mut copied = 0;
        while copied < out.len() {
            let item = at + copied as u64;
            let mut part = match self.held.take() {
                Some(part) if (part.first..part.first + part.len as u64).contains(&item) => part,
                Some(mut part) => {
                    part.first = item;
                    self.ask(part);
                    self.wait(item)?
                }
                None => self.wait(item)?,
            };
            let from = (item - part.first) as usize;
            let more = (part.len - from).min(out.len() - copied);
            let items = RowsView::from(&part.items).slice(from..from + more);
            let place = out.view_mut().slice_mut(copied..copied + more);
            place.into_mut_slice().copy_from_slice(items.as_slice());
            copied += more;
            if from + more < part.len || part.len == 0 {
                let is_end = part.len == 0;
                self.held = Some(part);
                if is_end {
                    break;
                }
            } else {
                part.first += part.len as u64;
                self.ask(part);
            }
        }
        Ok(copied)
    }
}

/// The batch that is read ahead, and the source. `HEAP` counts the source itself, too: the thread keeps it. The standard library's own
/// memory for a thread and two channels is not counted: it is no part of a type.
///
/// # When it is checked
/// That the source has a footprint: at `cargo check`.
impl<R: RowSource + Footprint, N: Dim> Footprint for ReadAhead<R, N> {
    const FOOTPRINT: usize = footprint::sum(&[R::FOOTPRINT, Batch::<R, N>::FOOTPRINT]);
    const HEAP: usize = footprint::sum(&[R::HEAP, size_of::<R>(), Batch::<R, N>::HEAP]);
    const OVERHEAD: usize = footprint::overhead(size_of::<Self>(), Self::HEAP, Self::FOOTPRINT);
}

/// Waits until the thread has ended: it reads one part more at most.
impl<R: RowSource, N: Dim> Drop for ReadAhead<R, N> {
    fn drop(&mut self) {
        self.empty = None;
        if let Some(thread) = self.thread.take() {
            // A panic of the source was told to whoever waited for its items.
            let _ = thread.join();
        }
    }
}
