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
//! | `assertions` | limits on a piece of work, in tests |
//! | `trace` | every block with the traceback of where it began |
//! | `watermark` | peaks since a moment, for everyone who asks |
//! | `record` | current, peak and resident bytes over time |
//! | `plot` | a recording as a picture |

pub(crate) mod assertions;
mod count;
pub(crate) mod events;
mod own;
mod plot;
mod process;
mod record;
mod scope;
mod tally;
mod trace;
mod watermark;

#[doc(inline)]
pub use crate::__haversack_assert_no_alloc as assert_no_alloc;
#[doc(inline)]
pub use crate::__haversack_assert_no_leak as assert_no_leak;
#[doc(inline)]
pub use crate::__haversack_assert_peak as assert_peak;
#[doc(inline)]
pub use crate::__haversack_assert_planned as assert_planned;
#[doc(inline)]
pub use crate::__monitor_phase as phase;
pub use crate::raw::monitor::Counting;
pub use count::{Count, is_counting};
pub use own::own_bytes;
pub use process::{limit, set_limit};
pub use record::{LeakSlope, Phase, PhaseReport, RecordError, Recorder, RecorderOptions, Recording, Sample};
pub use scope::{Report, Scope, measure};
pub use trace::figures::Amount;
pub use trace::frame::Frame;
pub use trace::settings::TracingSettings;
pub use trace::table::Site;
pub use trace::traceback::Traceback;
pub use trace::watch::{Held, Watch};
pub use trace::{Tracing, is_tracing};
pub use watermark::reset_peak;
