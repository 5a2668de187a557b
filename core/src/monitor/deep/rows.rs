//! The rows of a value that is being weighed.

use core::mem::take;
use std::collections::HashSet;
use std::string::String;
use std::vec::Vec;

use super::weight::{Name, Weight};
use super::words::short;

/// The depth to which rows nest. Values further inside count in the row around them.
pub(super) const MOST_LEVELS: usize = 8;

/// The rows in the order in which they were met: each is behind the row that it is in.
#[derive(Default)]
pub(super) struct WeightRows {
    rows: Vec<WeightRow>,
    /// The blocks with several owners that were met, by address.
    met: HashSet<usize>,
}

struct WeightRow {
    kind: RowKind,
    /// The name of the type, in which arrays are written as `array!` does.
    called: Option<String>,
    around: usize,
    level: usize,
    inside: Vec<usize>,
    values: usize,
    inline: usize,
    heap: usize,
    mapped: usize,
    shared: usize,
    is_lower_bound: bool,
}

/// The properties that the values of one row have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct RowKind {
    /// The position among the fields of the source.
    pub(super) position: usize,
    pub(super) name: Name,
    pub(super) type_name: &'static str,
}

/// The row that figures are added to.
#[derive(Clone, Copy)]
pub(super) struct RowPosition {
    row: usize,
    is_shared: bool,
}

impl RowPosition {
    pub(super) const ROOT: RowPosition = RowPosition { row: 0, is_shared: false };

    /// Returns the same row, within a block that has several owners.
    pub(super) fn in_shared(self) -> RowPosition {
        RowPosition { is_shared: true, ..self }
    }
}

impl WeightRows {
    pub(super) fn new(type_name: &'static str, inline: usize) -> Self {
        let mut rows = WeightRows::default();
        rows.rows.push(WeightRow::new(RowKind { position: 0, name: Name::Root, type_name }, 0, 0));
        rows.rows[0].add(1, inline);
        rows
    }

    /// Returns the row for values of `kind` in the one at `place`: an existing one, or a new one. At the deepest level it is the same row.
    pub(super) fn enter(&mut self, place: RowPosition, kind: RowKind, values: usize, inline: usize) -> RowPosition {
        let around = &self.rows[place.row];
        if around.level == MOST_LEVELS {
            return place;
        }
        let level = around.level + 1;
        let there = around.inside.iter().copied().find(|&row| self.rows[row].kind == kind);
        let row = there.unwrap_or_else(|| {
            let new = self.rows.len();
            self.rows.push(WeightRow::new(kind, place.row, level));
            self.rows[place.row].inside.push(new);
            new
        });
        self.rows[row].add(values, inline);
        RowPosition { row, ..place }
    }

    pub(super) fn block(&mut self, place: RowPosition, bytes: usize) {
        let row = &mut self.rows[place.row];
        if place.is_shared {
            row.shared += bytes;
        } else {
            row.heap += bytes;
        }
    }

    pub(super) fn mapped(&mut self, place: RowPosition, bytes: usize) {
        let row = &mut self.rows[place.row];
        if place.is_shared {
            row.shared += bytes;
        } else {
            row.mapped += bytes;
        }
    }

    pub(super) fn at_least(&mut self, place: RowPosition) {
        self.rows[place.row].is_lower_bound = true;
    }

    /// Writes `text` for `type_name` in the type of this row and of those around it.
    pub(super) fn call(&mut self, place: RowPosition, type_name: &str, text: impl FnOnce() -> String) {
        if self.rows[place.row].called.is_some() || !self.rows[place.row].kind.type_name.contains(type_name) {
            return;
        }
        let text = text();
        let mut row = place.row;
        while self.rows[row].called.is_none() && self.rows[row].kind.type_name.contains(type_name) {
            let called = &mut self.rows[row];
            called.called = Some(called.kind.type_name.replace(type_name, &text));
            row = called.around;
        }
    }

    /// Returns whether nothing at `address` was counted yet. From now on something is.
    pub(super) fn is_first(&mut self, address: usize) -> bool {
        self.met.insert(address)
    }

    /// Returns the root. Each row includes everything that is in it.
    pub(super) fn into_weight(mut self) -> Weight {
        for row in (1..self.rows.len()).rev() {
            let WeightRow { around, heap, mapped, shared, is_lower_bound, .. } = self.rows[row];
            let around = &mut self.rows[around];
            around.heap += heap;
            around.mapped += mapped;
            around.shared += shared;
            around.is_lower_bound |= is_lower_bound;
        }
        self.weight(0)
    }

    fn weight(&mut self, row: usize) -> Weight {
        let mut inside = take(&mut self.rows[row].inside);
        inside.sort_by_key(|&part| self.rows[part].kind.position);
        let parts = inside.into_iter().map(|row| self.weight(row)).collect();
        let row = &mut self.rows[row];
        Weight {
            inline: row.inline,
            heap: row.heap,
            mapped: row.mapped,
            shared: row.shared,
            is_lower_bound: row.is_lower_bound,
            name: row.kind.name,
            type_name: short(row.called.as_deref().unwrap_or(row.kind.type_name)),
            values: row.values,
            parts,
        }
    }
}

impl WeightRow {
    fn new(kind: RowKind, around: usize, level: usize) -> Self {
        WeightRow {
            kind,
            called: None,
            around,
            level,
            inside: Vec::new(),
            values: 0,
            inline: 0,
            heap: 0,
            mapped: 0,
            shared: 0,
            is_lower_bound: false,
        }
    }

    fn add(&mut self, values: usize, inline: usize) {
        self.values += values;
        self.inline += inline;
    }
}
