//! Current, peak and resident bytes over time, in bounded memory.
//!
//! | module | holds |
//! | --- | --- |
//! | `sample` | a moment, and a series of moments that merges neighbours when it is full |
//! | `phase` | labelled parts of a run |
//! | `recording` | samples and phases, and what is drawn beside them |
//! | `running` | the recorders that run |
//! | `recorder` | the recorder, whose samples are taken by its own thread or by the user |
//! | `slope` | the test whether memory grows at the end |
//! | `table`, `csv` | a recording as text |
//! | `file` | writing text to a file at once or not at all |
//! | `kept` | the monitor's own memory, in values of the user |

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
