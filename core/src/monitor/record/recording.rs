//! The recording: samples, phases, and what is drawn beside them.

use core::time::Duration;
use std::string::String;
use std::vec::Vec;

use super::phases::{PhaseId, PhaseReport, Phases, cut};
use super::sample::{Sample, Series};
use crate::monitor::internal::value::Internal;

/// The samples and phases of a run, in memory of the monitor's own.
///
/// [`Recorder::stop`](super::Recorder::stop) returns one. It is printed as a table of its phases, written as CSV, and drawn as SVG. Use
/// [`add`](Self::add) to record figures from elsewhere.
///
/// ```
/// use haversack::monitor::{Recording, Sample};
/// use std::time::Duration;
///
/// let mut recording = Recording::with_capacity(4);
/// for second in 0..5 {
///     recording.add(Sample::new(Duration::from_secs(second), 100 * second as usize));
/// }
/// // The fifth had no room: those behind the first became one.
/// assert_eq!((recording.samples().len(), recording.resolution()), (3, Duration::from_nanos(1 << 32)));
/// let merged = Sample { lowest: 100, peak: 300, ..Sample::new(Duration::from_secs(3), 300) };
/// assert_eq!(recording.samples()[1], merged);
/// assert_eq!(recording.peak().unwrap().at, Duration::from_secs(4));
/// assert_eq!(recording.duration(), Duration::from_secs(4));
/// ```
#[derive(Clone, Debug)]
pub struct Recording {
    data: Internal<Data>,
}

#[derive(Clone, Debug)]
struct Data {
    series: Series,
    phases: Phases,
    title: String,
    budgets: Vec<Budget>,
}

/// A horizontal line in the drawing.
#[derive(Clone, Debug)]
pub(in crate::monitor) struct Budget {
    pub(in crate::monitor) label: String,
    pub(in crate::monitor) bytes: usize,
}

impl Recording {
    /// Makes an empty recording of up to `samples` samples: rounded up to an even number, 4 at least. It takes 56 bytes for each at once.
    pub fn with_capacity(samples: usize) -> Recording {
        let data = || Data {
            series: Series::new(samples),
            phases: Phases::default(),
            title: "Memory over time".into(),
            budgets: Vec::new(),
        };
        Recording { data: Internal::new(data) }
    }

    /// Adds a sample behind the others. If it is earlier than the last one, it gets the time of the last one.
    ///
    /// If there is no room left, the time so far is divided into equal parts, at most half as many as there may be samples. The samples of
    /// each part are merged into one: with the last time and `current`, the lowest `lowest`, and the highest `peak` and `resident`. So no
    /// peak is lost, and the whole time stays as finely recorded as its end, whenever and however often samples were taken.
    pub fn add(&mut self, sample: Sample) {
        self.data.change(|data| {
            data.series.add(sample);
            if let Some(last) = data.series.samples().last() {
                data.phases.sampled(last.at, last.current, last.peak);
            }
        });
    }

    pub(super) fn begin(&mut self, label: &str, place: PhaseId) {
        self.data.change(|data| {
            let last = data.series.samples().last().copied().unwrap_or_default();
            data.phases.begin(label, place, last.at, last.current);
        });
    }

    pub(super) fn end(&mut self, place: PhaseId) {
        self.data.change(|data| data.phases.end(place));
    }

    /// Returns the samples, in the order of their times.
    pub fn samples(&self) -> &[Sample] {
        self.data.series.samples()
    }

    /// Returns at most `count` samples: one for each part of the time.
    pub(in crate::monitor) fn samples_within(&self, count: usize) -> Vec<Sample> {
        self.data.series.within(count)
    }

    /// Returns the time that a sample stands for, after samples were merged: a power of two in nanoseconds. It is zero if there was room
    /// for all.
    pub fn resolution(&self) -> Duration {
        self.data.series.resolution()
    }

    /// Returns the phases, in the order in which they began: the first 256 of them.
    pub fn phases(&self) -> &[PhaseReport] {
        &self.data.phases.kept
    }

    /// Returns the number of phases after the 256 that are kept.
    pub fn phases_dropped(&self) -> u64 {
        self.data.phases.dropped
    }

    /// Returns the sample with the highest peak, the first of equal ones. `None` if there is no sample.
    pub fn peak(&self) -> Option<Sample> {
        self.samples()
            .iter()
            .copied()
            .reduce(|highest, sample| if sample.peak > highest.peak { sample } else { highest })
    }

    /// Returns the time from the beginning to the last sample.
    pub fn duration(&self) -> Duration {
        self.samples().last().map_or(Duration::ZERO, |sample| sample.at)
    }

    /// Sets a title, cut to 120 bytes, instead of "Memory over time".
    pub fn with_title(mut self, title: impl AsRef<str>) -> Recording {
        self.data.change(|data| data.title = cut(title.as_ref()).into());
        self
    }

    /// Adds a horizontal line at `bytes` to the drawing, with its label (cut to 120 bytes).
    ///
    /// ```
    /// use haversack::monitor::{Recording, Sample};
    ///
    /// let mut recording = Recording::with_capacity(2);
    /// recording.add(Sample::new(Default::default(), 100_000));
    /// assert!(recording.with_budget("SRAM", 262_144).plot().contains("SRAM 256 KiB"));
    /// ```
    pub fn with_budget(mut self, label: impl AsRef<str>, bytes: usize) -> Recording {
        let label = label.as_ref();
        self.data.change(|data| data.budgets.push(Budget { label: cut(label).into(), bytes }));
        self
    }

    pub(in crate::monitor) fn title(&self) -> &str {
        &self.data.title
    }

    pub(in crate::monitor) fn budgets(&self) -> &[Budget] {
        &self.data.budgets
    }
}
