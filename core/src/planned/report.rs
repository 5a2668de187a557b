//! The error text of a budget that a plan exceeds: the function, its peak, the limit, the excess, and the buffers that are live
//! at the peak.

use haversack_plan::{Buffer, PlanView};

use crate::budget::{Claim, Limit, Measure, check};
use crate::footprint::{Content, Part};
use crate::text::Text;

/// A planned function that must keep within a limit.
#[derive(Clone, Copy, Debug)]
pub struct PlanClaim<'a, const N: usize> {
    /// Its name.
    pub name: &'a str,
    /// The values of its const parameters, by name.
    pub parameters: &'a [(&'a str, usize)],
    /// The plan of its buffers.
    pub plan: PlanView<'a>,
    /// The name of each buffer, and its type as the user wrote it.
    pub labels: &'a [(&'a str, &'a str); N],
    /// The footprint of each buffer.
    pub parts: &'a [Part; N],
    /// The lines of the source, each with the time at which it begins.
    pub lines: &'a [(usize, usize)],
}

/// Returns the footprint of a planned callee: its peak.
#[inline]
pub const fn called(peak: usize) -> Part {
    Part { content: Content::Other, is_shared: false, footprint: peak, heap: 0, overhead: 0 }
}

/// Returns the peak of the plan. A peak of more than `limit` is a compile error.
#[track_caller]
pub const fn check_plan<const N: usize>(claim: PlanClaim<'_, N>, limit: Limit) -> usize {
    let peak = claim.plan.peak();
    if peak as u64 <= limit.bytes {
        return peak;
    }
    let time = fullest(&claim.plan);
    let (mut parts, mut labels, mut count) = ([called(0); N], [("", ""); N], 0);
    let mut i = 0;
    while i < N {
        if claim.plan.buffers()[i].is_live_at(time) && claim.parts[i].footprint > 0 {
            parts[count] = claim.parts[i];
            labels[count] = claim.labels[i];
            count += 1;
        }
        i += 1;
    }
    check(
        Claim {
            name: claim.name,
            measure: Measure::Peak { bytes: peak, line: line_at(claim.lines, time) },
            parameters: claim.parameters,
            labels: &[labels.split_at(count).0],
            parts: &[parts.split_at(count).0],
            in_docs: &[],
        },
        limit,
    )
}

/// Checks the bytes and the alignment that docs show for a buffer. If the buffer takes something else, the docs do not compile.
#[inline]
#[track_caller]
pub const fn check_docs(name: &str, buffer: Buffer, size: usize, alignment: usize) {
    if buffer.size != size || buffer.alignment != alignment {
        let mut text = Text::<320>::new();
        text.str("`").str(name).str("` takes ").grouped(buffer.size as u128);
        text.str(" bytes, and the plan in the docs of this function shows ").grouped(size as u128);
        text.str(
            ": it takes `f32`, `max` and their like for Rust's own types and functions; give yours a name of its own",
        );
        panic!("{}", text.as_str())
    }
}

/// Returns a time at which the buffer with the highest end is live. Of these times, it is the one at which most bytes are live.
#[inline]
const fn fullest(plan: &PlanView<'_>) -> usize {
    let count = plan.buffers().len();
    let (mut time, mut most, mut i) = (0, 0, 0);
    while i < count {
        let at = plan.buffers()[i].lower;
        let (mut live, mut top, mut j) = (0usize, 0, 0);
        while j < count {
            let buffer = &plan.buffers()[j];
            if buffer.is_live_at(at) {
                live = live.saturating_add(buffer.size);
                let end = plan.offsets()[j].saturating_add(buffer.size);
                top = if end > top { end } else { top };
            }
            j += 1;
        }
        if top == plan.peak() && live > most {
            (time, most) = (at, live);
        }
        i += 1;
    }
    time
}

#[inline]
const fn line_at(lines: &[(usize, usize)], time: usize) -> usize {
    let (mut line, mut i) = (0, 0);
    while i < lines.len() {
        if lines[i].0 <= time {
            line = lines[i].1;
        }
        i += 1;
    }
    line
}
