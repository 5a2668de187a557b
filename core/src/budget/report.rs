//! The text of a budget that was exceeded: the bytes that are needed, the limit, the excess, and the contributions.
//!
//! ```text
//! memory budget exceeded: `Step` needs 4_000_784 bytes (3.82 MiB), its budget is 1 MiB: 2_952_208 bytes too many
//!     weights  f32 1000 x 1000   4_000_000
//!     image    u8 28 x 28              784
//! ```

use super::{Claim, Limit, LimitForm, Measure};
use crate::footprint::{ADDRESSABLE, Content, larger, largest_variant};
use crate::text::{Text, characters, digits, grouped_width};

/// One contribution to a claim.
#[derive(Clone, Copy)]
struct ReportRow<'a> {
    /// The field, or the type in a sum.
    name: &'a str,
    /// Its type as the user wrote it, shown where `content` has nothing better.
    written: &'a str,
    content: Content,
    is_shared: bool,
    bytes: usize,
}

/// The contributions to a claim: for an enum, those of its largest variant; for a static, its overhead too.
struct ReportRows<'a> {
    claim: &'a Claim<'a>,
    variant: usize,
    fields: usize,
}

impl<'a> ReportRows<'a> {
    #[inline]
    const fn of(claim: &'a Claim<'a>) -> Self {
        match largest_variant(claim.parts) {
            Some(variant) => ReportRows { claim, variant, fields: claim.parts[variant].len() },
            None => ReportRows { claim, variant: 0, fields: 0 },
        }
    }

    #[inline]
    const fn len(&self) -> usize {
        self.fields
            + match self.claim.measure {
                Measure::Memory => 1,
                Measure::Peak { .. } => (self.claim.overhead() > 0) as usize,
                Measure::Footprint | Measure::Sum => 0,
            }
    }

    #[inline]
    const fn get(&self, i: usize) -> ReportRow<'a> {
        if i >= self.fields {
            let bytes = self.claim.overhead();
            let written = match self.claim.measure {
                Measure::Peak { .. } => "gaps between them",
                _ => "handles and padding",
            };
            return ReportRow { name: "", written, content: Content::Other, is_shared: false, bytes };
        }
        let (name, written) = self.claim.labels[self.variant][i];
        let part = self.claim.parts[self.variant][i];
        ReportRow { name, written, content: part.content, is_shared: part.is_shared, bytes: part.footprint }
    }
}

/// A report has room for some hundred rows; its last line counts the rows that do not fit.
const REPORT: usize = 16384;

pub(super) type Report = Text<REPORT>;

/// The bytes kept free for the last lines: the number of rows left out, and the meaning of `(shared)`.
const LAST_LINES: usize = 128;

#[inline]
pub(super) const fn exceeded(claim: &Claim<'_>, limit: &Limit) -> Report {
    let mut text = Report::new();
    text.str("memory budget exceeded: ");
    subject(&mut text, claim);
    text.str(match claim.measure {
        Measure::Footprint => " needs ",
        Measure::Memory => " occupies ",
        Measure::Sum => " adds up to ",
        Measure::Peak { .. } => " needs a workspace of ",
    });
    let needed = claim.needed() as u64;
    text.bytes(needed as u128);
    text.str(", its budget is ");
    limit_text(&mut text, limit);
    let excess = needed - limit.bytes;
    text.str(": ").grouped(excess as u128);
    text.str(if excess == 1 { " byte too many" } else { " bytes too many" });
    if let Measure::Peak { line, .. } = claim.measure {
        text.str("\n  live at its peak, in line ").decimal(line as u128).str(":");
    }
    rows(&mut text, &ReportRows::of(claim));
    text
}

/// Returns the text for a claim that no limit could admit.
#[inline]
pub(super) const fn unaddressable(claim: &Claim<'_>) -> Report {
    let mut text = Report::new();
    subject(&mut text, claim);
    text.str(" needs more bytes than memory can address (`isize::MAX`)");
    rows(&mut text, &ReportRows::of(claim));
    text
}

/// Returns the text for docs that show another number.
#[inline]
pub(super) const fn other_than_in_docs(claim: &Claim<'_>, payload: usize, in_docs: u128) -> Report {
    let mut text = Report::new();
    subject(&mut text, claim);
    text.str(" takes ");
    text.bytes(payload as u128);
    text.str(", and its docs show ").grouped(in_docs);
    text.str(": they take `f32` and its like for Rust's own types; give yours a name of its own");
    text
}

