//! Current, peak and resident bytes over time, in bounded memory.
//!
//! | module | holds |
//! | --- | --- |
//! | `sample` | a moment, and a series of moments that merges neighbours when it is full |
//! | `phases` | the labelled parts of a recording |
//! | `phase` | a labelled part of a run, until its guard is dropped |
//! | `recording` | samples and phases, and what is drawn beside them |
//! | `running` | the recorders that run |
//! | `recorder` | the recorder, whose samples are taken by its own thread or by the user |
//! | `slope` | the test whether memory grows at the end |
//! | `table`, `csv` | a recording as text |
//! | `file` | writing text to a file at once or not at all |

mod csv;
mod file;
mod phase;
mod phases;
mod recorder;
mod recording;
mod running;
mod sample;
mod slope;
mod table;

pub use file::RecordError;
pub(super) use file::replace;
pub use phase::Phase;
pub use phases::PhaseReport;
pub(super) use phases::printed;
pub use recorder::{Recorder, RecorderOptions};
pub use recording::Recording;
pub use sample::Sample;
pub use slope::LeakSlope;
