//! The content of tables and drawings of a plan, line by line.

use core::fmt::{self, Display, Formatter};

use crate::describe::{Described, Label, Limit, Line};
use crate::number::{Grouped, InBytes, percent};

/// The number of slots sharing bytes with another that a note names. If there are more, it counts the rest.
const SHARING: usize = 3;

/// A function that writes a name from the source, as a table shows it.
pub(crate) type WriteName = fn(&mut Formatter<'_>, &str) -> fmt::Result;

/// A row of a table: a line with the first slot that starts there, or one more slot.
pub(crate) struct Row<'a> {
    /// The line, if this is its first row.
    pub(crate) line: Option<&'a Line<'a>>,
    /// A slot that starts there.
    pub(crate) slot: Option<&'a Label<'a>>,
}

impl<'a> Described<'a> {
    /// Returns the rows of a table.
    #[inline]
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let labels = self.labels;
        self.lines.iter().flat_map(move |line| {
            let mut slots = labels.iter().filter(|label| (line.start..line.end).contains(&label.lower));
            let first = Row { line: Some(line), slot: slots.next() };
            core::iter::once(first).chain(slots.map(|slot| Row { line: None, slot: Some(slot) }))
        })
    }

    /// Returns the bytes that are live on a line and after it.
    #[inline]
    pub fn live_after(&self, line: &Line<'_>) -> usize {
        let live = self.plan.buffers().iter().filter(|buffer| buffer.lower < line.end && line.end < buffer.upper);
        live.fold(0, |sum, buffer| sum.saturating_add(buffer.size))
    }

    /// Returns whether the most bytes are live on `line`.
    #[inline]
    pub(crate) fn is_peak(&self, line: &Line<'_>) -> bool {
        self.plan.lower_bound() > 0 && (line.start..line.end).contains(&self.plan.peak_at())
    }

    /// Returns the bytes that a slot takes from the workspace: none if it is in place of another.
    #[inline]
    pub(crate) fn taken(label: &Label<'_>) -> usize {
        if label.in_place_of.is_some() { 0 } else { label.size }
    }

    /// Formats the notes of a row: `peak: 1_280 bytes live; shares bytes with a, b`. `write_name` writes the names.
    #[inline]
    pub(crate) fn notes(&self, row: &Row<'a>, write_name: WriteName) -> impl Display {
        let (peak, slot) = (row.line.is_some_and(|line| self.is_peak(line)), row.slot);
        fmt::from_fn(move |f| {
            if peak {
                write!(f, "peak: {} bytes live", Grouped(self.plan.lower_bound()))?;
            }
            let Some(label) = slot else { return Ok(()) };
            let separator = if peak { "; " } else { "" };
            if let Some(other) = label.in_place_of {
                write!(f, "{separator}in place of ")?;
                return write_name(f, other);
            }
            for (i, other) in self.sharing_with(label).take(SHARING).enumerate() {
                match i {
                    0 => write!(f, "{separator}shares bytes with ")?,
                    _ => write!(f, ", ")?,
                }
                write_name(f, other.name)?;
            }
            match self.sharing_with(label).count().saturating_sub(SHARING) {
                0 => Ok(()),
                more => write!(f, " and {more} more"),
            }
        })
    }

    /// Returns the earlier slots whose bytes this one uses again, without those of its own buffer.
    #[inline]
    fn sharing_with(&self, label: &'a Label<'a>) -> impl Iterator<Item = &'a Label<'a>> + use<'a> {
        let plan = self.plan;
        let earlier = self.labels.iter().filter(|other| other.lower < label.lower && other.buffer != label.buffer);
        earlier.filter(move |other| plan.share_bytes(other.buffer, label.buffer))
    }

    /// Returns the totals, each with a word and a text. `write_name` writes the limit.
    #[inline]
    pub(crate) fn totals(&self, write_name: WriteName) -> [Option<(&'static str, impl Display)>; 4] {
        let plan = self.plan;
        let total = |word, bytes, said: &'static str| (word, Total::Bytes(bytes, said));
        let live = if plan.is_optimal() {
            "the most live at once; no workspace can be smaller"
        } else {
            "the most live at once"
        };
        [
            Some(total("PEAK", plan.peak(), "the workspace")),
            Some(total("LOWER_BOUND", plan.lower_bound(), live)),
            Some(total("TOTAL_WITHOUT_SHARING", plan.total_without_sharing(), "each array in bytes of its own")),
            self.budget.map(|limit| ("budget", Total::Budget(limit, plan.peak(), write_name))),
        ]
    }
}

/// The text of a total.
enum Total<'a> {
    /// A number of bytes, and a text about them.
    Bytes(usize, &'static str),
    /// A limit, the peak, and how the limit's text is written.
    Budget(Limit<'a>, usize, WriteName),
}

impl Display for Total<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Total::Bytes(bytes, said) => write!(f, "{}: {said}", InBytes(*bytes)),
            Total::Budget(limit, peak, write_name) => {
                write_name(f, limit.written)?;
                write!(f, ": {} used", percent(*peak as u128, limit.bytes as u128))
            }
        }
    }
}
