//! Who takes samples.

use core::time::Duration;
use std::io;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use super::kept::Kept;
use super::recording::Recording;
use super::running::{Clock, Running};
use crate::monitor::own::{self, own};

/// Records what bytes the process has, until [`stop`](Self::stop) or its drop.
///
/// ```
/// use haversack::monitor::{Counting, Recorder, phase};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let recorder = Recorder::start()?;
/// phase!("load");
/// let a = <haversack::array![f32; 1000, 250]>::ones();
/// phase!("double");
/// let sum = (&a * 2.0).eval().sum();
/// let recording = recorder.stop().with_title("Doubled").with_budget("RAM", 4 << 20);
///
/// assert_eq!(recording.phases()[0].increment(), 1_000_000);
/// assert!(recording.peak().unwrap().peak >= 2_000_000);
/// println!("{recording}");
/// # let folder = tempfile::tempdir()?;
/// # let path = |name| folder.path().join(name);
/// recording.write_svg(path("memory.svg"))?;
/// recording.write_csv(path("memory.csv"))?;
/// # assert_eq!(sum, 500_000.0);
/// # Ok(())
/// # }
/// ```
///
/// # What it costs
/// A sample takes tens of microseconds, most of them to ask for the resident size. It keeps 56 bytes a sample (4096 at most, unless
/// [`RecorderOptions::keep`] says otherwise) and up to 256 phases. All of that is the monitor's own
/// ([`own_bytes`](crate::monitor::own_bytes)), and so is what its thread does: no figure of a [`Count`](crate::monitor::Count) has it.
/// Allocations cost no more while a recorder runs, but that those behind a sample raise the peak anew.
///
/// Without the allocator [`Counting`](crate::monitor::Counting) all bytes but the resident ones are 0.
#[derive(Debug)]
pub struct Recorder {
    parts: Kept<Parts>,
}

struct Parts {
    running: Arc<Running>,
    sampler: Option<Sampler>,
}

impl core::fmt::Debug for Parts {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Parts").field("has_thread", &self.sampler.is_some()).finish_non_exhaustive()
    }
}

/// How a [`Recorder`] works.
///
/// ```
/// use haversack::monitor::Recorder;
/// use std::time::Duration;
///
/// let recorder = Recorder::options().every(Duration::from_millis(1)).keep(1024).start()?;
/// let recording = recorder.stop();
/// assert!(recording.samples().len() <= 1024);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use = "options do nothing until `start` or `by_hand`"]
pub struct RecorderOptions {
    interval: Duration,
    samples: usize,
}

impl RecorderOptions {
    /// A sample every `interval`, instead of 10 ms; 100 µs at least. When as many samples are there as are kept, they are merged to
    /// half of that or fewer, and the interval grows as well ([`Recording::add`]).
    pub fn every(self, interval: Duration) -> Self {
        RecorderOptions { interval: interval.max(Duration::from_micros(100)), ..self }
    }

    /// At most `samples`, instead of 4096: rounded up to an even number, 4 at least, 16_777_216 at most.
    pub fn keep(self, samples: usize) -> Self {
        RecorderOptions { samples, ..self }
    }

    /// Begins to record, on a thread of its own.
    ///
    /// # Errors
    /// The operating system has no thread left.
    pub fn start(self) -> io::Result<Recorder> {
        let parts = own(|| {
            let running = self.begin(Clock::Since(Instant::now()));
            match Sampler::start(running.clone(), self.interval) {
                Ok(sampler) => Ok(Parts { running, sampler: Some(sampler) }),
                Err(error) => {
                    running.end_recording();
                    Err(error)
                }
            }
        })?;
        Ok(Recorder { parts: Kept::new(|| parts) })
    }

    /// Begins to record without a thread, at time zero: samples are taken by [`Recorder::sample`], at the beginning and the end,
    /// and of phases; time is what [`Recorder::set_time`] says. So a recording is the same in each run.
    pub fn by_hand(self) -> Recorder {
        let running = self.begin(Clock::Told(Duration::ZERO));
        Recorder { parts: Kept::new(|| Parts { running, sampler: None }) }
    }

    fn begin(self, clock: Clock) -> Arc<Running> {
        Running::begin_recording(Recording::with_capacity(self.samples), clock)
    }
}

impl Recorder {
    /// Begins to record: a sample every 10 ms, 4096 of them at most.
    ///
    /// # Errors
    /// The operating system has no thread left.
    pub fn start() -> io::Result<Recorder> {
        Recorder::options().start()
    }

