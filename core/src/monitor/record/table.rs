//! A recording as a table of its phases.

use core::fmt::{self, Display, Formatter};
use std::format;
use std::string::String;

use super::phases::printed;
use super::recording::Recording;
use crate::footprint::bytes::Bytes;

/// The number of characters of a label that the table shows.
const LABEL: usize = 40;

/// Prints one row per phase, in exact bytes: when it began and how long it took, the most bytes that the process had at once in the
/// meantime, and the bytes at its end less those at its beginning. Phases within others are indented. The peak and the slope of the tail
/// follow below.
///
/// ```
/// use haversack::monitor::{Counting, Recorder, phase};
/// use std::time::Duration;
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// let recorder = Recorder::by_hand();
/// let a = phase!("load", {
///     recorder.set_time(Duration::from_millis(1500));
///     <haversack::array![u8; 50_000]>::zeros()
/// });
/// let text = recorder.stop().to_string();
/// let start = "phase  begin s  seconds     peak bytes  increment bytes\nload     0.000    1.500";
/// assert!(text.starts_with(start), "{text}");
/// # drop(a);
/// ```
impl Display for Recording {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let cut = |label: &str| printed(label).chars().take(LABEL).collect::<String>();
        let label = |phase: &super::PhaseReport| format!("{:1$}{2}", "", 2 * phase.depth.min(8), cut(&phase.label));
        if !self.phases().is_empty() {
            let labels = self.phases().iter().map(|phase| label(phase).chars().count());
            let width = labels.max().unwrap_or(0).max("phase".len());
            writeln!(f, "{:width$}  begin s  seconds     peak bytes  increment bytes", "phase")?;
            for phase in self.phases() {
                let (begin, seconds) = (phase.begin.as_secs_f64(), (phase.end - phase.begin).as_secs_f64());
                let (label, peak, increment) = (label(phase), exact(phase.peak), signed(phase.increment()));
                writeln!(f, "{label:width$}  {begin:>7.3}  {seconds:>7.3}  {peak:>13}  {increment:>15}")?;
            }
        }
        if self.phases_dropped() > 0 {
            writeln!(f, "({} phases more were not kept)", self.phases_dropped())?;
        }
        let (seconds, count) = (self.duration().as_secs_f64(), self.samples().len());
        let Some(peak) = self.peak() else { return write!(f, "no samples") };
        write!(f, "peak {} bytes by {:.3} s; ", exact(peak.peak), peak.at.as_secs_f64())?;
        write!(f, "samples: {count} in {seconds:.3} s")?;
        self.leak_slope().map_or(Ok(()), |slope| write!(f, "\n{slope}"))
    }
}

fn exact(bytes: usize) -> String {
    Bytes(bytes as u64).exact().as_str().into()
}

fn signed(bytes: i64) -> String {
    let sign = if bytes < 0 { "-" } else { "+" };
    format!("{sign}{}", Bytes(bytes.unsigned_abs()).exact())
}
