//! A function line by line, as in Python's memory_profiler, in exact bytes.
//!
//! | module | holds |
//! | --- | --- |
//! | `function` | the source of a profiled function, and the counters of each line |
//! | `call` | a call, which counts every change to its current line |
//! | `table` | the table, and the meaning of its columns |
//! | `planned` | calls of planned functions, beside their plans |
//! | `path` | comparison of function paths |
//! | `memit` | one value instead of a function |

pub(crate) mod call;
pub(crate) mod function;
pub(crate) mod memit;
mod path;
pub(crate) mod planned;
mod planned_calls;
mod table;

use core::fmt;
use core::sync::atomic::Ordering::Relaxed;
use std::vec::Vec;

use function::{Function, NEVER};

use super::internal::internal;

/// The figures of a function with `#[profile]`, line by line, over all calls and all threads so far.
///
/// It prints as memory_profiler's table, after a legend that defines each column; `{:#}` leaves out the legend.
///
/// ```
/// use haversack::monitor::{Counting, Profile, profile};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// #[profile]
/// fn largest_square(numbers: &[u64]) -> u64 {
///     let squares: Vec<u64> = numbers.iter().map(|n| n * n).collect();
///     let sorted = {
///         let mut copy = squares.clone();
///         copy.sort_unstable();
///         copy
///     };
///     sorted[sorted.len() - 1]
/// }
///
/// assert_eq!(largest_square(&[3; 1000]), 9);
/// let profile = Profile::of(largest_square).unwrap();
/// let copied = profile.rows().find(|row| row.text.contains("clone")).unwrap();
/// assert_eq!((copied.increment, copied.peak, copied.mem_usage), (8000, 8000, 16_000));
/// assert_eq!(profile.rows().map(|row| row.increment).sum::<i64>(), 0); // what the call left: nothing
/// ```
///
/// `println!("{profile}")`:
///
/// ```text
/// Filename: tests/profiled/mod.rs
/// Function: monitor_profile::profiled::largest_square, 1 call
///
/// Mem usage    bytes live after the line, above those at the entry of its call: the most over its occurrences
/// Increment    bytes live after the line less those before it: the sum over its occurrences
/// Occurrences  how often the line began; the head of a loop once more for each pass
/// Peak         the most bytes live within the line, above those before it: the most over its occurrences
/// Live after   bytes live after the line, above those at the entry of its call: after its last occurrence
/// Bytes are those of the thread that calls. A statement counts to the line where it begins, but for the lines of its blocks, which count for
/// themselves; what ends with a block, to the line of its `}`. A recursive call counts to its own lines. All increments sum up to what the
/// calls changed.
///
/// Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
/// =======================================================================================
///    204            0            0            1            0            0   pub(crate) fn largest_square(numbers: &[u64]) -> u64 {
///    205        8_000        8_000            1        8_000        8_000       let squares: Vec<u64> = numbers.iter().map(|n| n * n).collect();
///    206        8_000            0            1            0        8_000       let sorted = {
///    207       16_000        8_000            1        8_000       16_000           let mut copy = squares.clone();
///    208       16_000            0            1            0       16_000           copy.sort_unstable();
///    209       16_000            0            1            0       16_000           copy
///    210       16_000            0            1            0       16_000       };
///    211       16_000            0            1            0       16_000       sorted[sorted.len() - 1]
///    212            0      -16_000            1            0            0   }
/// ```
///
/// # Beside a plan
/// A planned function (`#[profile]` and `#[budget]`, in either order) has one more column, `Planned`: the bytes of its arrays that are live
/// after the line, as in `f::PLAN`. These arrays lie in the workspace, so the lines of the function allocate nothing, and a line that does
/// is marked with `!`. Under the table, the peak of a call is compared with the plan: the workspace, `f::PEAK`, and the array that is
/// returned. The lines of a generic function have no such column, because it has a plan for each choice of its parameters; its calls are
/// compared.
///
/// # Cost
/// About 10 ns per line and 80 ns per call (atomic additions and maxima; more if several threads run the same function). Neither counting
/// nor printing allocates.
///
/// # Limits
/// Allocations that other threads make for a line are not seen: they count to the lines of their own functions. Values that `self` by value
/// still owns when its method returns are not seen, and parameters of a planned function are not, because they are dropped after the last
/// line.
#[derive(Clone, Copy)]
pub struct Profile {
    function: &'static Function,
}

