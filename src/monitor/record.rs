//! Current, peak and resident bytes over time, in bounded memory.
//!
//! | module | holds |
//! | --- | --- |
//! | `sample` | a moment, and a series of them that merges neighbours when it is full |
//! | `phase` | labelled parts of a run |
//! | `recording` | samples and phases, and what is to be drawn beside them |
//! | `running` | the recorders that run |
//! | `recorder` | who takes samples: a thread of its own, or the user |
//! | `slope` | whether memory grows at the end |
//! | `table`, `csv` | a recording as text |
//! | `file` | writing text to a file at once or not at all |
//! | `kept` | memory that is the monitor's own, in values that are the user's |

mod csv;
mod file;
mod kept;
mod phase;
mod recorder;
mod recording;
mod running;
mod sample;
mod slope;
mod table;

pub use file::RecordError;
pub(super) use file::replace;
pub(super) use phase::printed;
pub use phase::{Phase, PhaseReport};
pub use recorder::{Recorder, RecorderOptions};
pub use recording::Recording;
pub(super) use running::{Locks, locks};
pub use sample::Sample;
pub use slope::LeakSlope;
