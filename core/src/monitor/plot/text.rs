//! The width of text, and the room for it.

use std::string::String;
use std::vec::Vec;

/// The width of a character as a part of the font's size: enough for most characters of most fonts without serifs.
const CHARACTER: f64 = 0.57;

/// Returns the width in pixels.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().count() as f64 * CHARACTER * size
}

/// Returns as much of `text` as fits into `room`: all of it, or its beginning. `None` if that would be less than three characters.
pub(super) fn fitting(text: &str, size: f64, room: f64) -> Option<String> {
    if width(text, size) <= room {
        return Some(text.into());
    }
    let count = (room / (CHARACTER * size)) as usize;
    (count > 3).then(|| text.chars().take(count - 1).chain(['…']).collect())
}

/// A rectangle in pixels.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    fn meets(&self, other: &Area) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn is_within(&self, other: &Area) -> bool {
        self.left >= other.left && self.right <= other.right && self.top >= other.top && self.bottom <= other.bottom
    }
}

/// The room for text, and the areas of it that are taken.
pub(super) struct FreeArea {
    pub(super) whole: Area,
    pub(super) taken: Vec<Area>,
}

impl FreeArea {
    /// Places `text` with its middle on the first of `middles` where it overlaps nothing, or on the first of all.
    pub(super) fn place(&mut self, text: &str, size: f64, middles: &[(f64, f64)]) -> (f64, f64) {
        let half = width(text, size) / 2.0 + 3.0;
        let (least, most) = (self.whole.left + half, self.whole.right - half);
        let area = |(x, y): (f64, f64)| {
            let x = x.min(most).max(least);
            (x, Area { left: x - half, right: x + half, top: y - 0.6 * size, bottom: y + 0.6 * size })
        };
        let is_free = |middle: &&(f64, f64)| {
            let (_, area) = area(**middle);
            area.is_within(&self.whole) && self.taken.iter().all(|taken| !taken.meets(&area))
        };
        let middle = *middles.iter().find(is_free).unwrap_or(&middles[0]);
        let (x, area) = area(middle);
        self.taken.push(area);
        (x, middle.1)
    }
}