/// The figures of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number of the line, as an editor shows it.
    pub line: usize,
    /// Bytes live after the line, above those at the entry of its call: the maximum over its occurrences.
    pub mem_usage: i64,
    /// Bytes live after the line less those before it: the sum over its occurrences.
    pub increment: i64,
    /// The number of times that the line began: the head of a loop once, and once more for each pass. 0 where nothing begins, and for lines
    /// that did not run.
    pub occurrences: u64,
    /// The most bytes live within the line, above those before it: the maximum over its occurrences.
    pub peak: i64,
    /// Bytes live after the line, above those at the entry of its call: after its last occurrence.
    pub live_after: i64,
    /// The bytes of the plan's arrays that are live after the line, if it is a line of a planned function. They lie in the workspace, which
    /// the function itself neither allocates nor frees.
    pub planned: Option<usize>,
    /// The text of the line, as it is in the source.
    pub text: &'static str,
}

/// Returns the profile of every profiled function that was called, in the order of their first calls. It takes 8 bytes for each.
pub fn profiles() -> Vec<Profile> {
    let mut profiles: Vec<Profile> = Function::all().map(|function| Profile { function }).collect();
    profiles.reverse();
    profiles
}

/// Prints all [`profiles`] to stderr. Call it at the end of `main`, or wherever else they are of interest.
pub fn print_profiles() {
    internal(|| profiles().iter().for_each(|profile| std::eprintln!("{profile}")));
}

impl Profile {
    /// Returns the profile of the function itself: `Profile::of(load)`, `Profile::of(Stack::<u8>::push)`. Returns `None` if the function
    /// was not called, or has no `#[profile]`. A generic function has one profile for all its parameters. A planned function takes arrays
    /// of every storage, which its name alone does not determine: use [`named`](Self::named).
    pub fn of<F>(_function: F) -> Option<Profile> {
        let path = core::any::type_name::<F>();
        Function::all().find(|function| path::are_equal(function.name(), path)).map(|function| Profile { function })
    }

    /// Returns the profile of the function whose path ends with `name`, in whole words: `"load"`, `"files::load"`, `"Stack::push"`. Returns
    /// `None` if no such profiled function was called, or if several were.
    pub fn named(name: &str) -> Option<Profile> {
        let mut found = Function::all().filter(|function| path::ends_with(function.name(), name));
        found.next().filter(|_| found.next().is_none()).map(|function| Profile { function })
    }

    /// Returns the path of the function, with its crate.
    pub fn name(&self) -> &'static str {
        self.function.name()
    }

    /// Returns the file of the function, as it was given to the compiler.
    pub fn file(&self) -> &'static str {
        self.function.file
    }

    /// Returns the number of calls that began.
    pub fn calls(&self) -> u64 {
        self.function.counters[0].occurrences.load(Relaxed)
    }

    /// Returns the number of calls that a panic ended. The figures of such a call until the panic are in its lines.
    pub fn unwound(&self) -> u64 {
        self.function.unwound.load(Relaxed)
    }

    /// Returns every line of the function, from its head to its last brace. Each row has the figures at the time of reading.
    pub fn rows(&self) -> impl Iterator<Item = Row> + use<> {
        let function = self.function;
        function.lines.iter().map(|&(line, text)| {
            let planned = function.plan.and_then(|plan| {
                let line = plan.lines().iter().rev().find(|planned| planned.number == line)?;
                Some(plan.live_after(line))
            });
            let row = Row { line, mem_usage: 0, increment: 0, occurrences: 0, peak: 0, live_after: 0, planned, text };
            let Some(number) = function.rows.iter().position(|row| *row == line) else { return row };
            let counter = &function.counters[number];
            Row {
                mem_usage: Some(counter.mem_usage.load(Relaxed)).filter(|most| *most != NEVER).unwrap_or(0),
                increment: counter.increment.load(Relaxed),
                occurrences: counter.occurrences.load(Relaxed),
                peak: counter.peak.load(Relaxed),
                live_after: counter.live_after.load(Relaxed),
                ..row
            }
        })
    }

    /// Returns the number of calls whose peak differs from that of the plan: the workspace, `f::PEAK`, and the array that is returned. It
    /// is 0 if the function is not planned, or is called with existing workspaces.
    pub fn calls_off_plan(&self) -> u64 {
        self.function.planned_calls.differing()
    }

    /// Forgets the figures. Do not call it while the function runs: the call would count on from its middle.
    pub fn reset(&self) {
        self.function.reset();
    }
}

impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Profile").field("name", &self.name()).field("calls", &self.calls()).finish_non_exhaustive()
    }
}
