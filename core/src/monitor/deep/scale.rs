//! The scale, to which each value reports what it has.

use core::any::type_name;
use core::mem::{needs_drop, take};
use std::boxed::Box;
use std::string::String;
use std::vec::Vec;

use super::DeepSize;
use super::rows::{RowKind, RowPosition, WeightRows};
use super::weight::Name;

/// The number of nested calls at which further values wait for their turn.
const MOST_CALLS: usize = 48;

/// The largest number of cells and locks that are open at once.
const MOST_GUARDS: usize = 128;

/// The scale to which [`DeepSize::weigh`] reports what a value has. It lives no longer than the references that it is given: `'a`.
///
/// | a value has | it calls |
/// | --- | --- |
/// | a field | [`field`](Self::field): a row of its own |
/// | an inline value that needs no row (the content of an `Option`) | [`part`](Self::part) |
/// | a block on the heap | [`block`](Self::block), then what is in it by [`part`](Self::part) or [`group`](Self::group) |
/// | many values of one type | [`group`](Self::group): one row for all |
/// | a block that others own, too | [`shared`](Self::shared) |
/// | a memory map | [`mapped`](Self::mapped) |
/// | something behind a lock or a cell | [`guarded`](Self::guarded) |
/// | more than it can report | [`at_least`](Self::at_least) |
///
/// The inline bytes of a value (`size_of`) are not reported: the scale knows them.
pub struct Scale<'a> {
    rows: WeightRows,
    place: RowPosition,
    later: Vec<Later<'a>>,
    /// The number of calls that nest now.
    calls: usize,
    /// The number of calls that nested when this scale began.
    first_call: usize,
    guards: usize,
}

/// A value that waits until fewer calls nest.
struct Later<'a> {
    place: RowPosition,
    weigh: Box<dyn FnOnce(&mut Scale<'a>) + 'a>,
}

/// Weighs `value`, and returns its rows.
pub(super) fn weighed<T: DeepSize + ?Sized>(value: &T) -> WeightRows {
    let mut scale = Scale {
        rows: WeightRows::new(type_name::<T>(), size_of_val(value)),
        place: RowPosition::ROOT,
        later: Vec::new(),
        calls: 0,
        first_call: 0,
        guards: 0,
    };
    scale.visit(value, T::weigh);
    scale.finish();
    scale.rows
}

impl<'a> Scale<'a> {
    /// Reports a field, which lies in the value itself: its row is called `name`.
    pub fn field<T: DeepSize + ?Sized>(&mut self, name: &'static str, value: &'a T) {
        self.field_by(0, name, value, T::weigh);
    }

    /// Does the same as [`field`](Self::field), for the derive. It lets one place ask whether `T` has a deep size, and keeps rows in the
    /// order of the source, whichever variant of an enum is met first.
    #[doc(hidden)]
    pub fn field_by<T: ?Sized>(
        &mut self,
        position: usize,
        name: &'static str,
        value: &'a T,
        weigh: fn(&'a T, &mut Scale<'a>),
    ) {
        let before = self.place;
        let kind = RowKind { position, name: Name::Field(name), type_name: type_name::<T>() };
        self.place = self.rows.enter(before, kind, 1, size_of_val(value));
        self.visit(value, weigh);
        self.place = before;
    }

    /// Reports a value that lies in this one, or in a block of it, and gets no row: its figures are added to the row of this one.
    pub fn part<T: DeepSize + ?Sized>(&mut self, value: &'a T) {
        self.visit(value, T::weigh);
    }

    /// Reports values of one type that lie in this one or in a block of it, in one row for all: `[12 elements]` if `name` is `elements`.
    ///
    /// Values of a type that has nothing to drop own nothing, and are counted without a look at each.
    pub fn group<T: DeepSize + 'a>(&mut self, name: &'static str, values: impl ExactSizeIterator<Item = &'a T>) {
        let count = values.len();
        if count == 0 {
            return;
        }
        let before = self.place;
        let kind = RowKind { position: 0, name: Name::Group(name), type_name: type_name::<T>() };
        self.place = self.rows.enter(before, kind, count, count * size_of::<T>());
        if needs_drop::<T>() {
            values.for_each(|value| self.visit(value, T::weigh));
        }
        self.place = before;
    }

    /// Reports a block of `bytes` on the heap that the value owns alone. 0 is no block.
    pub fn block(&mut self, bytes: usize) {
        self.rows.block(self.place, bytes);
    }

    /// Reports a memory map of `bytes` that the value owns.
    pub fn mapped(&mut self, bytes: usize) {
        self.rows.mapped(self.place, bytes);
    }

    /// Reports a block of `bytes` on the heap that others may own, too, with `contents` in it. It is counted at the first owner that is
    /// met, by the address of `contents`. All that is in it is in the column `shared`.
    pub fn shared<T: DeepSize + ?Sized>(&mut self, bytes: usize, contents: &'a T) {
        if !self.rows.is_first((&raw const *contents).addr()) {
            return;
        }
        let before = self.place;
        self.place = before.in_shared();
        self.block(bytes);
        self.visit(contents, T::weigh);
        self.place = before;
    }

    /// Does the same as [`shared`](Self::shared), for a block of which only the address is known.
    pub(super) fn shared_block(&mut self, bytes: usize, address: usize) {
        if self.rows.is_first(address) {
            self.rows.block(self.place.in_shared(), bytes);
        }
    }

    /// Weighs at once a value that a guard shows for a moment. It is a part of this one.
    ///
    /// Nested cells and locks are opened to a depth of 128. Beyond that the figures are lower bounds.
    pub fn guarded<T: DeepSize + ?Sized>(&mut self, value: &T) {
        if self.guards == MOST_GUARDS {
            return self.at_least();
        }
        let mut inside = Scale {
            rows: take(&mut self.rows),
            place: self.place,
            later: Vec::new(),
            calls: self.calls,
            first_call: self.calls,
            guards: self.guards + 1,
        };
        inside.visit(value, T::weigh);
        inside.finish();
        self.rows = inside.rows;
    }

    /// Reports that the value has more than it reports, or may have: the figures are lower bounds.
    pub fn at_least(&mut self) {
        self.rows.at_least(self.place);
    }

    /// Sets the text that stands for the type `T` in the row of a value that is one, or holds one.
    pub(super) fn is_called<T>(&mut self, text: impl FnOnce() -> String) {
        self.rows.call(self.place, type_name::<T>(), text);
    }

    fn visit<T: ?Sized>(&mut self, value: &'a T, weigh: fn(&'a T, &mut Scale<'a>)) {
        if self.calls < MOST_CALLS {
            self.calls += 1;
            weigh(value, self);
            self.calls -= 1;
        } else {
            let weigh = Box::new(move |scale: &mut Scale<'a>| weigh(value, scale));
            self.later.push(Later { place: self.place, weigh });
        }
    }

    fn finish(&mut self) {
        while let Some(Later { place, weigh }) = self.later.pop() {
            self.place = place;
            self.calls = self.first_call;
            weigh(self);
        }
    }
}
