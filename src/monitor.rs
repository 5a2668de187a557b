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
//! | `profile` | a function line by line, and `memit!` |
//! | `count` | the figures of a process or a thread |
//! | `scope` | the figures of a piece of work |

mod count;
pub(crate) mod events;
mod own;
mod process;
pub(crate) mod profile;
mod scope;
mod tally;

#[doc(inline)]
pub use crate::__haversack_memit as memit;
pub use crate::raw::monitor::Counting;
pub use count::{Count, is_counting};
pub use own::own_bytes;
pub use process::{limit, reset_peak, set_limit};
pub use profile::{Profile, Row, print_profiles, profiles};
pub use scope::{Report, Scope, measure};
