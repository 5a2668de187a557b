//! The text of a budget that was exceeded: what is needed, the limit, the excess, and what contributes.
//!
//! ```text
//! memory budget exceeded: `Step` needs 4_000_784 bytes (3.82 MiB), its budget is 1 MiB: 2_952_208 bytes too many
//!     weights  f32 1000 x 1000   4_000_000
//!     image    u8 28 x 28              784
//! ```

use super::{Claim, Limit, LimitForm, Measure};
use crate::footprint::bytes::Bytes;
use crate::footprint::{ADDRESSABLE, Content};
use crate::text::Text;

/// One contribution to a claim.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The field, or the type in a sum.
    pub name: &'a str,
    /// Its type as the user wrote it, shown where `content` has nothing better.
    pub written: &'a str,
    /// What it is.
    pub content: Content,
    /// Its bytes.
    pub bytes: usize,
}

/// A report has room for about 200 rows; what does not fit is counted in its last line.
pub(super) type Report = Text<16384>;

const LAST_LINE: usize = 64;

pub(super) const fn exceeded(claim: &Claim<'_>, limit: &Limit) -> Report {
    let mut text = Report::new();
    text.str("memory budget exceeded: ");
    subject(&mut text, claim);
    text.str(match claim.measure {
        Measure::Footprint => " needs ",
        Measure::Memory => " occupies ",
        Measure::Sum => " adds up to ",
    });
    bytes(&mut text, claim.needed as u64);
    text.str(", its budget is ");
    limit_text(&mut text, limit);
    let excess = claim.needed as u64 - limit.bytes;
    text.str(": ").grouped(excess as u128);
    text.str(if excess == 1 { " byte too many" } else { " bytes too many" });
    rows(&mut text, claim.rows);
    text
}

/// The text for what no limit could admit.
pub(super) const fn unaddressable(claim: &Claim<'_>) -> Report {
    let mut text = Report::new();
    subject(&mut text, claim);
    text.str(" needs more bytes than memory can address (`isize::MAX`)");
    rows(&mut text, claim.rows);
    text
}

/// `` `Layer` (N = 512) ``
const fn subject(text: &mut Report, claim: &Claim<'_>) {
    text.str("`").str(claim.name).str("`");
    let mut i = 0;
    while i < claim.parameters.len() {
        let (name, value) = claim.parameters[i];
        text.str(if i == 0 { " (" } else { ", " }).str(name).str(" = ").decimal(value as u128);
        i += 1;
    }
    if i > 0 {
        text.str(")");
    }
}

/// `4_000_784 bytes (3.82 MiB)`
const fn bytes(text: &mut Report, bytes: u64) {
    text.grouped(bytes as u128).str(if bytes == 1 { " byte" } else { " bytes" });
    if bytes >= 1024 {
        text.str(" (").str(Bytes(bytes).short().as_str()).str(")");
    }
}

const fn limit_text(text: &mut Report, limit: &Limit) {
    match limit.form {
        LimitForm::Unit => {
            text.str(limit.written);
        }
        LimitForm::Number => bytes(text, limit.bytes),
        LimitForm::Expression => {
            text.str("`").str(limit.written).str("`, ");
            bytes(text, limit.bytes);
        }
    }
}

