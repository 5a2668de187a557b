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
//! # Deep sizes
//! [`deep_size`] weighs a value and all it owns, to the byte: what `pympler.asizeof` is for Python, in columns, and a row a field.
//!
//! ```
//! use std::collections::HashMap;
//!
//! use haversack::monitor::{DeepSize, deep_size};
//! use haversack::{Rank1, Shared, View, array};
//!
//! #[derive(DeepSize)]
//! struct Model<'a> {
//!     weights: array![f32; 28, 10],
//!     bias: array![f32; 10; Inline],
//!     scales: [Shared<f32, Rank1<256>>; 2],
//!     window: View<'a, f32, Rank1<256>>,
//!     layers: Vec<Layer>,
//!     labels: HashMap<u32, String>,
//! }
//!
//! #[derive(DeepSize)]
//! struct Layer {
//!     name: String,
//!     kernel: Option<array![f32; 5, 5]>,
//! }
//!
//! let scale = Shared::new(<array![f32; 256]>::ones());
//! let model = Model {
//!     weights: Default::default(),
//!     bias: Default::default(),
//!     scales: [scale.clone(), scale.clone()],
//!     window: scale.view(),
//!     layers: vec![
//!         Layer { name: "first".into(), kernel: Some(Default::default()) },
//!         Layer { name: "second".into(), kernel: None },
//!     ],
//!     labels: HashMap::from([(7, "seven".into())]),
//! };
//! let weight = deep_size(&model);
//! assert_eq!(weight.part("scales").unwrap().shared, 24 + 1024); // two owners of one array
//! assert_eq!(
//!     weight.to_string(),
//!     "\
//! bytes                                           inline   heap  mapped  shared           total
//! Model                                              144  1_448       0   1_048  at least 2_640
//! ├─ weights: array![f32; 28, 10]                      8  1_120       0       0           1_128
//! ├─ bias: array![f32; 10; Inline]                    40      0       0       0              40
//! ├─ scales: [Shared of array![f32; 256]; 2]          16      0       0   1_048           1_064
//! │  └─ [2 elements]: Shared of array![f32; 256]      16      0       0   1_048           1_064
//! ├─ window: View of array![f32; 256]                  8      0       0       0               8
//! ├─ layers: Vec<Layer>                               24    175       0       0             199
//! │  └─ [2 elements]: Layer                           64    111       0       0             175
//! │     ├─ name: String                               48     11       0       0              59
//! │     └─ kernel: Option<array![f32; 5, 5]>          16    100       0       0             116
//! └─ labels: HashMap<u32, String>                     48    153       0       0    at least 201
//!    ├─ [1 key]: u32                                   4      0       0       0               4
//!    └─ [1 value]: String                             24      5       0       0              29"
//! );
//! ```
//!
//! A row is in the row around it: `kernel` has 16 bytes `inline`, which lie in the block of `layers`, and owns 100 more. Where the library
//! that made a collection tells no more, a figure is a lower bound, `at least`: never too much, and everything else equals what the
//! allocator counted. Which these are is in the table of [`DeepSize`].
//!
//! It is our own, not mem_dbg's or get-size2's: mem_dbg (0.4) has rows, but one number a row, and estimates trees without saying so;
//! get-size2 (0.11) has heap and inline, but no rows, and takes a hash table for its entries. Neither tells a bound from a figure, keeps what is
//! shared apart, or follows a list of 100_000 boxes without a stack as deep.
//!
//! # Modules
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
//! | `assertions` | limits on a piece of work, in tests |
//! | `trace` | every block with the traceback of where it began |
//! | `watermark` | peaks since a moment, for everyone who asks |
//! | `record` | current, peak and resident bytes over time |
//! | `plot` | a recording as a picture |
//! | `deep` | the bytes of a value and of all it owns |
//! | `snapshot` | what is traced, at a moment: statistics, differences, files |

pub(crate) mod assertions;
mod count;
mod deep;
pub(crate) mod events;
mod own;
mod plot;
mod process;
pub(crate) mod profile;
mod record;
mod scope;
mod snapshot;
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
pub use crate::__haversack_memit as memit;
#[doc(inline)]
pub use crate::__haversack_phase as phase;
pub use crate::raw::monitor::Counting;
pub use count::{Count, is_counting};
pub use deep::{DeepSize, Scale, Weight, deep_size};
pub use own::own_bytes;
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
pub use trace::table::Site;
pub use trace::traceback::Traceback;
pub use trace::watch::{Held, Watch};
pub use trace::{Tracing, is_tracing};
pub use watermark::reset_peak;
