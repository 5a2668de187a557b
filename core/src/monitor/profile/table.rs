//! A profile as memory_profiler prints it.

use core::fmt::{self, Display, Formatter};

use super::{Profile, Row};
use crate::monitor::thread_counters;
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

const LEGEND_OF_PLAN: &str = "\
Planned      bytes of the plan's arrays that are live after the line: they lie in the workspace, so a line of a plan allocates nothing
";

const NOT_COUNTING: &str = "\
No counting allocator, so all bytes are 0: `#[global_allocator] static ALLOCATOR: Counting = Counting::system();`
";

/// Formats a number with its sign, and its digits in groups of three.
pub(super) fn signed(number: i64) -> Text<32> {
    let mut text = Text::new();
    if number < 0 {
        text.str("-");
    }
    text.grouped(number.unsigned_abs().into());
    text
}

/// The columns, and their widths.
struct TableColumns {
    bytes: usize,
    occurrences: usize,
    has_plan: bool,
}

/// One cell per column, except for the source text.
type Cells<'a> = [&'a str; 7];

const HEADS: Cells<'static> = ["Line #", "Mem usage", "Increment", "Occurrences", "Peak", "Live after", "Planned"];

const TEXT: &str = "Line Contents";

impl Row {
    fn bytes(&self) -> [i64; 4] {
        [self.mem_usage, self.increment, self.peak, self.live_after]
    }

    /// Returns whether the row takes bytes that its plan does not have.
    fn is_off_plan(&self) -> bool {
        self.peak > 0
    }
}

impl TableColumns {
    fn of(profile: &Profile) -> Self {
        let mut columns = TableColumns { bytes: 12, occurrences: 11, has_plan: profile.function.plan.is_some() };
        for row in profile.rows() {
            columns.bytes =
                row.bytes().into_iter().fold(columns.bytes, |widest, bytes| widest.max(signed(bytes).len()));
            columns.occurrences = columns.occurrences.max(signed(row.occurrences as i64).len());
        }
        columns
    }

    fn width(&self) -> usize {
        let bytes = if self.has_plan { 5 } else { 4 };
        6 + bytes * (self.bytes + 1) + 2 + self.occurrences + 3 + TEXT.len()
    }

    fn write(&self, f: &mut Formatter<'_>, cells: Cells<'_>, is_marked: bool, text: &str) -> fmt::Result {
        let TableColumns { bytes, occurrences, has_plan } = *self;
        let [line, mem_usage, increment, occurred, peak, live_after, planned] = cells;
        if text.trim().is_empty() && mem_usage.is_empty() {
            // No line ends with spaces.
            return writeln!(f, "{line:>6}");
        }
        write!(f, "{line:>6} {mem_usage:>bytes$} {increment:>bytes$}  {occurred:>occurrences$} ")?;
        write!(f, "{peak:>bytes$} {live_after:>bytes$}")?;
        if has_plan {
            write!(f, " {planned:>bytes$}")?;
        }
        let mark = if is_marked { '!' } else { ' ' };
        writeln!(f, " {mark} {}", text.trim_end())
    }

    fn write_row(&self, f: &mut Formatter<'_>, row: &Row) -> fmt::Result {
        let line = number(row.line);
        let planned = row.planned.map(|bytes| signed(bytes as i64));
        let planned = planned.as_ref().map_or("", |bytes| bytes.as_str());
        if row.occurrences == 0 {
            return self.write(f, [&line, "", "", "", "", "", planned], false, row.text);
        }
        let [mem_usage, increment, peak, live_after] = row.bytes().map(signed);
        let occurrences = signed(row.occurrences as i64);
        let cells = [&line, &*mem_usage, &increment, &occurrences, &peak, &live_after, planned];
        self.write(f, cells, self.has_plan && row.is_off_plan(), row.text)
    }
}

/// Formats a line number without groups, as an editor shows it.
fn number(line: usize) -> Text<32> {
    let mut text = Text::new();
    text.decimal(line as u128);
    text
}

/// Prints the table; `{:#}` leaves out the legend.
impl Display for Profile {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "Filename: {}", self.file())?;
        write!(f, "Function: {}, {}", self.name(), count(self.calls(), "call"))?;
        match self.unwound() {
            0 => writeln!(f, "\n")?,
            unwound => writeln!(f, ", {} unwound by a panic\n", signed(unwound as i64).as_str())?,
        }
        if thread_counters::sum().allocations == 0 {
            writeln!(f, "{NOT_COUNTING}")?;
        }
        let columns = TableColumns::of(self);
        if !f.alternate() {
            writeln!(f, "{LEGEND}{}", if columns.has_plan { LEGEND_OF_PLAN } else { "" })?;
        }
        columns.write(f, HEADS, false, TEXT)?;
        writeln!(f, "{:=<1$}", "", columns.width())?;
        self.rows().try_for_each(|row| columns.write_row(f, &row))?;
        if columns.has_plan && self.rows().any(|row| row.is_off_plan()) {
            writeln!(f, "! This line allocates, and the plan has no bytes for it.")?;
        }
        self.function.planned_calls.write(f)
    }
}

pub(super) fn count(number: u64, what: &str) -> impl Display {
    fmt::from_fn(move |f| write!(f, "{} {what}{}", signed(number as i64).as_str(), if number == 1 { "" } else { "s" }))
}
