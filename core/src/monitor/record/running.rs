//! The recorders that run.

use core::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use core::time::Duration;
use std::boxed::Box;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use std::vec::Vec;

use super::phases::PhaseId;
use super::recording::Recording;
use super::sample::Sample;
use crate::monitor::fork::{self, LockGroup};
use crate::monitor::internal::internal;
use crate::monitor::watermark::Watermark;

static RUNNING: Mutex<Vec<Arc<Running>>> = Mutex::new(Vec::new());
/// The lock for reading or changing the state of any recorder. With it a fork finds all states consistent.
static STATES: Mutex<()> = Mutex::new(());
/// The number of recorders that run. With it, phases of a program that records nothing cost only a load.
static COUNT: AtomicUsize = AtomicUsize::new(0);

/// All locks of recorders.
struct RecorderLocks {
    _running: MutexGuard<'static, Vec<Arc<Running>>>,
    _states: MutexGuard<'static, ()>,
}

fn locks() -> RecorderLocks {
    RecorderLocks { _running: lock(&RUNNING), _states: lock(&STATES) }
}

/// The state that a recorder and its thread share.
pub(super) struct Running {
    state: Mutex<State>,
    watermark: Watermark,
}

/// The locked state of a recorder.
struct Reached<'a> {
    state: MutexGuard<'a, State>,
    _states: MutexGuard<'static, ()>,
}

struct State {
    recording: Recording,
    clock: Clock,
}

/// The source of times.
pub(super) enum Clock {
    /// The time since this moment.
    Since(Instant),
    /// The time that was set last.
    Told(Duration),
}

impl Running {
    pub(super) fn begin_recording(recording: Recording, clock: Clock) -> Arc<Running> {
        fork::prepared(LockGroup::Recordings, || Box::new(locks()));
        internal(|| {
            let state = Mutex::new(State { recording, clock });
            let running = Arc::new(Running { state, watermark: Watermark::new() });
            running.sample();
            lock(&RUNNING).push(running.clone());
            COUNT.fetch_add(1, Relaxed);
            running
        })
    }

    /// Takes the recorder out of those that run: phases reach it no more.
    pub(super) fn end_recording(self: &Arc<Self>) {
        internal(|| {
            let mut all = lock(&RUNNING);
            if let Some(place) = all.iter().position(|one| Arc::ptr_eq(one, self)) {
                all.swap_remove(place);
                COUNT.fetch_sub(1, Relaxed);
            }
        });
    }

    fn reach(&self) -> Reached<'_> {
        let states = lock(&STATES);
        Reached { state: lock(&self.state), _states: states }
    }

    pub(super) fn sample(&self) {
        drop(self.sampled());
    }

    /// Takes a sample, and returns the locked state that it was added to.
    fn sampled(&self) -> Reached<'_> {
        internal(|| {
            let mut reached = self.reach();
            let state = &mut *reached.state;
            let at = match state.clock {
                Clock::Since(start) => start.elapsed(),
                Clock::Told(time) => time,
            };
            let resident = memory_stats::memory_stats().map(|stats| stats.physical_mem);
            let (current, peak) = self.watermark.take();
            state.recording.add(Sample { at, current, lowest: current, peak, resident });
            reached
        })
    }

    pub(super) fn begin(&self, label: &str, place: PhaseId) {
        self.sampled().state.recording.begin(label, place);
    }

    pub(super) fn end(&self, place: PhaseId) {
        self.sampled().state.recording.end(place);
    }

    pub(super) fn tell(&self, time: Duration) {
        self.reach().state.clock = Clock::Told(time);
    }

    pub(super) fn recording(&self) -> Recording {
        self.reach().state.recording.clone()
    }

    /// Returns what was recorded. From now on nothing is kept.
    pub(super) fn take_recording(&self) -> Recording {
        core::mem::replace(&mut self.reach().state.recording, Recording::with_capacity(2))
    }

    /// Returns the resolution of the recording. Sampling more finely is of no use.
    pub(super) fn resolution(&self) -> Duration {
        self.reach().state.recording.resolution()
    }
}

/// Calls `event` for each recorder that runs.
pub(super) fn each(event: impl Fn(&Running)) {
    if COUNT.load(Relaxed) == 0 {
        return;
    }
    internal(|| {
        let all = lock(&RUNNING).clone();
        all.iter().for_each(|running| event(running));
    });
}

/// Locks `mutex`. After a panic elsewhere, what was recorded is still there.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
