//! A labelled part of a run, until its guard is dropped.

use core::cell::Cell;
use core::marker::PhantomData;
use core::sync::atomic::{AtomicU64, Ordering::Relaxed};

use super::phases::PhaseId;
use super::running;

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
    place: PhaseId,
    /// Keeps the phase on its thread, where it nests.
    _on_its_thread: PhantomData<*const ()>,
}

impl Phase {
    /// Begins a phase, and takes a sample in every recorder that runs. If none does, this costs a load and an addition.
    pub fn begin(label: impl AsRef<str>) -> Phase {
        let place = PhaseId { thread: thread(), depth: DEPTH.get(), guard: Some(GUARDS.fetch_add(1, Relaxed)) };
        DEPTH.set(place.depth + 1);
        running::each(|recorder| recorder.begin(label.as_ref(), place));
        Phase { place, _on_its_thread: PhantomData }
    }

    /// Begins a phase without a guard. It ends where the next one is marked in the same [`Phase`] of this thread, where that `Phase` ends,
    /// or with the recording. This is what `phase!("label")` does.
    pub fn mark(label: impl AsRef<str>) {
        let place = PhaseId { thread: thread(), depth: DEPTH.get(), guard: None };
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
