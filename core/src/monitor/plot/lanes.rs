//! The lanes of phases. Phases within others have lanes of their own, below them.

use std::vec::Vec;

use crate::monitor::record::{PhaseReport, Recording};

/// The number of lanes. Deeper phases are not drawn.
const LANES: usize = 4;

/// A phase in its lane.
pub(super) struct Bar<'a> {
    pub(super) phase: &'a PhaseReport,
    pub(super) lane: usize,
    /// The end of the free room behind it in the lane: the beginning of the next phase there.
    pub(super) free: Option<f64>,
}

/// Returns the phases that have room, in the order in which they began.
pub(super) fn of(recording: &Recording) -> Vec<Bar<'_>> {
    let mut bars: Vec<Bar<'_>> = Vec::new();
    let mut last_of: [Option<usize>; LANES] = [None; LANES];
    for phase in recording.phases() {
        let is_free = |last: Option<usize>| last.is_none_or(|last| bars[last].phase.end <= phase.begin);
        let Some(lane) = (phase.depth..LANES).find(|lane| is_free(last_of[*lane])) else { continue };
        if let Some(last) = last_of[lane].replace(bars.len()) {
            bars[last].free = Some(phase.begin.as_secs_f64());
        }
        bars.push(Bar { phase, lane, free: None });
    }
    bars
}
