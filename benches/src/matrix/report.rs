//! The matrix as text: its distribution, the worst cells, and all of them.

use std::fmt::Write;

use super::Cell;
use crate::contender::Role;
use crate::harness::Timed;
use crate::report::duration;

/// A cell with its times.
pub(crate) struct Line {
    name: String,
    n: usize,
    ours: f64,
    peers: Vec<Timed>,
}

impl Line {
    pub(super) fn new(cell: &Cell, timed: Vec<Timed>) -> Self {
        let (ours, peers): (Vec<_>, Vec<_>) = timed.into_iter().partition(|timed| timed.role == Role::Ours);
        Line { name: cell.row.name(), n: cell.n, ours: ours[0].seconds, peers }
    }

    /// Returns the largest ratio that is not behind: figures of memory that other guests use, too, are not as reliable.
    fn bar(&self) -> f64 {
        if self.n <= 256 { 1.05 } else { 1.10 }
    }

    /// Returns haversack's time as a multiple of a peer's, if it is a contender.
    fn times(&self, peer: &str) -> Option<f64> {
        self.peers.iter().find(|timed| timed.name == peer).map(|timed| self.ours / timed.seconds)
    }

    /// Returns haversack's time as a multiple of the fastest peer's.
    fn worst(&self) -> f64 {
        self.peers.iter().map(|timed| self.ours / timed.seconds).fold(0.0, f64::max)
    }
}

/// All cells, the worst first.
pub(crate) struct Report(Vec<Line>);

impl Report {
    pub(super) fn new(mut lines: Vec<Line>) -> Self {
        lines.sort_by(|a, b| b.worst().total_cmp(&a.worst()));
        Report(lines)
    }

    /// Returns how many cells are how far ahead of a peer.
    fn distribution(&self, peer: &str) -> [usize; 7] {
        const LIMITS: [f64; 5] = [0.5, 0.8, 1.0, 1.05, 1.5];
        let mut counts = [0; 7];
        for ratio in self.0.iter().filter_map(|line| line.times(peer)) {
            counts[0] += 1;
            counts[1 + LIMITS.iter().take_while(|&&limit| ratio > limit).count()] += 1;
        }
        counts
    }

    /// Returns a chapter of `BENCHMARKS.md`.
    pub(crate) fn markdown(&self) -> String {
        let behind = self.0.iter().filter(|line| line.worst() > line.bar()).count();
        let mut text = format!(
            "{} cells: an operation of a dtype and size `N x N`, beside NumPy and ndarray. {behind} are behind the faster of the two: by more than\n\
             1.05 up to 256 x 256, by more than 1.10 at 2000 x 2000. Numbers of cells by haversack's time as a multiple of the peer's:\n\n\
             | peer | cells | up to 0.5 | 0.8 | 1.0 | 1.05 | 1.5 | more |\n| --- | --: | --: | --: | --: | --: | --: | --: |\n",
            self.0.len()
        );
        for peer in ["NumPy", "ndarray"] {
            let counts = self.distribution(peer).map(|count| count.to_string()).join(" | ");
            let _ = writeln!(text, "| {peer} | {counts} |");
        }
        text.push_str("\nThe worst first:\n\n| cell | haversack | NumPy | ndarray | x NumPy | x ndarray |\n| --- | --: | --: | --: | --: | --: |\n");
        for line in &self.0 {
            let time = |peer: &str| {
                line.peers.iter().find(|timed| timed.name == peer).map_or("-".into(), |timed| duration(timed.seconds))
            };
            let ratio = |peer: &str| line.times(peer).map_or("-".into(), |ratio| format!("{ratio:.2}"));
            let [numpy, ndarray] = ["NumPy", "ndarray"].map(time);
            let [by_numpy, by_ndarray] = ["NumPy", "ndarray"].map(ratio);
            let _ = writeln!(
                text,
                "| {} | {} | {numpy} | {ndarray} | {by_numpy} | {by_ndarray} |",
                line.name,
                duration(line.ours)
            );
        }
        text
    }
}
