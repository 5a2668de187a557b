//! The traced blocks at a moment, as in Python's tracemalloc.
//!
//! | module | holds |
//! | --- | --- |
//! | `size` | sizes as tracemalloc prints them |
//! | `statistic` | bytes and blocks by line, file or traceback |
//! | `difference` | the changes from one snapshot to another |
//! | `filter`, `pattern` | the selection of blocks |
//! | `source` | lines of source text, and tracebacks with them |
//! | `top` | the largest groups of blocks, with their source text |
//! | `file`, `error` | saving and loading |
//! | `dhat` | the file of dhat's viewer |
//! | `exit` | a report of what is held when the program ends |

pub(crate) mod dhat;
pub(crate) mod difference;
pub(crate) mod error;
pub(crate) mod exit;
mod file;
pub(crate) mod filter;
mod pattern;
mod size;
pub(crate) mod source;
pub(crate) mod statistic;
pub(crate) mod top;

use std::sync::Arc;
use std::vec::Vec;

use super::trace::figures::Amount;
use super::trace::settings::{self, Sampling};
use super::trace::table::table;
use super::trace::traceback::CallStack;
use crate::monitor::internal::value::Internal;

/// The traced bytes and blocks at a moment, by the calls that led to them.
///
/// ```
/// use haversack::monitor::{By, Counting, Snapshot, Tracing};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// let _tracing = Tracing::start();
/// let before = Snapshot::take();
/// let images: Vec<_> = (0..10).map(|_| <haversack::array![u8; 28, 28]>::zeros()).collect();
/// let after = Snapshot::take();
///
/// let growth = &after.compare_to(&before, By::Line)[0];
/// assert_eq!((growth.size_diff, growth.count_diff), (7840, 10));
/// assert!(growth.to_string().ends_with(": size=7840 B (+7840 B), count=10 (+10), average=784 B"));
/// # drop(images);
/// ```
///
/// The memory of a snapshot is in no total ([`own_bytes`](super::own_bytes)), wherever it is dropped. Lists of statistics are the caller's.
#[derive(Clone, Debug)]
pub struct Snapshot {
    pub(crate) view: SnapshotView,
    pub(crate) traced: Internal<Traced>,
}

/// The kind of figures that a snapshot shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) enum SnapshotView {
    Live,
    AtPeak,
    Temporaries,
    Total,
}

/// The figures since tracing began.
#[derive(Clone, Debug)]
pub(crate) struct Traced {
    pub(crate) sample: Sampling,
    pub(crate) peak: Amount,
    /// The time of the peak, in microseconds since tracing began.
    pub(crate) peak_at: u64,
    pub(crate) taken_at: u64,
    pub(crate) places: Vec<SiteFigures>,
}

/// The figures of one site.
#[derive(Clone, Debug)]
pub(crate) struct SiteFigures {
    pub(crate) calls: Arc<CallStack>,
    pub(crate) amounts: Amounts,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Amounts {
    pub(crate) live: Amount,
    pub(crate) at_peak: Amount,
    pub(crate) most: Amount,
    pub(crate) total: Amount,
    pub(crate) temporary: Amount,
    /// The microseconds that all of its blocks lived so far.
    pub(crate) lifetimes: u64,
}

impl Amounts {
    pub(crate) fn of(&self, view: SnapshotView) -> Amount {
        match view {
            SnapshotView::Live => self.live,
            SnapshotView::AtPeak => self.at_peak,
            SnapshotView::Temporaries => self.temporary,
            SnapshotView::Total => self.total,
        }
    }
}

impl Snapshot {
    /// Takes the blocks that are live now. Without a [`Tracing`](super::Tracing) there are none.
    pub fn take() -> Snapshot {
        Snapshot { view: SnapshotView::Live, traced: Internal::new(traced) }
    }

    /// Takes the blocks that were live at the peak of bytes since tracing began. Of equal peaks it is the last.
    pub fn at_peak() -> Snapshot {
        Snapshot { view: SnapshotView::AtPeak, ..Snapshot::take() }
    }

    /// Takes the blocks since tracing began that their own thread freed before it allocated again. One buffer that is kept would spare
    /// them. A block that was moved as it grew is not one of them.
    pub fn temporaries() -> Snapshot {
        Snapshot { view: SnapshotView::Temporaries, ..Snapshot::take() }
    }

    /// Takes all blocks since tracing began, also those that have ended.
    pub fn of_all() -> Snapshot {
        Snapshot { view: SnapshotView::Total, ..Snapshot::take() }
    }

    /// Returns the sums of all bytes and blocks.
    pub fn total(&self) -> Amount {
        let mut sum = Amount::default();
        self.amounts().for_each(|(_, amount)| sum.add(amount));
        sum
    }

    /// Returns the most bytes that were live at once since tracing began, and the number of their blocks. Filters do not change it.
    pub fn peak(&self) -> Amount {
        self.traced.peak
    }

    /// Returns the amounts of the snapshot's view, by site.
    pub(crate) fn amounts(&self) -> impl Iterator<Item = (&CallStack, Amount)> {
        let places = self.traced.places.iter();
        places.map(|place| (&*place.calls, place.amounts.of(self.view))).filter(|(_, amount)| amount.blocks != 0)
    }
}

/// Collects what is traced. Call it only within `internal`.
fn traced() -> Traced {
    let mut amounts = Vec::new();
    let (peak, peak_at, taken_at) = {
        let table = table();
        let now = table.now();
        amounts.extend(table.figures.sites().map(|(site, at, at_peak)| {
            let (live, most, total, temporary) = (at.live, at.most, at.total, at.temporary);
            (site, Amounts { live, at_peak, most, total, temporary, lifetimes: at.lifetimes(now) })
        }));
        (table.figures.peak, table.figures.peak_at, now)
    };
    // In the order in which the sites were first seen.
    amounts.sort_by_key(|(site, _)| *site);
    let places = amounts.into_iter().map(|(site, amounts)| SiteFigures { calls: site.calls(), amounts }).collect();
    Traced { sample: settings::now().1, peak, peak_at, taken_at, places }
}
