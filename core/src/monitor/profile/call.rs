//! A call of a profiled function, which is always in one line.
//!
//! Each event adds what happened since the last one to the line that the call was in. So the increments sum up to the change over the whole
//! call, whatever its path through the function is.

use core::cell::Cell;
use core::sync::atomic::Ordering::Relaxed;
use std::thread::LocalKey;

use super::function::Function;
use crate::monitor::peaks::{Lap, Observer};
use crate::monitor::thread_counters;

/// A running call.
#[derive(Debug)]
pub struct ProfiledCall {
    function: &'static Function,
    /// The bytes by which ended calls of this function changed this thread's memory. They are counted in the lines of those calls.
    ended: &'static LocalKey<Cell<i64>>,
    ended_before: i64,
    entry: i64,
    observer: Observer,
    was_panicking: bool,
    row: Cell<usize>,
    is_resumed: Cell<bool>,
    since: Cell<Since>,
}

/// The figures at the last event.
#[derive(Clone, Copy, Debug)]
struct Since {
    current: i64,
    events: u64,
    ended: i64,
}

impl ProfiledCall {
    /// Begins a call, in the line of the function's head.
    #[inline]
    pub fn begin(function: &'static Function, ended: &'static LocalKey<Cell<i64>>, path: &'static str) -> Self {
        function.listed(path);
        let (observer, Lap { current, events, .. }) = thread_counters::mine(|tally| {
            let observer = Observer::begin(tally);
            (observer, observer.lap(tally))
        });
        function.counters[0].occurrences.fetch_add(1, Relaxed);
        let ended_before = ended.get();
        ProfiledCall {
            function,
            ended,
            ended_before,
            entry: current,
            observer,
            was_panicking: std::thread::panicking(),
            row: Cell::new(0),
            is_resumed: Cell::new(false),
            since: Cell::new(Since { current, events, ended: ended_before }),
        }
    }

    /// Begins a line.
    #[inline]
    pub fn line(&self, row: usize) {
        self.lap();
        self.row.set(row);
        self.is_resumed.set(false);
        self.function.counters[row].occurrences.fetch_add(1, Relaxed);
    }

    /// Returns a guard. When it is dropped, the variables of a block end, in the line of its brace.
    #[inline]
    pub fn ends(&self, row: usize) -> Ends<'_> {
        Ends { call: self, row }
    }

    /// Returns a guard. When it is dropped, the line around a block goes on.
    #[inline]
    pub fn within(&self, row: usize) -> Within<'_> {
        Within { call: self, row }
    }

    /// Does the same as [`within`](Self::within), for a pass of a loop.
    #[inline]
    pub fn pass(&self, row: usize) -> Within<'_> {
        self.function.counters[row].occurrences.fetch_add(1, Relaxed);
        self.within(row)
    }

    fn lap(&self) {
        let Lap { current, peak, events } = thread_counters::mine(|tally| self.observer.lap(tally));
        let ended = self.ended.get();
        let since = self.since.replace(Since { current, events, ended });
        // A line that goes on behind a block, and does nothing there, is not counted.
        if self.is_resumed.get() && events == since.events {
            return;
        }
        let counter = &self.function.counters[self.row.get()];
        let change = current - since.current - (ended - since.ended);
        counter.increment.fetch_add(change, Relaxed);
        counter.mem_usage.fetch_max(current - self.entry, Relaxed);
        counter.peak.fetch_max(peak - since.current, Relaxed);
        counter.live_after.store(current - self.entry, Relaxed);
    }
}

impl Drop for ProfiledCall {
    fn drop(&mut self) {
        self.lap();
        self.ended.set(self.ended_before + self.since.get().current - self.entry);
        thread_counters::mine(|tally| self.observer.end(tally));
        if std::thread::panicking() && !self.was_panicking {
            self.function.unwound.fetch_add(1, Relaxed);
        }
    }
}

/// A guard that stands behind the variables of a block, so that it is dropped before them.
#[derive(Debug)]
pub struct Ends<'a> {
    call: &'a ProfiledCall,
    row: usize,
}

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        if self.call.row.get() != self.row {
            self.call.line(self.row);
        }
    }
}

/// A guard that stands before all variables of a block, so that it is dropped after them.
#[derive(Debug)]
pub struct Within<'a> {
    call: &'a ProfiledCall,
    row: usize,
}

impl Drop for Within<'_> {
    fn drop(&mut self) {
        self.call.lap();
        self.call.row.set(self.row);
        self.call.is_resumed.set(true);
    }
}
