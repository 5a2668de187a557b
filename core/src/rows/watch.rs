//! Sources that tell how far they were read, and that can be stopped.

use core::error::Error;
use core::fmt;
use core::ops::ControlFlow;

use super::source::RowSource;
use super::view::RowsViewMut;

/// A source that calls a function after each part that is read: to show progress, and to stop long work.
///
/// The function gets the number of the items up to the end of the part, and how many there are, if the source knows. It returns whether to
/// go on.
///
/// ```
/// use core::ops::ControlFlow;
/// use core::sync::atomic::{AtomicBool, Ordering};
/// use haversack::rows::{RowSource, Rows, WatchedRows};
/// use haversack::shape;
///
/// let samples: Rows<f32, ()> = (0..1000).map(|i| i as f32).collect();
/// let stop = AtomicBool::new(false);
/// let source = WatchedRows::new(samples.view(), |done, count| {
///     println!("{done} of {count:?}");
///     // Another thread may say so, or a signal; here it is this one.
///     stop.store(done >= 512, Ordering::Relaxed);
///     if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
/// });
///
/// let mut pass = source.pass(shape![256]);
/// assert!(pass.next()?.is_some());
/// let error = pass.next().unwrap_err();
/// assert_eq!(error.to_string(), "stopped after 512 items");
/// # Ok::<(), haversack::rows::WatchedError<core::convert::Infallible>>(())
/// ```
pub struct WatchedRows<R, F> {
    source: R,
    watch: F,
}

impl<R: RowSource, F: FnMut(u64, Option<u64>) -> ControlFlow<()>> WatchedRows<R, F> {
    /// Watches a source.
    pub fn new(source: R, watch: F) -> Self {
        WatchedRows { source, watch }
    }

    /// Returns the source itself.
    pub fn into_inner(self) -> R {
        self.source
    }
}

/// The error of a [`WatchedRows`] source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WatchedError<E> {
    /// The error of the source itself.
    Read(E),
    /// The function said to stop.
    #[non_exhaustive]
    Stopped {
        /// The number of the items up to the end of the last part.
        done: u64,
    },
}

impl<E: fmt::Display> fmt::Display for WatchedError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WatchedError::Read(error) => error.fmt(f),
            WatchedError::Stopped { done } => write!(f, "stopped after {done} items"),
        }
    }
}

impl<E: Error + 'static> Error for WatchedError<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            WatchedError::Read(error) => Some(error),
            WatchedError::Stopped { .. } => None,
        }
    }
}

impl<R: RowSource, F: FnMut(u64, Option<u64>) -> ControlFlow<()>> RowSource for WatchedRows<R, F> {
    type Dtype = R::Dtype;
    type Item = R::Item;
    type Error = WatchedError<R::Error>;

    fn count(&self) -> Option<u64> {
        self.source.count()
    }

    fn read(&mut self, at: u64, out: RowsViewMut<'_, R::Dtype, R::Item>) -> Result<usize, Self::Error> {
        let more = self.source.read(at, out).map_err(WatchedError::Read)?;
        let done = at + more as u64;
        match (self.watch)(done, self.source.count()) {
            ControlFlow::Continue(()) => Ok(more),
            ControlFlow::Break(()) => Err(WatchedError::Stopped { done }),
        }
    }
}
