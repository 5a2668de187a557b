//! Labelled parts of a run.

use core::cell::Cell;
use core::marker::PhantomData;
use core::sync::atomic::{AtomicU64, Ordering::Relaxed};
use core::time::Duration;
use std::string::String;
use std::vec::Vec;

use super::running;

/// The number of phases that a recording keeps.
pub(super) const PHASES: usize = 256;
/// The number of bytes that it keeps of a label.
const LABEL: usize = 120;

/// A labelled part of a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseReport {
    /// The label as it was given, cut to 120 bytes.
    pub label: String,
    /// The number of phases of its thread that it lies in.
    pub depth: usize,
    /// The time when it began, since the recording did.
    pub begin: Duration,
    /// The time when it ended, or when the recording did, if that was before.
    pub end: Duration,
    /// The current bytes of the process when it began.
    pub before: usize,
    /// The current bytes of the process when it ended.
    pub after: usize,
    /// The largest number of bytes that the process had at once in the meantime.
    pub peak: usize,
    pub(super) place: Place,
    pub(super) is_open: bool,
}

impl PhaseReport {
    /// Returns the bytes at its end less those at its beginning.
    pub fn increment(&self) -> i64 {
        self.after as i64 - self.before as i64
    }
}

/// The identity of a phase in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    thread: u64,
    depth: usize,
    /// The number of its guard. `None` if it was marked by a statement, which has no end of its own.
    guard: Option<u64>,
}

impl Place {
    /// Whether this phase is over when one begins at `next`: both were marked, and this one is no further out.
    fn is_before(self, next: Place) -> bool {
        next.guard.is_none() && self.guard.is_none() && self.thread == next.thread && self.depth >= next.depth
    }

    /// Whether this phase is over when the guard of `outer` ends.
    fn is_within(self, outer: Place) -> bool {
        self == outer || (self.guard.is_none() && self.thread == outer.thread && self.depth > outer.depth)
    }
}

/// The phases of a recording. Their times and bytes are those of its last sample.
#[derive(Clone, Debug, Default)]
pub(super) struct Phases {
    pub(super) kept: Vec<PhaseReport>,
    pub(super) dropped: u64,
}

impl Phases {
    pub(super) fn begin(&mut self, label: &str, place: Place, at: Duration, current: usize) {
        for phase in self.open().filter(|phase| phase.place.is_before(place)) {
            phase.is_open = false;
        }
        if self.kept.len() == PHASES {
            self.dropped += 1;
            return;
        }
        self.kept.push(PhaseReport {
            label: cut(label).into(),
            depth: place.depth,
            begin: at,
            end: at,
            before: current,
            after: current,
            peak: current,
            place,
            is_open: true,
        });
    }

    pub(super) fn end(&mut self, place: Place) {
        for phase in self.open().filter(|phase| phase.place.is_within(place)) {
            phase.is_open = false;
        }
    }

    /// Adds a sample to all open phases.
    pub(super) fn sampled(&mut self, at: Duration, current: usize, peak: usize) {
        for phase in self.open() {
            phase.end = at;
            phase.after = current;
            phase.peak = phase.peak.max(peak);
        }
    }

    fn open(&mut self) -> impl Iterator<Item = &mut PhaseReport> {
        self.kept.iter_mut().filter(|phase| phase.is_open)
    }
}

/// Cuts a label that is too long.
pub(super) fn cut(label: &str) -> &str {
    &label[..label.floor_char_boundary(LABEL)]
}

/// Returns a label as one line of printable characters.
pub(in crate::monitor) fn printed(label: &str) -> String {
    let is_plain = |c: char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    label.chars().map(|c| if is_plain(c) { c } else { ' ' }).collect()
}

static GUARDS: AtomicU64 = AtomicU64::new(0);
static THREADS: AtomicU64 = AtomicU64::new(1);

thread_local! {
    static THREAD: Cell<u64> = const { Cell::new(0) };
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

fn thread() -> u64 {
    if THREAD.get() == 0 {
        THREAD.set(THREADS.fetch_add(1, Relaxed));
    }
    THREAD.get()
}

/// A phase of all recorders that run, until it is dropped: at its end, by an early return, or by a panic. Phases nest.
///
/// [`phase!`](super::super::phase) with a block makes one.
///
/// ```
/// use haversack::monitor::{Phase, Recorder};
///
/// let recorder = Recorder::by_hand();
/// {
///     let _training = Phase::begin("training");
///     let _epoch = Phase::begin("epoch");
/// }
/// let recording = recorder.stop();
/// let depths: Vec<_> = recording.phases().iter().map(|phase| (&*phase.label, phase.depth)).collect();
/// assert_eq!(depths, [("training", 0), ("epoch", 1)]);
/// ```
#[derive(Debug)]
#[must_use = "the phase ends when this is dropped: `let _phase = ..`"]
pub struct Phase {
    place: Place,
    /// Keeps the phase on its thread, where it nests.
    _on_its_thread: PhantomData<*const ()>,
}

impl Phase {
    /// Begins a phase, and takes a sample in every recorder that runs. If none does, this costs a load and an addition.
    pub fn begin(label: impl AsRef<str>) -> Phase {
        let place = Place { thread: thread(), depth: DEPTH.get(), guard: Some(GUARDS.fetch_add(1, Relaxed)) };
        DEPTH.set(place.depth + 1);
        running::each(|recorder| recorder.begin(label.as_ref(), place));
        Phase { place, _on_its_thread: PhantomData }
    }

    /// Begins a phase without a guard. It ends where the next one is marked in the same [`Phase`] of this thread, where that `Phase` ends,
    /// or with the recording. This is what `phase!("label")` does.
    pub fn mark(label: impl AsRef<str>) {
        let place = Place { thread: thread(), depth: DEPTH.get(), guard: None };
        running::each(|recorder| recorder.begin(label.as_ref(), place));
    }
}

impl Drop for Phase {
    fn drop(&mut self) {
        DEPTH.set(self.place.depth);
        running::each(|recorder| recorder.end(self.place));
    }
}

/// Names a part of the run in every [`Recorder`](super::Recorder) that runs: `phase!("load");` until the next one, or `phase!("load", { ..
/// })` around a block. The latter evaluates to the value of the block.
///
/// Blocks nest. They end however they are left: by a value, `return`, `?`, or a panic. A phase that is marked within a block ends with it
/// at the latest. A label is a `&str` or a `String`. If no recorder runs, a phase costs a load.
///
/// ```
/// use haversack::monitor::{Counting, Recorder, phase};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// let recorder = Recorder::by_hand();
/// phase!("load");
/// let images = <haversack::array![u8; 1000, 784]>::zeros();
/// phase!("train");
/// let sum: f32 = phase!("epoch 1", {
///     let scaled = (images.cast::<f32>() / 255.0).eval();
///     scaled.sum()
/// });
/// let recording = recorder.stop();
///
/// let [load, train, epoch] = recording.phases() else { panic!("three phases") };
/// assert_eq!((load.increment(), train.increment()), (784_000, 0));
/// assert_eq!(epoch.peak - epoch.before, 4 * 784_000);
/// # assert_eq!(sum, 0.0);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! haversack_phase {
    ($label:expr $(,)?) => {
        $crate::monitor::Phase::mark($label)
    };
    ($label:expr, $body:block $(,)?) => {{
        let _phase = $crate::monitor::Phase::begin($label);
        $body
    }};
}
