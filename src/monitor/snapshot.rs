//! What is traced, at a moment: as in Python's tracemalloc.
//!
//! | module | holds |
//! | --- | --- |
//! | `size` | sizes as tracemalloc prints them |
//! | `statistic` | bytes and blocks by line, file or traceback |
//! | `difference` | what changed from one snapshot to another |
//! | `filter`, `pattern` | which blocks are looked at |
//! | `source` | lines of source text, and tracebacks with them |
//! | `top` | the largest, with their source text |
//! | `file`, `error` | saving and loading |
//! | `dhat` | the file of dhat's viewer |
//! | `exit` | what is held when the program ends |

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
use super::trace::kept::Kept;
use super::trace::settings::{self, Sample};
use super::trace::table::table;
use super::trace::traceback::Calls;

/// What was traced at a moment: bytes and blocks, by the calls that led to them.
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
/// Its own memory is in no total ([`own_bytes`](super::own_bytes)), wherever it is dropped. Lists of statistics are the caller's.
#[derive(Clone, Debug)]
pub struct Snapshot {
    pub(crate) view: View,
    pub(crate) traced: Kept<Traced>,
}

/// Which of its figures a snapshot shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) enum View {
    Live,
    AtPeak,
    Temporaries,
    Total,
}

/// Figures since tracing began.
#[derive(Clone, Debug)]
pub(crate) struct Traced {
    pub(crate) sample: Sample,
    pub(crate) peak: Amount,
    /// Microseconds since tracing began.
    pub(crate) peak_at: u64,
    pub(crate) taken_at: u64,
    pub(crate) places: Vec<Place>,
}

/// Figures of one site.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) calls: Arc<Calls>,
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
    /// Microseconds that all of its blocks lived so far.
    pub(crate) lifetimes: u64,
}

impl Amounts {
    pub(crate) fn of(&self, view: View) -> Amount {
        match view {
            View::Live => self.live,
            View::AtPeak => self.at_peak,
            View::Temporaries => self.temporary,
            View::Total => self.total,
        }
    }
}

impl Snapshot {
    /// The blocks that are live now. Without a [`Tracing`](super::Tracing) there are none.
    pub fn take() -> Snapshot {
        Snapshot { view: View::Live, traced: Kept::new(traced) }
    }

    /// The blocks that were live when the most bytes were, since tracing began: the last of equal peaks.
    pub fn at_peak() -> Snapshot {
        Snapshot { view: View::AtPeak, ..Snapshot::take() }
    }

    /// The blocks since tracing began that their own thread freed before it allocated again: what one buffer that is kept would spare.
    /// A block that was moved as it grew is none of them.
    pub fn temporaries() -> Snapshot {
        Snapshot { view: View::Temporaries, ..Snapshot::take() }
    }

    /// All blocks since tracing began, also those that have ended.
    pub fn of_all() -> Snapshot {
        Snapshot { view: View::Total, ..Snapshot::take() }
    }

    /// The sums.
    pub fn total(&self) -> Amount {
        let mut sum = Amount::default();
        self.amounts().for_each(|(_, amount)| sum.add(amount));
        sum
    }

    /// The most bytes that were live at once since tracing began, and in how many blocks: also of what was filtered out.
    pub fn peak(&self) -> Amount {
        self.traced.peak
    }

    /// What its view has, by site.
    pub(crate) fn amounts(&self) -> impl Iterator<Item = (&Calls, Amount)> {
        let places = self.traced.places.iter();
        places.map(|place| (&*place.calls, place.amounts.of(self.view))).filter(|(_, amount)| amount.blocks != 0)
    }
}

/// Only within `own`.
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
    // In the order in which they were first seen.
    amounts.sort_by_key(|(site, _)| *site);
    let places = amounts.into_iter().map(|(site, amounts)| Place { calls: site.calls(), amounts }).collect();
    Traced { sample: settings::now().1, peak, peak_at, taken_at, places }
}