/// Appends the name of the claim and its parameters: `` `Layer` (N = 512) ``.
#[inline]
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

#[inline]
const fn limit_text(text: &mut Report, limit: &Limit) {
    match limit.form {
        LimitForm::Unit => text.str(limit.written),
        LimitForm::Number => text.bytes(limit.bytes as u128),
        LimitForm::Expression => text.str("`").str(limit.written).str("`, ").bytes(limit.bytes as u128),
    };
}

/// Writes a table of `rows`, the largest first, and a remark if one of them is shared.
#[inline]
const fn rows(text: &mut Report, rows: &ReportRows<'_>) {
    table(text, rows);
    let mut i = 0;
    while i < rows.len() {
        if rows.get(i).is_shared {
            text.str("\n    at most: what is (shared) counts whole in each owner");
            return;
        }
        i += 1;
    }
}

#[inline]
const fn table(text: &mut Report, rows: &ReportRows<'_>) {
    let order = largest_first(rows);
    let widths = widths(rows);
    let mut shown = 0;
    while shown < rows.len() {
        let left = rows.len() - shown;
        if shown == order.len() || text.room() < room(&rows.get(order[shown]), &widths) + LAST_LINES {
            text.str("\n    and ").decimal(left as u128).str(" smaller ones");
            return;
        }
        row(text, &rows.get(order[shown]), &widths);
        shown += 1;
    }
}

/// The most rows that a report has room for.
const MOST: usize = REPORT / 16;

