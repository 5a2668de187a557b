//! `# Memory plan`: the plan of a function in its docs.

use haversack_plan::{Described, DynamicPlan, Label, Limit, Line};
use syn::ext::IdentExt;

use super::plan::Plan;
use super::symbols::in_symbols;
pub(super) use super::symbols::{constant, links_to_callees};

/// Returns the plan in numbers, if the source tells all of them.
fn in_numbers(plan: &Plan<'_>) -> Option<DynamicPlan> {
    let rows = plan.rows.iter().map(|row| plan.in_numbers(row));
    DynamicPlan::new(rows.collect::<Option<_>>()?).ok()
}

/// Code of the table stays in one line: on a narrow page the table scrolls, and rustdoc would break words into letters.
const TABLE_STYLE: &str = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n";

/// The section `# Memory plan`.
pub(super) struct PlanDocs {
    /// The sentence for the summary, if the source tells the bytes.
    pub(super) peak: Option<String>,
    /// The table, and what is said below it.
    pub(super) text: String,
    /// The part for rustdoc only: the style of the table and, if the source tells all numbers, the picture of the plan.
    pub(super) in_rustdoc: String,
}

/// Returns the section `# Memory plan`.
pub(super) fn section(plan: &Plan<'_>) -> PlanDocs {
    let name = plan.name().unraw().to_string();
    let mut text = String::from("\n# Memory plan\n\n");
    let mut in_rustdoc = TABLE_STYLE.to_owned();
    let mut peak = None;
    match in_numbers(plan) {
        Some(numbers) => {
            let (table, picture) = drawn(plan, &name, &numbers);
            peak = Some(format!("Workspace: {}.", crate::text::bytes(numbers.view().peak() as u128)));
            text.push_str(&table);
            in_rustdoc.push_str(&format!("\n{picture}\n"));
        }
        None => text.push_str(&in_symbols(plan, &name, &links(plan))),
    }
    if let Some(returned) = plan.body.returned.map(|root| plan.names_of(root)) {
        text.push_str(&format!("\n`{returned}` is the array that is returned: it lies in a block of its own.\n"));
    }
    if !plan.body.uncounted.is_empty() {
        let calls: Vec<String> =
            plan.body.uncounted.iter().map(|call| format!("`{}`", crate::text::cut(call))).collect();
        text.push_str(&format!("\nNot counted: what {} may allocate.\n", calls.join(", ")));
    }
    if plan.signature.receiver.is_some() {
        text.push_str("\nThe state of `self` is outside of the plan.\n");
    }
    text.push_str(&beside(plan));
    if plan.limit.is_some() && (plan.is_generic() || plan.signature.receiver.is_some()) {
        text.push_str(
            "\n# Checked at build time\nThat the workspace keeps within its budget: where the function is called.\n",
        );
    }
    PlanDocs { peak, text, in_rustdoc }
}

/// Returns the sentence on heap and stack.
fn beside(plan: &Plan<'_>) -> String {
    let mut counted = String::from("the workspace");
    if plan.body.returned.is_some() {
        counted.push_str(" and the returned array");
    }
    if !plan.body.uncounted.is_empty() {
        counted.push_str(" and the calls that are not counted");
    }
    format!(
        "\nA call takes no heap besides {counted}, and at most `haversack::STACK` bytes of stack for the library's code.\n"
    )
}

/// Returns the text with the table, and the drawing.
fn drawn(plan: &Plan<'_>, name: &str, numbers: &DynamicPlan) -> (String, String) {
    let (named, timed) = (plan.labels(), plan.timed());
    let sizes: Vec<usize> = numbers.view().buffers().iter().map(|buffer| buffer.size).collect();
    let labels: Vec<Label<'_>> = named
        .iter()
        .map(|label| Label {
            name: &label.name,
            buffer: label.row,
            lower: label.lower,
            upper: label.upper,
            size: sizes[label.row],
            in_place_of: label.in_place_of.as_deref(),
        })
        .collect();
    let lines: Vec<Line<'_>> = timed
        .iter()
        .map(|line| Line { number: line.number, code: line.code, start: line.start, end: line.end })
        .collect();
    let described = Described::new(name, numbers.view(), &labels, &lines);
    let budget = plan.limit.and_then(|limit| Some((limit.bytes()?, &limit.written)));
    let described = match budget {
        Some((bytes, written)) => described.with_budget(Limit { bytes, written }),
        None => described,
    };
    let mut text = described.to_markdown();
    text.push('\n');
    if !plan.is_generic() {
        text.push_str(&links(plan));
    }
    (text, described.to_svg())
}

/// Returns a line that links to the constants with the numbers.
fn links(plan: &Plan<'_>) -> String {
    let name = plan.name();
    let of = if plan.signature.receiver.is_some() { "Self::" } else { "" };
    let [peak, live, sum] =
        ["PEAK", "LOWER_BOUND", "TOTAL_WITHOUT_SHARING"].map(|what| format!("{of}{}", constant(name, what)));
    format!("In bytes: [`{peak}`], [`{live}`], [`{sum}`].\n")
}