/// A table of `rows`, the largest first.
const fn rows(text: &mut Report, rows: &[Row<'_>]) {
    let mut widths = [0; 3];
    let mut i = 0;
    while i < rows.len() {
        let cells = cells(&rows[i]);
        let mut column = 0;
        while column < 3 {
            let width = characters(cells[column].as_str());
            if width > widths[column] {
                widths[column] = width;
            }
            column += 1;
        }
        i += 1;
    }
    let mut shown = 0;
    let mut last = None;
    while let Some(next) = largest_below(rows, last) {
        if text.room() < widths[0] + widths[1] + widths[2] + 16 + LAST_LINE {
            text.str("\n    and ").decimal((rows.len() - shown) as u128).str(" smaller ones");
            return;
        }
        row(text, &cells(&rows[next]), &widths);
        last = Some(next);
        shown += 1;
    }
}

const fn row(text: &mut Report, cells: &[Cell; 3], widths: &[usize; 3]) {
    let [name, what, bytes] = cells;
    text.str("\n    ").str(name.as_str()).spaces(widths[0] - characters(name.as_str()));
    text.str("  ").str(what.as_str()).spaces(widths[1] - characters(what.as_str()));
    text.str("   ").spaces(widths[2] - characters(bytes.as_str())).str(bytes.as_str());
}

type Cell = Text<160>;

/// Name, content and bytes of a row.
const fn cells(row: &Row<'_>) -> [Cell; 3] {
    let (mut name, mut what, mut bytes) = (Cell::new(), Cell::new(), Cell::new());
    name.str(row.name);
    match row.content {
        Content::Array { dtype, axes } => {
            what.str(dtype).str(" ").axes(axes);
        }
        Content::Other => {
            what.str(row.written);
        }
    }
    if row.bytes > ADDRESSABLE {
        bytes.str("too many");
    } else {
        bytes.grouped(row.bytes as u128);
    }
    [name, what, bytes]
}

/// The row that follows `last` in the order of falling bytes; rows of equal bytes keep theirs.
const fn largest_below(rows: &[Row<'_>], last: Option<usize>) -> Option<usize> {
    let mut best: Option<usize> = None;
    let mut i = 0;
    while i < rows.len() {
        let follows = match last {
            None => true,
            Some(last) => rows[i].bytes < rows[last].bytes || (rows[i].bytes == rows[last].bytes && i > last),
        };
        if follows {
            match best {
                Some(best) if rows[best].bytes >= rows[i].bytes => {}
                _ => best = Some(i),
            }
        }
        i += 1;
    }
    best
}

/// The number of characters of UTF-8 text.
const fn characters(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut count = 0;
    let mut i = 0;
    while i < bytes.len() {
        // Every byte but a continuation byte starts a character.
        if bytes[i] & 0xC0 != 0x80 {
            count += 1;
        }
        i += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn array(name: &'static str, axes: &'static [usize], bytes: usize) -> Row<'static> {
        Row { name, written: "", content: Content::Array { dtype: "f32", axes }, bytes }
    }

    #[test]
    fn a_report_has_need_limit_excess_and_contributions() {
        let rows = [array("image", &[7, 28], 784), array("weights", &[1000, 1000], 4_000_000)];
        let claim =
            Claim { name: "Step", measure: Measure::Footprint, parameters: &[], rows: &rows, needed: 4_000_784 };
        let limit = Limit { bytes: 1 << 20, written: "1 MiB", form: LimitForm::Unit };
        assert_eq!(
            exceeded(&claim, &limit).as_str(),
            "memory budget exceeded: `Step` needs 4_000_784 bytes (3.82 MiB), its budget is 1 MiB: 2_952_208 bytes too many
    weights  f32 1000 x 1000   4_000_000
    image    f32 7 x 28              784"
        );
    }

    #[test]
    fn numbers_and_expressions_are_spelled_out() {
        let rows = [Row { name: "x", written: "Wide", content: Content::Other, bytes: 2001 }];
        let claim = Claim {
            name: "Layer",
            measure: Measure::Memory,
            parameters: &[("M", 3), ("N", 4)],
            rows: &rows,
            needed: 2001,
        };
        let limit = Limit { bytes: 2000, written: "SRAM / 2", form: LimitForm::Expression };
        assert_eq!(
            exceeded(&claim, &limit).as_str(),
            "memory budget exceeded: `Layer` (M = 3, N = 4) occupies 2_001 bytes (1.95 KiB), its budget is `SRAM / 2`, \
             2_000 bytes (1.95 KiB): 1 byte too many\n    x  Wide   2_001"
        );
    }

    #[test]
    fn rows_without_room_are_counted() {
        let rows: Vec<Row<'_>> = (0..1000).map(|bytes| array("a_rather_long_name", &[1000, 1000], bytes)).collect();
        let claim = Claim { name: "Many", measure: Measure::Sum, parameters: &[], rows: &rows, needed: 499_500 };
        let limit = Limit { bytes: 0, written: "0", form: LimitForm::Number };
        let report = exceeded(&claim, &limit);
        let shown = report.lines().count() - 2;
        assert!(shown > 100);
        assert!(report.ends_with(&format!("\n    and {} smaller ones", 1000 - shown)), "{}", report.as_str());
    }
}
