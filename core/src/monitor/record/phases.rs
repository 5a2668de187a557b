//! The labelled parts of a recording.

use core::time::Duration;
use std::string::String;
use std::vec::Vec;

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
    pub(super) place: PhaseId,
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
pub(super) struct PhaseId {
    pub(super) thread: u64,
    pub(super) depth: usize,
    /// The number of its guard. `None` if it was marked by a statement, which has no end of its own.
    pub(super) guard: Option<u64>,
}

impl PhaseId {
    /// Returns whether this phase is over when one begins at `next`: both were marked, and this one is no further out.
    fn is_before(self, next: PhaseId) -> bool {
        next.guard.is_none() && self.guard.is_none() && self.thread == next.thread && self.depth >= next.depth
    }

    /// Returns whether this phase is over when the guard of `outer` ends.
    fn is_within(self, outer: PhaseId) -> bool {
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
    pub(super) fn begin(&mut self, label: &str, place: PhaseId, at: Duration, current: usize) {
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

    pub(super) fn end(&mut self, place: PhaseId) {
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
