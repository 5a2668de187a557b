//! The positions of times and offsets in a drawing, in pixels.

use crate::describe::{Described, Label, Line};

/// The edges of the plan in the picture: time across, offsets up.
pub(crate) const LEFT: f64 = 96.0;
pub(crate) const TOP: f64 = 62.0;
pub(crate) const WIDTH: f64 = 652.0;
pub(crate) const HEIGHT: f64 = 300.0;
pub(crate) const RIGHT: f64 = LEFT + WIDTH;
pub(crate) const BOTTOM: f64 = TOP + HEIGHT;

/// The times and the offset that the edges of the plan stand for.
pub(crate) struct Scale<'a> {
    lines: &'a [Line<'a>],
    first: usize,
    last: usize,
    peak: usize,
}

/// A rectangle: its left and upper edge, its sides.
pub(crate) struct Area {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl<'a> Scale<'a> {
    #[inline]
    pub(crate) fn of(plan: &Described<'a>) -> Self {
        let live = plan.plan.buffers().iter().filter(|buffer| buffer.takes_bytes());
        let first = live.clone().map(|buffer| buffer.lower).min().unwrap_or(0);
        let last = live.map(|buffer| buffer.upper).max().unwrap_or(0);
        Scale { lines: plan.lines, first, last, peak: plan.plan.peak() }
    }

    /// Returns the x position of `time`. Every line is as wide as any other; without lines, every unit of time is.
    #[inline]
    pub(crate) fn x(&self, time: usize) -> f64 {
        if self.lines.is_empty() {
            let span = (self.last - self.first).max(1);
            return LEFT + WIDTH * (time.clamp(self.first, self.last) - self.first) as f64 / span as f64;
        }
        let over = self.lines.iter().take_while(|line| line.end <= time).count();
        let within = self.lines.get(over).map_or(0.0, |line| {
            time.saturating_sub(line.start) as f64 / line.end.saturating_sub(line.start).max(1) as f64
        });
        LEFT + WIDTH * (over as f64 + within) / self.lines.len() as f64
    }

    /// Returns the y position of an offset.
    #[inline]
    pub(crate) fn y(&self, offset: usize) -> f64 {
        BOTTOM - self.length(offset)
    }

    /// Returns the height of a number of bytes.
    #[inline]
    pub(crate) fn length(&self, bytes: usize) -> f64 {
        HEIGHT * bytes as f64 / self.peak.max(1) as f64
    }

    /// Returns the rectangle of a slot at an offset, or `None` if it takes no bytes at any time.
    #[inline]
    pub(crate) fn area(&self, label: &Label<'_>, offset: usize) -> Option<Area> {
        let (x, y) = (self.x(label.lower), self.y(offset.saturating_add(label.size)));
        let shown = label.size > 0 && label.lower < label.upper;
        shown.then(|| Area { x, y, width: self.x(label.upper) - x, height: self.length(label.size) })
    }
}
