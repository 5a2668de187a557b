//! A profiled function: its source and its counters. All of it is static, so that a profile allocates nothing.

use core::sync::atomic::Ordering::Relaxed;
use core::sync::atomic::{AtomicI64, AtomicU64};
use std::sync::OnceLock;

use haversack_plan::Described;

use super::planned_calls::PlannedCalls;
use crate::monitor::internal;
use crate::monitor::lasting::Lasting;

/// The counters of a line, over all threads.
#[derive(Debug)]
pub struct Counter {
    pub(super) increment: AtomicI64,
    pub(super) occurrences: AtomicU64,
    pub(super) mem_usage: AtomicI64,
    pub(super) peak: AtomicI64,
    pub(super) live_after: AtomicI64,
}

/// A value below that of any line: the line never ran.
pub(super) const NEVER: i64 = i64::MIN;

impl Default for Counter {
    fn default() -> Self {
        Self::new()
    }
}

impl Counter {
    /// Makes the counters of a line that did not run yet.
    pub const fn new() -> Self {
        Counter {
            increment: AtomicI64::new(0),
            occurrences: AtomicU64::new(0),
            mem_usage: AtomicI64::new(NEVER),
            peak: AtomicI64::new(0),
            live_after: AtomicI64::new(0),
        }
    }

    fn reset(&self) {
        let Counter { increment, occurrences, mem_usage, peak, live_after } = self;
        for figure in [increment, peak, live_after] {
            figure.store(0, Relaxed);
        }
        occurrences.store(0, Relaxed);
        mem_usage.store(NEVER, Relaxed);
    }
}

/// A function with `#[profile]`.
#[derive(Debug)]
pub struct Function {
    pub(super) file: &'static str,
    /// The number and text of every line.
    pub(super) lines: &'static [(usize, &'static str)],
    /// The line of each counter.
    pub(super) rows: &'static [usize],
    pub(super) counters: &'static [Counter],
    pub(super) unwound: AtomicU64,
    /// The plan, if this is a planned function with one plan.
    pub(super) plan: Option<&'static Described<'static>>,
    pub(super) planned_calls: PlannedCalls,
    path: OnceLock<&'static str>,
}

static FUNCTIONS: Lasting<&'static Function> = Lasting::new();

impl Function {
    /// Makes a function of the source that the macro saw.
    pub const fn new(
        file: &'static str,
        lines: &'static [(usize, &'static str)],
        rows: &'static [usize],
        counters: &'static [Counter],
    ) -> Self {
        assert!(rows.len() == counters.len(), "a counter a row");
        Function {
            file,
            lines,
            rows,
            counters,
            unwound: AtomicU64::new(0),
            plan: None,
            planned_calls: PlannedCalls::new(),
            path: OnceLock::new(),
        }
    }

    /// Adds the plan of a planned function that is not generic.
    pub const fn with_plan(mut self, plan: &'static Described<'static>) -> Self {
        self.plan = Some(plan);
        self
    }

    /// Lists the function when it is called for the first time.
    #[inline]
    pub(super) fn listed(&'static self, path: &'static str) {
        if self.path.get().is_none() && self.path.set(path).is_ok() {
            internal::add(Lasting::<&Function>::BYTES);
            FUNCTIONS.add(self);
        }
    }

    /// Returns the functions that were called, the last first.
    pub(super) fn all() -> impl Iterator<Item = &'static Function> {
        FUNCTIONS.iter().copied()
    }

    /// Returns the path: `module::Type::function`.
    pub(super) fn name(&self) -> &'static str {
        let path = self.path.get().copied().unwrap_or_default();
        match path.strip_suffix("::here") {
            Some(path) => path,
            // The path of a planned function is that of a type: `f<4>`.
            None => path.split('<').next().unwrap_or(path),
        }
    }

    pub(super) fn reset(&self) {
        self.counters.iter().for_each(Counter::reset);
        self.unwound.store(0, Relaxed);
        self.planned_calls.reset();
    }
}
