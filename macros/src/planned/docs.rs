//! `# Memory plan`: the plan of a function in its docs.

use haversack_plan::{Described, DynamicPlan, Label, Limit, Line};
use heck::ToShoutySnakeCase;
use quote::format_ident;
use syn::Ident;
use syn::ext::IdentExt;

use super::expand::{Buffer, BufferOf, Planned};
use super::read::at;

/// Returns the name of a constant beside the function, such as `F_PEAK`.
pub(super) fn constant(function: &Ident, what: &str) -> Ident {
    format_ident!("{}_{}", function.unraw().to_string().to_shouty_snake_case(), what, span = at(function.span()))
}

/// A label, before its bytes are known.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) buffer: usize,
    pub(super) lower: usize,
    pub(super) upper: usize,
    pub(super) in_place_of: Option<String>,
}

/// A statement, and its times.
pub(super) struct Timed<'a> {
    pub(super) number: usize,
    pub(super) code: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Planned<'_> {
    /// Returns the labels of all buffers. Labels of one buffer lie in it one after the other.
    pub(super) fn named(&self) -> Vec<Named> {
        let mut all = Vec::new();
        for (number, buffer) in self.buffers.iter().enumerate() {
            let BufferOf::Slot(slot) = buffer.kind else {
                let BufferOf::Call(call) = buffer.kind else { continue };
                let name = self.read.calls[call].text.clone();
                all.push(Named { name, buffer: number, lower: buffer.lower, upper: buffer.upper, in_place_of: None });
                continue;
            };
            let name_of = |slot: usize| self.read.slots[slot].name.unraw().to_string();
            let life = self.lives.slots.iter().find(|life| self.read.names.slot(life.binding) == Some(slot));
            let heirs = life.map_or(&[][..], |life| &life.heirs);
            let mut names = vec![(name_of(slot), buffer.lower)];
            names.extend(heirs.iter().filter_map(|(heir, at)| Some((name_of(self.read.names.slot(*heir)?), *at))));
            for (i, (name, lower)) in names.iter().enumerate() {
                all.push(Named {
                    name: name.clone(),
                    buffer: number,
                    lower: *lower,
                    upper: names.get(i + 1).map_or(buffer.upper, |(_, next)| *next),
                    in_place_of: i.checked_sub(1).map(|before| names[before].0.clone()),
                });
            }
        }
        all
    }

    /// Returns the statements in the order of the source. Each ends where the next begins. A statement within another one on the
    /// same line has no row of its own.
    pub(super) fn timed(&self) -> Vec<Timed<'_>> {
        let mut lines: Vec<(usize, &super::read::Line)> = self
            .lives
            .starts
            .iter()
            .filter_map(|(place, time)| Some((*time, self.read.statements.iter().find(|line| line.at == *place)?)))
            .collect();
        lines.dedup_by(|(_, line), (_, before)| line.is_within_the_line_of(before));
        let ends: Vec<usize> = lines.iter().skip(1).map(|(time, _)| *time).chain([self.lives.end]).collect();
        lines
            .into_iter()
            .zip(ends)
            .map(|((start, line), end)| Timed { number: line.number, code: &line.code, start, end })
            .collect()
    }

    /// Returns the bytes of a buffer, if the source tells them.
    pub(super) fn known(&self, buffer: &Buffer) -> Option<usize> {
        if !self.cfg(buffer).all.is_empty() {
            return None;
        }
        match buffer.kind {
            BufferOf::Slot(slot) => usize::try_from(self.read.slots[slot].ty.bytes.known()?).ok(),
            BufferOf::Call(call) => self.read.calls[call].known,
        }
    }

    /// Returns a buffer in numbers, if the source tells them. The compiler computes the same numbers.
    pub(super) fn in_numbers_of(&self, buffer: &Buffer) -> Option<haversack_plan::Buffer> {
        let size = self.known(buffer)?;
        let alignment = match buffer.kind {
            BufferOf::Slot(_) => 1 << (size | 64).trailing_zeros(),
            BufferOf::Call(_) => haversack_plan::product::ALIGNMENT,
        };
        Some(haversack_plan::Buffer { lower: buffer.lower, upper: buffer.upper, size, alignment })
    }

    /// Returns the plan in numbers, if the source tells all of them.
    pub(super) fn in_numbers(&self) -> Option<DynamicPlan> {
        let buffers = self.buffers.iter().map(|buffer| self.in_numbers_of(buffer));
        DynamicPlan::new(buffers.collect::<Option<_>>()?).ok()
    }

    /// Returns the section `# Memory plan`.
    pub(super) fn section(&self) -> String {
        let name = self.function.sig.ident.unraw().to_string();
        let mut text = String::from("\n# Memory plan\n\n");
        match self.in_numbers() {
            Some(plan) => text.push_str(&self.drawn(&name, &plan)),
            None => text.push_str(&self.in_symbols(&name)),
        }
        if let Some(returned) = self.read.returned.map(|root| self.names_of(root)) {
            text.push_str(&format!("\n`{returned}` is the array that is returned: it lies in a block of its own.\n"));
        }
        if !self.read.uncounted.is_empty() {
            let calls: Vec<String> =
                self.read.uncounted.iter().map(|call| format!("`{}`", crate::text::cut(call))).collect();
            text.push_str(&format!("\nNot counted: what {} may allocate.\n", calls.join(", ")));
        }
        if self.is_generic() && self.limit.is_some() {
            text.push_str("\n# Checked at build time\nThat the workspace keeps within its budget: where the function is called.\n");
        }
        text
    }

    /// Returns the table and the drawing.
    fn drawn(&self, name: &str, plan: &DynamicPlan) -> String {
        let (named, timed) = (self.named(), self.timed());
        let sizes: Vec<usize> = plan.view().buffers().iter().map(|buffer| buffer.size).collect();
        let labels: Vec<Label<'_>> = named
            .iter()
            .map(|label| Label {
                name: &label.name,
                buffer: label.buffer,
                lower: label.lower,
                upper: label.upper,
                size: sizes[label.buffer],
                in_place_of: label.in_place_of.as_deref(),
            })
            .collect();
        let lines: Vec<Line<'_>> = timed
            .iter()
            .map(|line| Line { number: line.number, code: line.code, start: line.start, end: line.end })
            .collect();
        let described = Described::new(name, plan.view(), &labels, &lines);
        let budget = self.limit.and_then(|limit| Some((limit.bytes()?, &limit.written)));
        let described = match budget {
            Some((bytes, written)) => described.with_budget(Limit { bytes, written }),
            None => described,
        };
        let mut text = described.to_markdown();
        text.push_str("\n\n");
        text.push_str(&described.to_svg());
        text.push_str("\n\n");
        if !self.is_generic() {
            text.push_str(&self.links());
        }
        text
    }

    /// Returns a line that links to the constants with the numbers.
    pub(super) fn links(&self) -> String {
        let name = &self.function.sig.ident;
        let [peak, live, sum] = ["PEAK", "LOWER_BOUND", "TOTAL_WITHOUT_SHARING"].map(|what| constant(name, what));
        format!("In bytes: [`{peak}`], [`{live}`], [`{sum}`].\n")
    }
}