    /// Begins to record without a thread: see [`RecorderOptions::by_hand`].
    ///
    /// ```
    /// use haversack::monitor::{Counting, Recorder};
    /// use std::time::Duration;
    ///
    /// #[global_allocator]
    /// static ALLOCATOR: Counting = Counting::system();
    ///
    /// let recorder = Recorder::by_hand();
    /// drop(<haversack::array![u8; 1_000_000]>::zeros());
    /// recorder.set_time(Duration::from_secs(1));
    /// recorder.sample();
    /// let recording = recorder.stop();
    /// let [first, second, last] = recording.samples() else { panic!("three samples") };
    /// // What came and went between two samples is not missed.
    /// assert_eq!(second.current, first.current);
    /// assert_eq!(second.peak, first.current + 1_000_000);
    /// assert_eq!(last.at, Duration::from_secs(1));
    /// ```
    pub fn by_hand() -> Recorder {
        Recorder::options().by_hand()
    }

    /// Every 10 ms, 4096 samples at most; to be changed.
    pub fn options() -> RecorderOptions {
        RecorderOptions { interval: Duration::from_millis(10), samples: 4096 }
    }

    /// Takes a sample now, whatever the interval.
    pub fn sample(&self) {
        self.parts.running.sample();
    }

    /// From now on the time is `time`, and stands still. Times never run back: a sample is not before the last one.
    pub fn set_time(&self, time: Duration) {
        self.parts.running.tell(time);
    }

    /// A copy of what was recorded until now.
    ///
    /// ```
    /// use haversack::monitor::Recorder;
    ///
    /// let recorder = Recorder::by_hand();
    /// assert_eq!(recorder.so_far().samples().len(), 1);
    /// assert_eq!(recorder.stop().samples().len(), 2);
    /// ```
    pub fn so_far(&self) -> Recording {
        self.parts.running.recording()
    }

    /// Takes a last sample, ends the thread, and gives what was recorded.
    pub fn stop(mut self) -> Recording {
        self.end();
        self.parts.running.sample();
        self.parts.running.take_recording()
    }

    /// When this has returned, the thread is gone.
    fn end(&mut self) {
        self.parts.change(|parts| {
            parts.running.end_recording();
            drop(parts.sampler.take());
        });
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.end();
    }
}

/// The thread that takes samples, which ends when this is dropped.
struct Sampler {
    stage: Arc<(Mutex<Stage>, Condvar)>,
    thread: Option<JoinHandle<()>>,
    /// The process that has the thread: a fork of it has none.
    process: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Starting,
    Sampling,
    Over,
}

impl Sampler {
    /// Returns when the thread has told that its work is the monitor's.
    fn start(running: Arc<Running>, interval: Duration) -> io::Result<Sampler> {
        let stage = Arc::new((Mutex::new(Stage::Starting), Condvar::new()));
        let of_thread = stage.clone();
        let work = move || {
            own::for_good();
            sample_until_over(&running, interval, &of_thread);
        };
        let thread = thread::Builder::new().name("haversack recorder".into()).spawn(work)?;
        let (current, changed) = &*stage;
        let waiting = current.lock().unwrap_or_else(PoisonError::into_inner);
        drop(changed.wait_while(waiting, |stage| *stage == Stage::Starting));
        Ok(Sampler { stage, thread: Some(thread), process: std::process::id() })
    }
}

fn sample_until_over(running: &Running, interval: Duration, (stage, changed): &(Mutex<Stage>, Condvar)) {
    let mut now = stage.lock().unwrap_or_else(PoisonError::into_inner);
    *now = Stage::Sampling;
    changed.notify_all();
    while *now != Stage::Over {
        let interval = interval.max(running.resolution());
        let (after, wait) = changed
            .wait_timeout_while(now, interval, |stage| *stage != Stage::Over)
            .unwrap_or_else(PoisonError::into_inner);
        now = after;
        if wait.timed_out() {
            running.sample();
        }
    }
}

impl Drop for Sampler {
    fn drop(&mut self) {
        if self.process != std::process::id() {
            // Nobody would answer, and who had the stage locked has it for ever.
            return core::mem::forget(self.thread.take());
        }
        let (stage, changed) = &*self.stage;
        *stage.lock().unwrap_or_else(PoisonError::into_inner) = Stage::Over;
        changed.notify_all();
        if let Some(thread) = self.thread.take() {
            // A panic in it has been printed, and what was recorded before is there.
            let _ = thread.join();
        }
    }
}
