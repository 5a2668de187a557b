//! The plan of a function: a row for each slot and each call that takes bytes of the workspace, with its live range. Docs, check,
//! table and body are written from it.

use syn::ext::IdentExt;
use syn::{Attribute, Ident, ItemFn};

use super::conditions::Cfg;
use super::liveness::{Lifetimes, lifetimes};
use super::signature::Signature;
use super::tree::{Body, CallKind, Line, Slot};
use crate::budget::limit::Limit;

/// A planned function.
pub(super) struct Plan<'a> {
    /// The function, without the statements of its body.
    pub(super) function: &'a ItemFn,
    pub(super) limit: Option<&'a Limit>,
    pub(super) signature: &'a Signature,
    pub(super) body: &'a Body,
    pub(super) lives: Lifetimes,
    pub(super) rows: Vec<PlanRow>,
    /// The names of the slots' tokens, such as `memory_of_a`. No two are equal.
    pub(super) tokens: Vec<String>,
}

/// A row of the plan.
pub(super) struct PlanRow {
    pub(super) of: Taker,
    pub(super) lower: usize,
    pub(super) upper: usize,
}

/// The taker of the bytes of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Taker {
    /// A slot, by its number.
    Slot(usize),
    /// A call, by its number.
    Call(usize),
}

/// An array or a call in a row. Labels of one row lie in it one after the other.
pub(super) struct RowLabel {
    pub(super) name: String,
    pub(super) row: usize,
    pub(super) lower: usize,
    pub(super) upper: usize,
    pub(super) in_place_of: Option<String>,
}

