//! The memory that a program used at run time, in exact bytes. It measures what types cannot see, and checks what they claim.
//!
//! Users meet it as `haversack::monitor`, whose docs show it as a whole (`docs/MONITOR.md`).
//!
//! # Modules
//!
//! | module | holds |
//! | --- | --- |
//! | `totals` | current and peak bytes, and a limit |
//! | `process` | the totals of the process |
//! | `marks` | the peaks of the process since several moments |
//! | `thread_counters` | the counters of each thread |
//! | `fork` | locks around a fork |
//! | `peaks` | the peaks of a thread since several moments |
//! | `internal` | the monitor's own allocations, which are in no total |
//! | `events` | the events of the allocator, one function each |
//! | `profile` | a function line by line, and `memit!` |
//! | `count` | the figures of a process or a thread |
//! | `scope` | the figures of a piece of work |
//! | `assertions` | limits on a piece of work, in tests |
//! | `trace` | every block with the traceback of its allocation |
//! | `watermark` | the peak since a moment, for each caller that asks |
//! | `record` | current, peak and resident bytes over time |
//! | `plot` | a recording as a picture |
//! | `deep` | the bytes of a value and of everything it owns |
//! | `snapshot` | the traced blocks at a moment: statistics, differences, files |

mod allocator;
pub(crate) mod assertions;
mod atomic;
mod background;
mod count;
mod deep;
mod events;
mod fork;
mod internal;
mod lasting;
mod marks;
mod peaks;
mod plot;
mod process;
pub(crate) mod profile;
mod record;
mod scope;
mod snapshot;
mod thread_counters;
mod totals;
mod trace;
mod watermark;

#[doc(inline)]
pub use crate::haversack_assert_no_alloc as assert_no_alloc;
#[doc(inline)]
pub use crate::haversack_assert_no_leak as assert_no_leak;
#[doc(inline)]
pub use crate::haversack_assert_peak as assert_peak;
#[doc(inline)]
pub use crate::haversack_assert_planned as assert_planned;
#[doc(inline)]
pub use crate::haversack_memit as memit;
#[doc(inline)]
pub use crate::haversack_phase as phase;
pub use allocator::{Counting, Uncounted};
pub use count::{Count, is_counting};
pub use deep::{DeepSize, Scale, Weight, deep_size};
pub use internal::own_bytes;
pub use process::{limit, set_limit};
pub use profile::{Profile, Row, print_profiles, profiles};
pub use record::{LeakSlope, Phase, PhaseReport, RecordError, Recorder, RecorderOptions, Recording, Sample};
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

pub use trace::traceback::Traceback;
pub use trace::watch::{Held, Watch};
pub use trace::{Tracing, is_tracing};
pub use watermark::reset_peak;
