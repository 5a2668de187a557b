//! The section `# Memory plan` if the source does not tell all bytes. The bytes that it tells are numbers. All others stand as
//! they are written.

use heck::ToShoutySnakeCase;
use quote::format_ident;
use syn::Ident;
use syn::ext::IdentExt;

use super::plan::{Plan, PlanRow, RowLabel, Taker, TimedLine};
use super::tree::{Call, CallKind};
use crate::source::at;
use crate::text::{code, cut, grouped};

/// Returns the name of a constant beside the function, such as `F_PEAK`.
pub(super) fn constant(function: &Ident, what: &str) -> Ident {
    format_ident!("{}_{}", function.unraw().to_string().to_shouty_snake_case(), what, span = at(function.span()))
}

/// Returns a table with a row for each line, and a text that says where the numbers are.
pub(super) fn in_symbols(plan: &Plan<'_>, name: &str, links: &str) -> String {
    let mut text = String::from("| line | slot | bytes | live after | | code |\n");
    text.push_str("| ---: | :--- | ---: | ---: | :--- | :--- |\n");
    let named = plan.labels();
    for line in plan.timed() {
        let mut taken = named.iter().filter(|label| label.lower >= line.start && label.lower < line.end);
        let (slot, bytes, note) = taken.next().map(|label| row(plan, &named, label)).unwrap_or_default();
        let TimedLine { number, code: source, end, .. } = line;
        let (source, live) = (code(&cut(source)), live(plan, &named, |row| row.lower < end && end < row.upper));
        text.push_str(&format!("| {number} | {slot} | {bytes} | {live} | {note} | {source} |\n"));
        for label in taken {
            let (slot, bytes, note) = row(plan, &named, label);
            text.push_str(&format!("| | {slot} | {bytes} | | {note} | |\n"));
        }
    }
    text.push('\n');
    if plan.body.calls.iter().any(is_perhaps_planned) {
        text.push_str("A function without a plan takes no bytes of the workspace. ");
    }
    if let Some(limit) = plan.limit {
        text.push_str(&format!("Its budget is {}. ", limit.in_docs()));
    }
    if plan.is_generic() {
        text.push_str(&format!(
            "The bytes depend on the parameters: `{name}::<..>::PEAK`; the drawing is `{name}::<..>::PLAN.to_svg()`.\n"
        ));
    } else {
        text.push_str(links);
        let described = match plan.signature.receiver {
            Some(_) => format!("Self::{}", constant(plan.name(), "PLAN")),
            None => format!("{name}::PLAN"),
        };
        text.push_str(&format!("The drawing is `{described}.to_svg()`, the table `{described}.to_text()`.\n"));
    }
    text
}

/// Returns whether the docs may link to items that are not public.
pub(super) fn links_to_callees(plan: &Plan<'_>) -> bool {
    let has_callee = plan
        .body
        .calls
        .iter()
        .any(|call| matches!(&call.kind, CallKind::Function(function) if function.peak.is_some()));
    has_callee && plan.rows.iter().any(|row| plan.in_numbers(row).is_none())
}

/// Returns whether the docs do not know whether a callee is planned: they name no constant of it.
fn is_perhaps_planned(call: &Call) -> bool {
    let CallKind::Function(function) = &call.kind else { return false };
    function.peak.as_ref().is_some_and(|peak| !peak.contains("::PEAK"))
}

/// Returns the cells of a row: the name of the label, its bytes, and a note.
fn row(plan: &Plan<'_>, named: &[RowLabel], label: &RowLabel) -> (String, String, String) {
    let slot = code(&brief(&label.name));
    if let Some(other) = &label.in_place_of {
        return (slot, "0".into(), format!("in place of {}", code(other)));
    }
    let taken = &plan.rows[label.row];
    let bytes = match taken.of {
        Taker::Slot(slot) => plan.body.slots[slot].ty.bytes.text(),
        Taker::Call(_) => symbol(plan, named, taken),
    };
    let note = match taken.of {
        Taker::Slot(_) => String::new(),
        Taker::Call(_) => {
            let at = taken.lower;
            format!("meanwhile {} live", live(plan, named, |row| row.lower <= at && at < row.upper))
        }
    };
    (slot, bytes, note)
}

/// Returns the bytes of the buffers that are live: a number, and the names of the buffers whose bytes the source does not
/// tell.
fn live(plan: &Plan<'_>, named: &[RowLabel], is_live: impl Fn(&PlanRow) -> bool) -> String {
    let live = || plan.rows.iter().filter(|row| is_live(row));
    let known = live().filter_map(|row| plan.bytes(row)).fold(0u128, |sum, bytes| sum + bytes as u128);
    let unknown = live().filter(|row| plan.bytes(row).is_none());
    let mut terms: Vec<String> = unknown.map(|row| symbol(plan, named, row)).collect();
    if known > 0 || terms.is_empty() {
        terms.insert(0, grouped(known));
    }
    terms.join(" + ")
}

/// Returns a symbol for bytes that are not known: the name of a slot, or the peak of a planned function.
fn symbol(plan: &Plan<'_>, named: &[RowLabel], row: &PlanRow) -> String {
    match row.of {
        Taker::Slot(_) => {
            let label = named.iter().find(|label| plan.rows[label.row].of == row.of);
            label.map(|label| code(&label.name)).unwrap_or_default()
        }
        Taker::Call(call) => match (&plan.body.calls[call].kind, plan.bytes(row)) {
            (CallKind::Function(function), _) => brief(function.peak.as_deref().unwrap_or_default()),
            (CallKind::Product(_), Some(bytes)) => grouped(bytes as u128),
            (CallKind::Product(_), None) => "`Product::SCRATCH`".into(),
        },
    }
}

/// Returns a call or its peak with `..` for its generic arguments, which are in the column of the code.
fn brief(call: &str) -> String {
    match (call.find("::<"), call.rfind('>')) {
        (Some(start), Some(end)) if start < end => format!("{}::<..{}", &call[..start], &call[end..]),
        _ => call.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn generic_arguments_are_left_out() {
        assert_eq!(super::brief("`g::<3, { N + 1 }>::PEAK`"), "`g::<..>::PEAK`");
        assert_eq!(super::brief("g::<Vec<f32>>(..)"), "g::<..>(..)");
        assert_eq!(super::brief("g(..)"), "g(..)");
    }
}