/// A statement, and its times.
pub(super) struct TimedLine<'a> {
    pub(super) number: usize,
    pub(super) code: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl<'a> Plan<'a> {
    pub(super) fn of(function: &'a ItemFn, limit: Option<&'a Limit>, signature: &'a Signature, body: &'a Body) -> Self {
        let lives = lifetimes(&body.blocks);
        let rows = rows(body, &lives);
        Plan { function, limit, signature, body, lives, rows, tokens: tokens(&body.slots) }
    }

    pub(super) fn name(&self) -> &'a Ident {
        &self.function.sig.ident
    }

    pub(super) fn is_generic(&self) -> bool {
        self.signature.is_generic()
    }

    /// Returns the `#[cfg]`s of the function.
    pub(super) fn conditions(&self) -> impl Iterator<Item = &Attribute> {
        self.function.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg"))
    }

    /// Returns the conditions under which a row is compiled.
    pub(super) fn cfg(&self, row: &PlanRow) -> &Cfg {
        match row.of {
            Taker::Slot(slot) => &self.body.slots[slot].cfg,
            Taker::Call(call) => &self.body.calls[call].cfg,
        }
    }

    /// Returns the number of a row.
    pub(super) fn row_of(&self, of: Taker) -> usize {
        self.rows.iter().position(|row| row.of == of).unwrap_or_default()
    }

    /// Returns the first slot whose type is written in the same block with the same words: names mean the same in both.
    pub(super) fn typed_as(&self, slot: usize) -> usize {
        let slots = &self.body.slots;
        let is_same = |first: &usize| {
            let (of, other) = (&slots[slot], &slots[*first]);
            let is_row = other.root == *first && !self.is_returned(*first) && other.cfg.all.is_empty();
            let is_same = other.block == of.block && other.ty.text == of.ty.text && !of.ty.text.contains('$');
            is_row && is_same
        };
        (0..slot).find(is_same).unwrap_or(slot)
    }

    /// Returns whether a slot lies in the place of the array that the function returns, and not in the workspace.
    pub(super) fn is_returned(&self, slot: usize) -> bool {
        self.body.returned == Some(self.body.slots[slot].root)
    }

    /// Returns the slots whose rows end behind a statement, in the order in which they begin. At the end of a block none ends,
    /// because its variables end anyway.
    pub(super) fn ends(&self, block: usize, statement: usize) -> Vec<usize> {
        let mut slots = Vec::new();
        if self.body.statement((block, statement + 1)).is_none() {
            return slots;
        }
        for life in &self.lives.slots {
            if (life.block, life.last) == (block, statement)
                && let Some(slot) = self.body.slot_of(life.binding)
                && !self.is_returned(slot)
            {
                slots.push(slot);
            }
        }
        slots
    }

    /// Returns the names of the variables that have the bytes of a slot, one after the other.
    pub(super) fn names_of(&self, slot: usize) -> String {
        let same = self.body.slots.iter().filter(|other| other.root == slot);
        let names: Vec<String> = same.map(|slot| slot.name.to_string()).collect();
        names.join(", ")
    }

    /// Returns the bytes of a row, if the source tells them.
    pub(super) fn bytes(&self, row: &PlanRow) -> Option<usize> {
        if !self.cfg(row).all.is_empty() {
            return None;
        }
        match row.of {
            Taker::Slot(slot) => usize::try_from(self.body.slots[slot].ty.bytes.known()?).ok(),
            Taker::Call(call) => match &self.body.calls[call].kind {
                CallKind::Product(product) => product.bytes,
                CallKind::Function(function) => function.peak.is_none().then_some(0),
            },
        }
    }

    /// Returns whether the docs show a row.
    fn is_shown(&self, row: &PlanRow) -> bool {
        let Taker::Call(call) = row.of else { return true };
        !matches!(&self.body.calls[call].kind, CallKind::Function(function) if function.peak.is_none())
    }

    /// Returns a row in numbers, if the source tells them. The compiler computes the same numbers.
    pub(super) fn in_numbers(&self, row: &PlanRow) -> Option<haversack_plan::Buffer> {
        let size = self.bytes(row)?;
        let alignment = match row.of {
            Taker::Slot(_) => 1 << (size | 64).trailing_zeros(),
            Taker::Call(_) if size == 0 => 1,
            Taker::Call(_) => haversack_plan::product::ALIGNMENT,
        };
        Some(haversack_plan::Buffer::new(row.lower, row.upper, size, alignment).of_arrays(self.arrays(row)))
    }

    /// Returns the number of arrays that have the bytes of a row, one in place of another.
    pub(super) fn arrays(&self, row: &PlanRow) -> usize {
        match row.of {
            Taker::Slot(slot) => self.names_with_times(slot, row.lower).len(),
            Taker::Call(_) => 1,
        }
    }

    /// Returns the labels of all rows.
    pub(super) fn labels(&self) -> Vec<RowLabel> {
        let mut all = Vec::new();
        for (number, row) in self.rows.iter().enumerate().filter(|(_, row)| self.is_shown(row)) {
            let names = match row.of {
                Taker::Slot(slot) => self.names_with_times(slot, row.lower),
                Taker::Call(call) => vec![(self.body.calls[call].text.clone(), row.lower)],
            };
            for (i, (name, lower)) in names.iter().enumerate() {
                all.push(RowLabel {
                    name: name.clone(),
                    row: number,
                    lower: *lower,
                    upper: names.get(i + 1).map_or(row.upper, |(_, next)| *next),
                    in_place_of: i.checked_sub(1).map(|before| names[before].0.clone()),
                });
            }
        }
        all
    }

    /// Returns the name of a slot and those of its heirs, each with the time at which it begins.
    fn names_with_times(&self, slot: usize, lower: usize) -> Vec<(String, usize)> {
        let name_of = |slot: usize| self.body.slots[slot].name.unraw().to_string();
        let life = self.lives.slots.iter().find(|life| life.binding == self.body.slots[slot].binding);
        let heirs = life.map_or(&[][..], |life| &life.heirs);
        let mut names = vec![(name_of(slot), lower)];
        names.extend(heirs.iter().filter_map(|(heir, at)| Some((name_of(self.body.slot_of(*heir)?), *at))));
        names
    }

    /// Returns the statements in the order of the source. Each ends where the next begins. A statement within another one on the
    /// same line has no row of its own.
    pub(super) fn timed(&self) -> Vec<TimedLine<'_>> {
        let mut lines = self.lines();
        lines.dedup_by(|(_, line), (_, before)| line.is_within_the_line_of(before));
        let ends: Vec<usize> = lines.iter().skip(1).map(|(time, _)| *time).chain([self.lives.end]).collect();
        lines
            .into_iter()
            .zip(ends)
            .map(|((start, line), end)| TimedLine { number: line.number, code: &line.code, start, end })
            .collect()
    }

    /// Returns all statements, each with the time at which it begins.
    pub(super) fn lines(&self) -> Vec<(usize, &Line)> {
        let mut lines = Vec::new();
        for (place, time) in &self.lives.starts {
            if let Some(statement) = self.body.statement(*place) {
                lines.push((*time, &statement.line));
            }
        }
        lines
    }
}

fn tokens(slots: &[Slot]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for slot in slots {
        let name = format!("memory_of_{}", slot.name.unraw());
        let numbered = (1..).map(|n| if n == 1 { name.clone() } else { format!("{name}__{n}") });
        names.extend(numbered.into_iter().find(|name| !names.contains(name)));
    }
    names
}

/// Returns the rows: those of the slots that do not lie in the place of the returned array, and those of the calls.
fn rows(body: &Body, lives: &Lifetimes) -> Vec<PlanRow> {
    let mut rows = Vec::new();
    for life in &lives.slots {
        if let Some(slot) = body.slot_of(life.binding)
            && body.returned != Some(slot)
        {
            rows.push(PlanRow { of: Taker::Slot(slot), lower: life.lower, upper: life.upper });
        }
    }
    for (call, &(lower, upper)) in lives.calls.iter().enumerate() {
        rows.push(PlanRow { of: Taker::Call(call), lower, upper });
    }
    rows
}
