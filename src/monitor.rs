//! What happened at run time, in exact bytes: for what types cannot see, and to prove what they claim.
//!
//! ```
//! use haversack::monitor::{Counting, measure};
//!
//! #[global_allocator]
//! static ALLOCATOR: Counting = Counting::system();
//!
//! let (sum, report) = measure(|| {
//!     let a = <haversack::array![f32; 1000]>::ones();
//!     (&a * 2.0).eval().sum()
//! });
//! assert_eq!(sum, 2000.0);
//! assert_eq!((report.peak, report.allocations), (8000, 2));
//! ```
//!
//! # What is counted
//! The bytes that are asked of the global allocator: the size of each layout, not what the allocator makes of it. A block that is
//! reallocated is a new allocation of its new size and the end of the old one; the two are never live at once, as dhat counts.
//! What the monitor keeps for itself is counted apart ([`own_bytes`]).
//!
//! | module | holds |
//! | --- | --- |
//! | `process` | current and peak of the process, and its limit |
//! | `tally` | what each thread counts for itself |
//! | `own` | the monitor's own work, which no total has |
//! | `events` | what the allocator tells: one function an event |
//! | `count` | the figures of a process or a thread |
//! | `scope` | the figures of a piece of work |
//! | `trace` | every block with the traceback of where it began |
//! | `snapshot` | what is traced, at a moment: statistics, differences, files |

mod count;
pub(crate) mod events;
mod own;
mod process;
mod scope;
mod snapshot;
mod tally;
mod trace;

pub use crate::raw::monitor::Counting;
pub use count::{Count, is_counting};
pub use own::own_bytes;
pub use process::{limit, reset_peak, set_limit};
pub use scope::{Report, Scope, measure};
pub use snapshot::Snapshot;
pub use snapshot::difference::Difference;
pub use snapshot::error::{SnapshotError, SnapshotErrorKind};
pub use snapshot::exit::{HeldAtExit, report_held_at_exit, report_held_at_exit_to};
pub use snapshot::filter::Filter;
pub use snapshot::source::CallOrder;
pub use snapshot::statistic::{By, Statistic};
pub use snapshot::top::Top;
pub use trace::figures::Amount;
pub use trace::frame::Frame;
pub use trace::settings::TracingSettings;
pub use trace::table::Site;
pub use trace::traceback::Traceback;
pub use trace::watch::{Held, Watch};
pub use trace::{Tracing, is_tracing};
