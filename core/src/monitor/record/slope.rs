//! The test whether memory grows at the end.

use core::fmt;
use core::time::Duration;

use super::recording::Recording;
use super::sample::Sample;

/// The number of parts of the tail. The lowest value of each part must be above that of the part before.
const PARTS: usize = 5;
/// The number of samples that a tail needs: two for each part.
const SAMPLES: usize = 2 * PARTS;
/// The factor by which the growth of a leak over the tail exceeds the noise.
const NOISES: f64 = 3.0;

/// The change of the current bytes over the last third of a recording: [`Recording::leak_slope`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeakSlope {
    /// The slope of the least-squares line through the current bytes.
    pub bytes_per_second: f64,
    /// The distance of the current bytes from that line: the root mean square, in bytes.
    pub noise: f64,
    /// The time from the first sample of the tail to the last.
    pub span: Duration,
    /// The samples of the tail.
    pub samples: usize,
    /// Whether this looks like a leak. It is a signal and no proof: memory that is built up on purpose grows as well.
    pub is_leak: bool,
}

impl fmt::Display for LeakSlope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LeakSlope { bytes_per_second, noise, span, .. } = self;
        let verdict = if self.is_leak { "looks like a leak" } else { "no leak" };
        write!(f, "{bytes_per_second:+.0} bytes/s over the last {span:.3?} (noise {noise:.0} bytes): {verdict}")
    }
}

impl Recording {
    /// Returns the slope of the current bytes over the tail: that of the least-squares line through the samples of the last third of the
    /// time.
    ///
    /// It looks like a leak if all of this holds:
    /// * the tail has 10 samples at least;
    /// * the line rises over the tail by more than 3 times the noise (the root mean square of the samples' distances from it);
    /// * if the tail is cut into five parts of equally many samples, each part has a higher `lowest` than the one before. So neither a
    ///   single step (a model that was loaded) nor a saw (a buffer that comes and goes) is a leak, however steep the line through it is.
    ///
    /// Returns `None` if the tail has fewer than 2 samples of different times.
    ///
    /// ```
    /// use haversack::monitor::{Recording, Sample};
    /// use std::time::Duration;
    ///
    /// let record = |current: fn(usize) -> usize| {
    ///     let mut recording = Recording::with_capacity(4096);
    ///     for tenth in 0..100 {
    ///         recording.add(Sample::new(Duration::from_millis(100 * tenth), current(tenth as usize)));
    ///     }
    ///     recording.leak_slope().unwrap()
    /// };
    /// let cache = record(|tenth| 1_000_000 + 64 * tenth);
    /// assert!((cache.bytes_per_second - 640.0).abs() < 1e-6 && cache.is_leak);
    /// let found = "+640 bytes/s over the last 3.300s (noise 0 bytes): looks like a leak";
    /// assert_eq!(cache.to_string(), found);
    ///
    /// let step = record(|tenth| if tenth < 80 { 1000 } else { 500_000 });
    /// assert!(step.bytes_per_second > 100_000.0 && !step.is_leak);
    /// ```
    pub fn leak_slope(&self) -> Option<LeakSlope> {
        let samples = self.samples();
        let (first, last) = (samples.first()?.at, samples.last()?.at);
        let start = last - (last - first) / 3;
        let tail = &samples[samples.partition_point(|sample| sample.at < start)..];
        let line = FittedLine::nearest(tail)?;
        let span = last - tail.first()?.at;
        let rises = line.slope * span.as_secs_f64() > NOISES * line.noise;
        Some(LeakSlope {
            bytes_per_second: line.slope,
            noise: line.noise,
            span,
            samples: tail.len(),
            is_leak: rises && line.slope > 0.0 && lows_rise(tail),
        })
    }
}

fn lows_rise(tail: &[Sample]) -> bool {
    if tail.len() < SAMPLES {
        return false;
    }
    let low = |part: usize| {
        let (start, end) = (part * tail.len() / PARTS, (part + 1) * tail.len() / PARTS);
        tail[start..end].iter().map(|sample| sample.lowest).min()
    };
    (1..PARTS).all(|part| low(part) > low(part - 1))
}

struct FittedLine {
    slope: f64,
    noise: f64,
}

impl FittedLine {
    /// Computes the least-squares line. Both axes are relative to their means, so that large figures lose no digits.
    fn nearest(samples: &[Sample]) -> Option<FittedLine> {
        let first = samples.first()?;
        let points = || {
            let bytes = |sample: &Sample| sample.current as i128 - first.current as i128;
            samples.iter().map(move |sample| ((sample.at - first.at).as_secs_f64(), bytes(sample) as f64))
        };
        let count = samples.len() as f64;
        let (x_sum, y_sum) = points().fold((0.0, 0.0), |(x_sum, y_sum), (x, y)| (x_sum + x, y_sum + y));
        let (x_mean, y_mean) = (x_sum / count, y_sum / count);
        let (xx, xy) = points()
            .fold((0.0, 0.0), |(xx, xy), (x, y)| (xx + (x - x_mean) * (x - x_mean), xy + (x - x_mean) * (y - y_mean)));
        let slope = (xx > 0.0).then_some(xy / xx)?;
        let squares: f64 = points().map(|(x, y)| y - y_mean - slope * (x - x_mean)).map(|off| off * off).sum();
        Some(FittedLine { slope, noise: (squares / count).sqrt() })
    }
}