/// Returns the positions of the largest rows, in the order of falling bytes; rows of equal bytes keep theirs.
#[inline]
const fn largest_first(rows: &ReportRows<'_>) -> [usize; MOST] {
    let mut order = [0; MOST];
    let mut next = 0;
    while next < rows.len() {
        let bytes = rows.get(next).bytes;
        let found = if next < MOST { next } else { MOST };
        // Insert behind all rows that are as large.
        let (mut place, mut end) = (0, found);
        while place < end {
            let middle = usize::midpoint(place, end);
            if rows.get(order[middle]).bytes >= bytes {
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

#[inline]
const fn widths(rows: &ReportRows<'_>) -> Widths {
    let mut widths = Widths { name: 0, content: 0, bytes: 0 };
    let mut i = 0;
    while i < rows.len() {
        let row = rows.get(i);
        widths.name = larger(widths.name, characters(row.name));
        widths.content = larger(widths.content, content_width(&row));
        widths.bytes = larger(widths.bytes, bytes_width(&row));
        i += 1;
    }
    widths
}

/// Returns the number of bytes that the text of a row takes, with the signs between its columns.
#[inline]
const fn room(row: &ReportRow<'_>, widths: &Widths) -> usize {
    let longer = row.name.len() - characters(row.name) + row.written.len() - characters(row.written);
    widths.name + widths.content + widths.bytes + longer + 16
}

#[inline]
const fn row(text: &mut Report, row: &ReportRow<'_>, widths: &Widths) {
    text.str("\n    ").str(row.name).spaces(widths.name - characters(row.name)).str("  ");
    match row.content {
        Content::Array { dtype, axes } => text.str(dtype).str(" ").axes(axes),
        Content::Other => text.str(row.written),
    };
    if row.is_shared {
        text.str(SHARED);
    }
    text.spaces(widths.content - content_width(row)).str("   ").spaces(widths.bytes - bytes_width(row));
    if row.bytes > ADDRESSABLE {
        text.str(TOO_MANY);
    } else {
        text.grouped(row.bytes as u128);
    }
}

const TOO_MANY: &str = "too many";

#[inline]
const fn bytes_width(row: &ReportRow<'_>) -> usize {
    if row.bytes > ADDRESSABLE { TOO_MANY.len() } else { grouped_width(row.bytes as u128) }
}

/// The mark behind a contribution that may have other owners.
const SHARED: &str = " (shared)";

/// Returns the width of `f32 28 x 28 (shared)`, or of the type as it is written.
#[inline]
const fn content_width(row: &ReportRow<'_>) -> usize {
    let mark = if row.is_shared { SHARED.len() } else { 0 };
    mark + match row.content {
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
    use crate::footprint::Part;

    const fn array(axes: &'static [usize], footprint: usize) -> Part {
        Part { content: Content::Array { dtype: "f32", axes }, is_shared: false, footprint, heap: 0, overhead: 0 }
    }

    fn claim<'a>(
        name: &'a str,
        measure: Measure,
        labels: &'a [&'a [(&'a str, &'a str)]],
        parts: &'a [&'a [Part]],
    ) -> Claim<'a> {
        Claim { name, measure, parameters: &[], labels, parts, in_docs: &[] }
    }

    #[test]
    fn a_report_has_need_limit_excess_and_contributions() {
        const PARTS: &[Part] = &[array(&[7, 28], 784), array(&[1000, 1000], 4_000_000)];
        let claim = claim("Step", Measure::Footprint, &[&[("image", ""), ("weights", "")]], &[PARTS]);
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
        const PARTS: &[Part] =
            &[Part { content: Content::Other, is_shared: false, footprint: 2001, heap: 0, overhead: 7 }];
        let claim = Claim {
            parameters: &[("M", 3), ("N", 4)],
            ..claim("Layer", Measure::Memory, &[&[("x", "Wide")]], &[PARTS])
        };
        let limit = Limit { bytes: 2007, written: "SRAM / 2", form: LimitForm::Expression };
        assert_eq!(
            exceeded(&claim, &limit).as_str(),
            "memory budget exceeded: `Layer` (M = 3, N = 4) occupies 2_008 bytes (1.96 KiB), its budget is `SRAM / 2`, \
             2_007 bytes (1.96 KiB): 1 byte too many\n    x  Wide                  2_001\n       handles and padding       7"
        );
    }

    #[test]
    fn the_largest_rows_come_first_and_equal_ones_keep_their_order() {
        const PARTS: &[Part] = &[array(&[], 4), array(&[12, 3], 4000), array(&[], usize::MAX), array(&[7], 4)];
        const LABELS: &[(&str, &str)] = &[("a", ""), ("b", ""), ("größe", ""), ("d", "")];
        let claim = claim("Rows", Measure::Sum, &[LABELS], &[PARTS]);
        assert_eq!(
            unaddressable(&claim).as_str(),
            "`Rows` needs more bytes than memory can address (`isize::MAX`)
    größe  f32 scalar   too many
    b      f32 12 x 3      4_000
    a      f32 scalar          4
    d      f32 7               4"
        );
    }

    #[test]
    fn an_enum_shows_its_largest_variant() {
        let parts: [&[Part]; 3] = [&[], &[array(&[7], 28)], &[array(&[6], 24)]];
        let claim = claim("Message", Measure::Footprint, &[&[], &[("Long::0", "")], &[("Short::0", "")]], &parts);
        let limit = Limit { bytes: 0, written: "0 B", form: LimitForm::Unit };
        assert_eq!(
            exceeded(&claim, &limit).as_str(),
            "memory budget exceeded: `Message` needs 28 bytes, its budget is 0 B: 28 bytes too many\n    Long::0  f32 7   28"
        );
    }

    #[test]
    fn what_is_shared_is_marked() {
        const PARTS: &[Part] = &[
            array(&[12, 3], 4000),
            Part { is_shared: true, ..array(&[7], 28) },
            Part { content: Content::Other, is_shared: true, footprint: 5, heap: 0, overhead: 0 },
        ];
        const LABELS: &[(&str, &str)] = &[("a", ""), ("b", ""), ("c", "Layer")];
        let claim = claim("Rows", Measure::Footprint, &[LABELS], &[PARTS]);
        let limit = Limit { bytes: 4000, written: "4000", form: LimitForm::Number };
        assert_eq!(
            exceeded(&claim, &limit).as_str(),
            "memory budget exceeded: `Rows` needs 4_033 bytes (3.94 KiB), its budget is 4_000 bytes (3.91 KiB): 33 bytes too many
    a  f32 12 x 3       4_000
    b  f32 7 (shared)      28
    c  Layer (shared)       5
    at most: what is (shared) counts whole in each owner"
        );
    }

    #[test]
    fn rows_without_room_are_counted() {
        let parts: Vec<Part> = (0..1000).map(|bytes| array(&[1000, 1000], bytes)).collect();
        let labels = vec![("a_rather_long_name", ""); 1000];
        let (labels, parts) = ([&labels[..]], [&parts[..]]);
        let claim = claim("Many", Measure::Sum, &labels, &parts);
        let limit = Limit { bytes: 0, written: "0", form: LimitForm::Number };
        let report = exceeded(&claim, &limit);
        let shown = report.lines().count() - 2;
        assert!(shown > 100);
        assert!(report.ends_with(&format!("\n    and {} smaller ones", 1000 - shown)), "{}", report.as_str());
    }
}
