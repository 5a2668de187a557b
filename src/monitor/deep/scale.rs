//! What values are put on: each tells it what it has.

use core::any::type_name;
use core::mem::{needs_drop, take};
use std::boxed::Box;
use std::string::String;
use std::vec::Vec;

use super::DeepSize;
use super::rows::{Kind, Place, Rows};
use super::weight::Name;

/// How deep calls nest before what is found waits for its turn.
const MOST_CALLS: usize = 48;

/// How many cells and locks are open at once.
const MOST_GUARDS: usize = 128;

/// What [`DeepSize::weigh`] tells what a value has. It is there as long as the references that it is given: `'a`.
///
/// | a value has | it says |
/// | --- | --- |
/// | a field | [`field`](Self::field): a row of its own |
/// | a value in itself that needs no row (the content of an `Option`) | [`part`](Self::part) |
/// | a block on the heap | [`block`](Self::block), then what is in it by [`part`](Self::part) or [`group`](Self::group) |
/// | many values of one type | [`group`](Self::group): one row for all |
/// | a block that others own, too | [`shared`](Self::shared) |
/// | a memory map | [`mapped`](Self::mapped) |
/// | something behind a lock or a cell | [`guarded`](Self::guarded) |
/// | more than it can tell | [`at_least`](Self::at_least) |
///
/// What a value has in itself (`size_of`) is not told: the scale knows.
pub struct Scale<'a> {
    rows: Rows,
    place: Place,
    later: Vec<Later<'a>>,
    /// Calls that nest now.
    calls: usize,
    /// Calls that nested where this scale began.
    first_call: usize,
    guards: usize,
}

/// A value whose turn comes when fewer calls nest.
struct Later<'a> {
    place: Place,
    weigh: Box<dyn FnOnce(&mut Scale<'a>) + 'a>,
}

/// The rows of `value`.
pub(super) fn weighed<T: DeepSize + ?Sized>(value: &T) -> Rows {
    let mut scale = Scale {
        rows: Rows::new(type_name::<T>(), size_of_val(value)),
        place: Place::ROOT,
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
    /// A field, which lies in the value itself: its row is called `name`.
    pub fn field<T: DeepSize + ?Sized>(&mut self, name: &'static str, value: &'a T) {
        self.field_by(0, name, value, T::weigh);
    }

    /// [`field`](Self::field), as the derive writes it: so that one place asks whether `T` has a deep size, and so that rows are in the
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
        let kind = Kind { position, name: Name::Field(name), type_name: type_name::<T>() };
        self.place = self.rows.enter(before, kind, 1, size_of_val(value));
        self.visit(value, weigh);
        self.place = before;
    }

    /// A value that lies in this one, or in a block of it, and gets no row: what it has is added to the row of this one.
    pub fn part<T: DeepSize + ?Sized>(&mut self, value: &'a T) {
        self.visit(value, T::weigh);
    }

    /// Values of one type that lie in this one or in a block of it: one row for all, `[12 elements]` if `name` is `elements`.
    ///
    /// Values of a type that has nothing to drop own nothing, and are counted without a look at each.
    pub fn group<T: DeepSize + 'a>(&mut self, name: &'static str, values: impl ExactSizeIterator<Item = &'a T>) {
        let count = values.len();
        if count == 0 {
            return;
        }
        let before = self.place;
        let kind = Kind { position: 0, name: Name::Group(name), type_name: type_name::<T>() };
        self.place = self.rows.enter(before, kind, count, count * size_of::<T>());
        if needs_drop::<T>() {
            values.for_each(|value| self.visit(value, T::weigh));
        }
        self.place = before;
    }

    /// A block of `bytes` on the heap that the value owns alone. 0 is no block.
    pub fn block(&mut self, bytes: usize) {
        self.rows.block(self.place, bytes);
    }

    /// A memory map of `bytes` that the value owns.
    pub fn mapped(&mut self, bytes: usize) {
        self.rows.mapped(self.place, bytes);
    }

    /// A block of `bytes` on the heap that others may own, too, and `contents` in it: counted at the first owner that is met,
    /// by the address of `contents`. All that is in it is in the column `shared`.
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

    /// As [`shared`](Self::shared), of a block of which nothing but its address is known.
    pub(super) fn shared_block(&mut self, bytes: usize, address: usize) {
        if self.rows.is_first(address) {
            self.rows.block(self.place.in_shared(), bytes);
        }
    }

    /// What a guard shows for a moment: a part that is weighed at once.
    ///
    /// Cells and locks in one another are opened 128 deep; from there on the figures are lower bounds.
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

    /// The value has more than it tells, or may have: figures are lower bounds.
    pub fn at_least(&mut self) {
        self.rows.at_least(self.place);
    }

    /// What stands for the type `T` in the row of a value that is one, or holds one.
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
