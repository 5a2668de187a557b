//! A profile as memory_profiler prints it.

use core::fmt::{self, Display, Formatter};

use super::{Profile, Row};
use crate::monitor::tally;
use crate::text::Text;

const LEGEND: &str = "\
Mem usage    bytes live after the line, above those at the entry of its call: the most over its occurrences
Increment    bytes live after the line less those before it: the sum over its occurrences
Occurrences  how often the line began; the head of a loop once more for each pass
Peak         the most bytes live within the line, above those before it: the most over its occurrences
Live after   bytes live after the line, above those at the entry of its call: after its last occurrence
Bytes are those of the thread that calls. A statement counts to the line where it begins, but for the lines of its blocks, which count for
themselves; what ends with a block, to the line of its `}`. A recursive call counts to its own lines. All increments sum up to what the
calls changed.
";

const NOT_COUNTING: &str = "\
No counting allocator, so all bytes are 0: `#[global_allocator] static ALLOCATOR: Counting = Counting::system();`
";

/// A number with its sign, digits in groups of three.
pub(super) fn signed(number: i64) -> Text<32> {
    let mut text = Text::new();
    if number < 0 {
        text.str("-");
    }
    text.grouped(number.unsigned_abs().into());
    text
}

/// The width of figures.
struct Widths {
    bytes: usize,
    occurrences: usize,
}

const HEADS: [&str; 6] = ["Line #", "Mem usage", "Increment", "Occurrences", "Peak", "Live after"];

impl Row {
    fn bytes(&self) -> [i64; 4] {
        [self.mem_usage, self.increment, self.peak, self.live_after]
    }
}

impl Widths {
    fn of(profile: &Profile) -> Self {
        let mut widths = Widths { bytes: 12, occurrences: 11 };
        for row in profile.rows() {
            widths.bytes = row.bytes().into_iter().fold(widths.bytes, |widest, bytes| widest.max(signed(bytes).len()));
            widths.occurrences = widths.occurrences.max(signed(row.occurrences as i64).len());
        }
        widths
    }

    fn row(&self, f: &mut Formatter<'_>, cells: [&str; 6], text: &str) -> fmt::Result {
        let Widths { bytes, occurrences } = *self;
        let [line, mem_usage, increment, occurred, peak, live_after] = cells;
        let figures = fmt::from_fn(|f| {
            write!(f, "{line:>6} {mem_usage:>bytes$} {increment:>bytes$}  {occurred:>occurrences$} ")?;
            write!(f, "{peak:>bytes$} {live_after:>bytes$}")
        });
        // No line ends with spaces.
        match (text.trim_end(), mem_usage) {
            ("", "") => writeln!(f, "{line:>6}"),
            ("", _) => writeln!(f, "{figures}"),
            (text, _) => writeln!(f, "{figures}   {text}"),
        }
    }
}

fn write_row(f: &mut Formatter<'_>, widths: &Widths, row: &Row) -> fmt::Result {
    let line = number(row.line);
    if row.occurrences == 0 {
        return widths.row(f, [&line, "", "", "", "", ""], row.text);
    }
    let [mem_usage, increment, peak, live_after] = row.bytes().map(signed);
    let occurrences = signed(row.occurrences as i64);
    widths.row(f, [&line, &mem_usage, &increment, &occurrences, &peak, &live_after], row.text)
}

/// Without groups, as an editor shows it.
fn number(line: usize) -> Text<32> {
    let mut text = Text::new();
    text.decimal(line as u128);
    text
}

/// The table; `{:#}` leaves out the legend.
impl Display for Profile {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "Filename: {}", self.file())?;
        write!(f, "Function: {}, {}", self.name(), count(self.calls(), "call"))?;
        match self.unwound() {
            0 => writeln!(f, "\n")?,
            unwound => writeln!(f, ", {} of them unwound by a panic\n", signed(unwound as i64).as_str())?,
        }
        if tally::sum().allocations == 0 {
            writeln!(f, "{NOT_COUNTING}")?;
        }
        if !f.alternate() {
            writeln!(f, "{LEGEND}")?;
        }
        let widths = Widths::of(self);
        widths.row(f, HEADS, "Line Contents")?;
        writeln!(f, "{:=<1$}", "", 6 + 4 * (widths.bytes + 1) + 2 + widths.occurrences + 3 + 13)?;
        self.rows().try_for_each(|row| write_row(f, &widths, &row))
    }
}

fn count(number: u64, what: &str) -> impl Display {
    fmt::from_fn(move |f| write!(f, "{} {what}{}", signed(number as i64).as_str(), if number == 1 { "" } else { "s" }))
}
