//! The labels and the lines of a plan, as lists that macros write: rustc checks lists of literals faster than lists of tuples.

use haversack_plan::{Label, Line, PlanView};

/// Returns the labels of a plan: for each its name, the name of the label whose bytes it takes over, or nothing, and three numbers: its row,
/// and the times from which and until which it is live.
pub const fn labels<'a, const N: usize>(
    plan: PlanView<'_>,
    names: [&'a str; N],
    others: [&'a str; N],
    numbers: &[usize],
) -> [Label<'a>; N] {
    let none = Label { name: "", buffer: 0, lower: 0, upper: 0, size: 0, in_place_of: None };
    let (mut all, mut i) = ([none; N], 0);
    while i < N {
        let (buffer, lower, upper) = (numbers[3 * i], numbers[3 * i + 1], numbers[3 * i + 2]);
        let in_place_of = if others[i].is_empty() { None } else { Some(others[i]) };
        all[i] = Label { name: names[i], buffer, lower, upper, size: plan.buffers()[buffer].size, in_place_of };
        i += 1;
    }
    all
}

/// Returns the lines of a function: for each its text, and three numbers: that of the line, and its times.
pub const fn lines<'a, const N: usize>(code: [&'a str; N], numbers: &[usize]) -> [Line<'a>; N] {
    let (mut all, mut i) = ([Line { number: 0, code: "", start: 0, end: 0 }; N], 0);
    while i < N {
        all[i] = Line { number: numbers[3 * i], code: code[i], start: numbers[3 * i + 1], end: numbers[3 * i + 2] };
        i += 1;
    }
    all
}
