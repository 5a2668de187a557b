//! The recorder, which takes samples.

use core::time::Duration;
use std::io;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use super::recording::Recording;
use super::running::{Clock, Running};
use crate::monitor::background;
use crate::monitor::internal::internal;
use crate::monitor::internal::value::Internal;

/// A recorder of the bytes of the process, until [`stop`](Self::stop) or its drop.
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
/// # Cost
/// A sample takes tens of microseconds, most of them to ask for the resident size. A recorder keeps 56 bytes per sample (4096 samples at
/// most, unless [`RecorderOptions::keep`] says otherwise) and up to 256 phases. All of that is the monitor's own
/// ([`own_bytes`](crate::monitor::own_bytes)), and so is the work of its thread: no figure of a [`Count`](crate::monitor::Count) has it.
/// Allocations cost no more while a recorder runs, except that those after a sample raise the peak anew.
///
/// Without the allocator [`Counting`](crate::monitor::Counting) all bytes but the resident ones are 0.
#[derive(Debug)]
pub struct Recorder {
    parts: Internal<RecorderParts>,
}

struct RecorderParts {
    running: Arc<Running>,
    sampler: Option<Sampler>,
}

impl core::fmt::Debug for RecorderParts {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("RecorderParts").field("has_thread", &self.sampler.is_some()).finish_non_exhaustive()
    }
}

/// The options of a [`Recorder`].
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
    /// Takes a sample every `interval`, instead of every 10 ms; 100 µs at least. When the recording is full, its samples are merged to half
    /// of that or fewer, and the interval grows as well ([`Recording::add`]).
    pub fn every(self, interval: Duration) -> Self {
        RecorderOptions { interval: interval.max(Duration::from_micros(100)), ..self }
    }

    /// Keeps at most `samples`, instead of 4096. The number is rounded up to an even one; it is 4 at least, 16_777_216 at most.
    pub fn keep(self, samples: usize) -> Self {
        RecorderOptions { samples, ..self }
    }

    /// Begins to record, on a thread of its own.
    ///
    /// # Errors
    /// If the operating system has no thread left.
    pub fn start(self) -> io::Result<Recorder> {
        let parts = internal(|| {
            let running = self.begin(Clock::Since(Instant::now()));
            match Sampler::start(running.clone(), self.interval) {
                Ok(sampler) => Ok(RecorderParts { running, sampler: Some(sampler) }),
                Err(error) => {
                    running.end_recording();
                    Err(error)
                }
            }
        })?;
        Ok(Recorder { parts: Internal::new(|| parts) })
    }

    /// Begins to record without a thread, at time zero. Samples are taken by [`Recorder::sample`], at the beginning and the end, and at
    /// phases. The time is the one that [`Recorder::set_time`] was given. So a recording is the same in each run.
    pub fn by_hand(self) -> Recorder {
        let running = self.begin(Clock::Told(Duration::ZERO));
        Recorder { parts: Internal::new(|| RecorderParts { running, sampler: None }) }
    }

    fn begin(self, clock: Clock) -> Arc<Running> {
        Running::begin_recording(Recording::with_capacity(self.samples), clock)
    }
}

impl Recorder {
    /// Begins to record: a sample every 10 ms, 4096 of them at most.
    ///
    /// # Errors
    /// If the operating system has no thread left.
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

    /// Returns the default options, to be changed: a sample every 10 ms, 4096 samples at most.
    pub fn options() -> RecorderOptions {
        RecorderOptions { interval: Duration::from_millis(10), samples: 4096 }
    }

    /// Takes a sample now, whatever the interval is.
    pub fn sample(&self) {
        self.parts.running.sample();
    }

    /// Sets the time to `time`, where it stands still. Times never run backwards: a sample is not before the last one.
    pub fn set_time(&self, time: Duration) {
        self.parts.running.tell(time);
    }

    /// Returns a copy of what was recorded until now.
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

    /// Takes a last sample, ends the thread, and returns the recording.
    pub fn stop(mut self) -> Recording {
        self.end();
        self.parts.running.sample();
        self.parts.running.take_recording()
    }

    /// Ends the recording. When this has returned, the thread is gone.
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
    /// The process that has the thread. A fork of the process has none.
    process: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Starting,
    Sampling,
    Over,
}

impl Sampler {
    /// Starts the thread. Returns when the thread has declared its work the monitor's.
    fn start(running: Arc<Running>, interval: Duration) -> io::Result<Sampler> {
        let stage = Arc::new((Mutex::new(Stage::Starting), Condvar::new()));
        let of_thread = stage.clone();
        let work = move || {
            background::is_own_thread();
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
            // In a fork no thread would answer, and a thread that had the stage locked has it for ever.
            return core::mem::forget(self.thread.take());
        }
        let (stage, changed) = &*self.stage;
        *stage.lock().unwrap_or_else(PoisonError::into_inner) = Stage::Over;
        changed.notify_all();
        if let Some(thread) = self.thread.take() {
            // A panic in the thread has been printed, and what was recorded before is there.
            let _ = thread.join();
        }
    }
}
