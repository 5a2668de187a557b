//! The peaks of a thread since several moments at once, from the one value that the allocator raises.
//!
//! Each observer (a scope, a call of a profiled function) keeps the highest bytes from its beginning to the beginning of the next observer.
//! The tally keeps the highest since the last observer began. The peak of an observer is the maximum of its own value, of those of all
//! observers behind it, and of the tally's. So observers may end in any order, and one that never ends changes no figure of another.

use core::cell::{Cell, RefCell};
use core::mem::ManuallyDrop;
use std::vec::Vec;

use super::internal::internal;
use super::thread_counters::figures::{NO_PEAK, Reading, ThreadCounters};

/// A scope that asks for the peak since a moment, as its number on its thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Observer(u64);

/// The number of simultaneous observers that need no allocation.
const FEW: usize = 8;

/// A lap that is over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lap {
    /// The current bytes, as in a [`Reading`].
    pub(crate) current: i64,
    /// The largest number of bytes since the lap before.
    pub(crate) peak: i64,
    /// The number of allocations and frees so far.
    pub(crate) events: u64,
}

/// An observer, and the highest bytes from its beginning to that of the next one, as the tally counts them.
#[derive(Clone, Copy)]
struct OpenObserver {
    observer: Observer,
    peak: i64,
}

/// The observers of a thread, in the order in which they began.
struct List {
    /// The first `count` of these are all observers, if `many` is empty.
    few: [OpenObserver; FEW],
    count: usize,
    many: Vec<OpenObserver>,
}

thread_local! {
    // Without a destructor: they exist as long as the thread does. `forget` frees the memory of the list.
    static OPEN: ManuallyDrop<RefCell<List>> = const { ManuallyDrop::new(RefCell::new(List::NONE)) };
    static NUMBERS: Cell<u64> = const { Cell::new(0) };
}

impl Observer {
    /// Begins to observe.
    pub(crate) fn begin(tally: &ThreadCounters) -> Observer {
        let observer = Observer(NUMBERS.get());
        NUMBERS.set(observer.0 + 1);
        OPEN.with(|open| {
            let mut open = open.borrow_mut();
            hand_on(tally, open.all_mut(), tally.restart_peak());
            open.push(OpenObserver { observer, peak: NO_PEAK });
        });
        observer
    }

    /// Returns the highest bytes since the observer began, as the tally counts them.
    pub(crate) fn peak(self, tally: &ThreadCounters) -> i64 {
        OPEN.with(|open| {
            let open = open.borrow();
            let open = open.all();
            self.place(open).map_or(tally.peak(), |place| highest(tally, &open[place..]))
        })
    }

    /// Ends a lap and begins the next. Other observers do not notice it.
    #[inline]
    pub(crate) fn lap(self, tally: &ThreadCounters) -> Lap {
        let peak = tally.since_base(self.restart(tally));
        Lap { current: tally.since_base(tally.current()), peak, events: tally.events() }
    }

    /// Restarts the observer, and returns the highest bytes until now.
    #[inline]
    fn restart(self, tally: &ThreadCounters) -> i64 {
        OPEN.with(|open| {
            let mut open = open.borrow_mut();
            let Some(place) = self.place(open.all()) else { return tally.peak() };
            let peak = highest(tally, &open.all()[place..]);
            // The observer moves behind all others, as if it had ended and a new one had begun.
            end_at(tally, &mut open, place);
            hand_on(tally, open.all_mut(), tally.restart_peak());
            open.push(OpenObserver { observer: self, peak: NO_PEAK });
            peak
        })
    }

    /// Ends the observer, and hands its peak on to the observer before it.
    pub(crate) fn end(self, tally: &ThreadCounters) {
        OPEN.with(|open| {
            let mut open = open.borrow_mut();
            if let Some(place) = self.place(open.all()) {
                end_at(tally, &mut open, place);
            }
        });
    }

    /// Returns the position in `open`, which is mostly the last one.
    #[inline]
    fn place(self, open: &[OpenObserver]) -> Option<usize> {
        open.iter().rposition(|open| open.observer == self)
    }
}

/// Returns the figures of this thread since it began. The peak is that of the whole time.
pub(crate) fn reading(tally: &ThreadCounters) -> Reading {
    let peak = OPEN.with(|open| highest(tally, open.borrow().all()).max(tally.earlier()));
    Reading { peak: tally.since_base(peak), ..tally.counted() }
}

/// Frees the list at the end of the thread. Scopes that are still open see no peak from now on.
pub(crate) fn forget() {
    OPEN.with(|open| {
        let list = open.replace(List::NONE);
        internal(|| drop(list));
    });
}

#[inline]
fn highest(tally: &ThreadCounters, open: &[OpenObserver]) -> i64 {
    open.iter().fold(tally.peak(), |highest, open| highest.max(open.peak))
}

#[inline]
fn end_at(tally: &ThreadCounters, open: &mut List, place: usize) {
    let ended = open.remove(place);
    hand_on(tally, &mut open.all_mut()[..place], ended.peak);
}

/// Hands `peak` to the last of these observers, or to the thread if there is none.
#[inline]
fn hand_on(tally: &ThreadCounters, open: &mut [OpenObserver], peak: i64) {
    match open.last_mut() {
        Some(last) => last.peak = last.peak.max(peak),
        None => tally.keep_peak(peak),
    }
}

impl List {
    const NONE: List =
        List { few: [OpenObserver { observer: Observer(0), peak: NO_PEAK }; FEW], count: 0, many: Vec::new() };

    #[inline]
    fn all(&self) -> &[OpenObserver] {
        if self.many.is_empty() { &self.few[..self.count] } else { &self.many }
    }

    #[inline]
    fn all_mut(&mut self) -> &mut [OpenObserver] {
        if self.many.is_empty() { &mut self.few[..self.count] } else { &mut self.many }
    }

    #[inline]
    fn push(&mut self, open: OpenObserver) {
        if self.many.is_empty() && self.count < FEW {
            self.few[self.count] = open;
            self.count += 1;
        } else {
            self.push_to_many(open);
        }
    }

    #[cold]
    fn push_to_many(&mut self, open: OpenObserver) {
        internal(|| {
            self.many.extend_from_slice(&self.few[..self.count]);
            self.many.push(open);
        });
        self.count = 0;
    }

    #[inline]
    fn remove(&mut self, place: usize) -> OpenObserver {
        let removed = self.all()[place];
        if self.many.is_empty() {
            self.few.copy_within(place + 1..self.count, place);
            self.count -= 1;
        } else {
            self.many.remove(place);
        }
        removed
    }
}
