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
use crate::text::{Text, characters, digits, grouped_width};

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

/// A report has room for some hundred rows; what does not fit is counted in its last line.
const REPORT: usize = 16384;

pub(super) type Report = Text<REPORT>;

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
    let order = largest_first(rows);
    let widths = widths(rows);
    let mut shown = 0;
    while shown < rows.len() {
        let left = rows.len() - shown;
        if shown == order.len() || text.room() < room(&rows[order[shown]], &widths) + LAST_LINE {
            text.str("\n    and ").decimal(left as u128).str(" smaller ones");
            return;
        }
        row(text, &rows[order[shown]], &widths);
        shown += 1;
    }
}

/// The most rows that a report has room for.
const MOST: usize = REPORT / 16;

/// The positions of the largest rows, in the order of falling bytes; rows of equal bytes keep theirs.
const fn largest_first(rows: &[Row<'_>]) -> [usize; MOST] {
    let mut order = [0; MOST];
    let mut next = 0;
    while next < rows.len() {
        let found = if next < MOST { next } else { MOST };
        // Behind all that are as large.
        let (mut place, mut end) = (0, found);
        while place < end {
            let middle = usize::midpoint(place, end);
            if rows[order[middle]].bytes >= rows[next].bytes {
                place = middle + 1;
            } else {
                end = middle;
            }
        }
        if place < MOST {
            let (kept, _) = order.split_at_mut(if found < MOST { found + 1 } else { MOST });
            let (_, smaller) = kept.split_at_mut(place);
            smaller.rotate_right(1);
            smaller[0] = next;
        }
        next += 1;
    }
    order
}

/// The characters of the widest name, content and bytes.
struct Widths {
    name: usize,
    content: usize,
    bytes: usize,
}

const fn widths(rows: &[Row<'_>]) -> Widths {
    let mut widths = Widths { name: 0, content: 0, bytes: 0 };
    let mut i = 0;
    while i < rows.len() {
        widths.name = wider(widths.name, characters(rows[i].name));
        widths.content = wider(widths.content, content_width(&rows[i]));
        widths.bytes = wider(widths.bytes, bytes_width(&rows[i]));
        i += 1;
    }
    widths
}

const fn wider(left: usize, right: usize) -> usize {
    if left > right { left } else { right }
}

/// The bytes of text of a row, with the signs between its columns.
const fn room(row: &Row<'_>, widths: &Widths) -> usize {
    let longer = row.name.len() - characters(row.name) + row.written.len() - characters(row.written);
    widths.name + widths.content + widths.bytes + longer + 16
}

const fn row(text: &mut Report, row: &Row<'_>, widths: &Widths) {
    text.str("\n    ").str(row.name).spaces(widths.name - characters(row.name)).str("  ");
    match row.content {
        Content::Array { dtype, axes } => text.str(dtype).str(" ").axes(axes),
        Content::Other => text.str(row.written),
    };
    text.spaces(widths.content - content_width(row)).str("   ").spaces(widths.bytes - bytes_width(row));
    if row.bytes > ADDRESSABLE {
        text.str(TOO_MANY);
    } else {
        text.grouped(row.bytes as u128);
    }
}

const TOO_MANY: &str = "too many";

const fn bytes_width(row: &Row<'_>) -> usize {
    if row.bytes > ADDRESSABLE { TOO_MANY.len() } else { grouped_width(row.bytes as u128) }
}

/// The width of `f32 28 x 28`, or of the type as it is written.
const fn content_width(row: &Row<'_>) -> usize {
    match row.content {
        Content::Array { dtype, axes: [] } => dtype.len() + " scalar".len(),
        Content::Array { dtype, axes } => {
            let mut width = dtype.len() + " ".len() + (axes.len() - 1) * " x ".len();
            let mut axis = 0;
            while axis < axes.len() {
                width += digits(axes[axis] as u128);
                axis += 1;
            }
            width
        }
        Content::Other => characters(row.written),
    }
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
    fn the_largest_rows_come_first_and_equal_ones_keep_their_order() {
        let rows =
            [array("a", &[], 4), array("b", &[12, 3], 4000), array("größe", &[], usize::MAX), array("d", &[7], 4)];
        let claim = Claim { name: "Rows", measure: Measure::Sum, parameters: &[], rows: &rows, needed: 4008 };
        let limit = Limit { bytes: 4007, written: "4_007", form: LimitForm::Number };
        assert_eq!(
            exceeded(&claim, &limit).as_str(),
            "memory budget exceeded: `Rows` adds up to 4_008 bytes (3.91 KiB), its budget is 4_007 bytes (3.91 KiB): 1 byte too many
    größe  f32 scalar   too many
    b      f32 12 x 3      4_000
    a      f32 scalar          4
    d      f32 7               4"
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
