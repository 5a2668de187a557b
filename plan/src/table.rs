//! A plan as a table of fixed width.

use core::fmt::{self, Display, Formatter, Write};

use crate::describe::Described;
use crate::number::{Grouped, one_line, padded};

/// The length at which code is cut.
pub(crate) const CODE: usize = 60;
/// The length at which names are cut.
pub(crate) const NAME: usize = 24;

impl Described<'_> {
    /// Formats the plan as a table for a terminal and for text blocks of docs: see [`Described`].
    #[inline]
    pub fn text(&self) -> impl Display {
        fmt::from_fn(|f| {
            if !self.lines.is_empty() {
                write_table(self, f)?;
                writeln!(f)?;
            }
            for (word, said) in self.totals(write_name).into_iter().flatten() {
                writeln!(f, "{word:21}  {said}")?;
            }
            Ok(())
        })
    }

    /// Returns [`text`](Self::text) as a `String`.
    #[inline]
    #[cfg(feature = "alloc")]
    pub fn to_text(&self) -> alloc::string::String {
        alloc::format!("{}", self.text())
    }
}

/// Writes a name as it is.
#[inline]
fn write_name(f: &mut Formatter<'_>, name: &str) -> fmt::Result {
    padded(f, one_line(name, NAME), 0)
}

#[inline]
fn write_table(plan: &Described<'_>, f: &mut Formatter<'_>) -> fmt::Result {
    let code = plan.lines.iter().map(|line| one_line(line.code, CODE).count()).fold(4, usize::max);
    let name = plan.labels.iter().map(|label| one_line(label.name, NAME).count()).fold(4, usize::max);
    let widest = Grouped(plan.plan.total_without_sharing()).width().max(Grouped(plan.plan.peak()).width());
    let (bytes, offset, live) = (widest.max(5), widest.max(6), widest.max(10));
    write!(f, "   line  {:code$}  {:name$}  {:>bytes$}  {:>offset$}  ", "code", "slot", "bytes", "offset")?;
    writeln!(f, "{:>live$}", "live after")?;
    for row in plan.rows() {
        match row.line {
            Some(line) => {
                write!(f, "{} {:>5}  ", if plan.is_peak(line) { '>' } else { ' ' }, line.number)?;
                padded(f, one_line(line.code, CODE), code)?;
            }
            None => write!(f, "{:9}{:code$}", "", "")?,
        }
        write!(f, "  ")?;
        match row.slot {
            Some(label) => {
                padded(f, one_line(label.name, NAME), name)?;
                write!(f, "  {:>bytes$}", Grouped(Described::taken(label)))?;
                write!(f, "  {:>offset$}", Grouped(plan.plan.offsets()[label.buffer]))?;
            }
            None => write!(f, "{:name$}  {:bytes$}  {:offset$}", "", "", "")?,
        }
        let gap = match row.line {
            Some(line) => {
                write!(f, "  {:>live$}", Grouped(plan.live_after(line)))?;
                2
            }
            None => live + 4,
        };
        write_notes(f, gap, plan.notes(&row, write_name))?;
    }
    Ok(())
}

/// Writes a gap and notes, or no gap if there are no notes: no line ends with spaces.
#[inline]
fn write_notes(f: &mut Formatter<'_>, gap: usize, notes: impl Display) -> fmt::Result {
    write!(Indented { f, gap }, "{notes}")?;
    writeln!(f)
}

/// A writer that puts a gap in front of the text, if there is any.
struct Indented<'f, 'b> {
    f: &'f mut Formatter<'b>,
    gap: usize,
}

impl Write for Indented<'_, '_> {
    #[inline]
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        if !piece.is_empty() {
            let gap = core::mem::take(&mut self.gap);
            write!(self.f, "{:gap$}", "")?;
        }
        self.f.write_str(piece)
    }
}
