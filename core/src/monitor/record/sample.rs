//! A sample of a moment, and a series of samples in bounded memory.

use core::time::Duration;
use std::vec::Vec;

/// The bytes of the process at a moment, and since the sample before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    /// The time since the recording began.
    pub at: Duration,
    /// The bytes that were allocated and not freed at that time.
    pub current: usize,
    /// The lowest `current` of the samples that this one is made of.
    pub lowest: usize,
    /// The largest number of bytes at once since the sample before. The allocator counts it, so that no peak is missed.
    pub peak: usize,
    /// The bytes of the process in physical memory, as the operating system reports them: code and stacks too. It is the highest of samples
    /// that were merged. `None` if the operating system does not report it.
    pub resident: Option<usize>,
}

impl Sample {
    /// Makes a sample of which only the current bytes are known.
    ///
    /// ```
    /// use haversack::monitor::Sample;
    /// use std::time::Duration;
    ///
    /// let sample = Sample::new(Duration::from_millis(10), 4096);
    /// assert_eq!((sample.lowest, sample.peak, sample.resident), (4096, 4096, None));
    /// ```
    pub const fn new(at: Duration, current: usize) -> Sample {
        Sample { at, current, lowest: current, peak: current, resident: None }
    }

    /// Merges this sample and the one behind it.
    fn and(self, next: Sample) -> Sample {
        Sample {
            lowest: self.lowest.min(next.lowest),
            peak: self.peak.max(next.peak),
            resident: self.resident.max(next.resident),
            ..next
        }
    }
}

/// Samples in the order of their times. When the series is full, the samples of each part of the time are merged into one.
#[derive(Clone, Debug)]
pub(super) struct Series {
    samples: Vec<Sample>,
    capacity: usize,
    /// The time of the first of all samples.
    start: Duration,
    resolution: Duration,
}

impl Series {
    /// Makes a series of up to `capacity` samples: rounded up to an even number, 4 at least.
    pub(super) fn new(capacity: usize) -> Series {
        let capacity = capacity.clamp(4, 1 << 24).next_multiple_of(2);
        let (start, resolution) = (Duration::ZERO, Duration::ZERO);
        Series { samples: Vec::with_capacity(capacity), capacity, start, resolution }
    }

    /// Adds a sample. Its time is raised to that of the last one, if it is earlier.
    pub(super) fn add(&mut self, sample: Sample) {
        if self.samples.len() == self.capacity {
            self.resolution = merge(&mut self.samples, self.start, self.capacity / 2);
        }
        let at = self.samples.last().map_or(sample.at, |last| sample.at.max(last.at));
        if self.samples.is_empty() {
            self.start = at;
        }
        let (lowest, peak) = (sample.lowest.min(sample.current), sample.peak.max(sample.current));
        self.samples.push(Sample { at, lowest, peak, ..sample });
    }

    /// Returns at most `count` samples of the same time.
    pub(super) fn within(&self, count: usize) -> Vec<Sample> {
        let mut samples = self.samples.clone();
        merge(&mut samples, self.start, count);
        samples
    }

    pub(super) fn samples(&self) -> &[Sample] {
        &self.samples
    }

    /// Returns the time that a sample stands for, since the last merge. It is zero if there was none.
    pub(super) fn resolution(&self) -> Duration {
        self.resolution
    }
}

/// Merges the samples of each part of the time since `start` into one, and returns the length of a part. It is the least power of two, in
/// nanoseconds, for which there are at most `parts` of them. Parts of one merge lie in parts of the next, so nothing drifts. A part
/// includes its end and not its beginning, and the first moment is a part of its own: curves begin there.
fn merge(samples: &mut Vec<Sample>, start: Duration, parts: usize) -> Duration {
    let last = samples.last().map_or(0, |last| (last.at - start).as_nanos());
    let shift = (0..u128::BITS - 2).find(|shift| last.div_ceil(1 << shift) < parts as u128).unwrap_or(u128::BITS - 2);
    let part = |sample: &Sample| (sample.at - start).as_nanos().div_ceil(1 << shift);
    samples.dedup_by(|next, kept| {
        let is_one = part(next) == part(kept);
        if is_one {
            *kept = kept.and(*next);
        }
        is_one
    });
    let nanos = 1u128 << shift;
    let seconds = u64::try_from(nanos / 1_000_000_000);
    seconds.map_or(Duration::MAX, |seconds| Duration::new(seconds, (nanos % 1_000_000_000) as u32))
}
