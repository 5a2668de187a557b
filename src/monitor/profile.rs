//! A function line by line, as Python's memory_profiler has it, in exact bytes.
//!
//! | module | holds |
//! | --- | --- |
//! | `function` | the source of a profiled function, and what was counted of each line |
//! | `call` | a call: a clock that is always in one line |
//! | `table` | the table, and what its columns mean |
//! | `planned` | calls of planned functions, beside their plans |
//! | `path` | functions by their names |
//! | `memit` | one value instead of a function |

pub(crate) mod call;
pub(crate) mod function;
pub(crate) mod memit;
mod path;
pub(crate) mod planned;
mod table;

use core::fmt;
use core::sync::atomic::Ordering::Relaxed;
use std::vec::Vec;

use function::{Function, NEVER};

use super::own::own;

/// What was counted of a function with `#[profile]`, line by line: of all calls and all threads so far.
///
/// It prints as memory_profiler's table, with a legend in front of it that defines each column; `{:#}` leaves that out.
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
/// after the line, as `f::PLAN` has them. They lie in the workspace, so its lines allocate nothing, and one that does is marked with `!`.
/// Under the table, the peak of a call is held against the plan: the workspace, `f::PEAK`, and the array that is returned. The lines of a
/// generic function have no such column, since it has a plan for each of its parameters; its calls are compared.
///
/// # What it costs
/// About 10 ns a line and 80 ns a call (atomic additions and maxima; more where several threads run the same function). Nothing is
/// allocated, neither to count nor to print.
///
/// # What it does not see
/// What other threads allocate for a line: they count to the lines of their own functions. What `self` by value still owns when its
/// method returns, and parameters of a planned function: they end behind the last line.
#[derive(Clone, Copy)]
pub struct Profile {
    function: &'static Function,
}

/// What was counted of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number, as an editor shows it.
    pub line: usize,
    /// Bytes live after it, above those at the entry of its call: the most over its occurrences.
    pub mem_usage: i64,
    /// Bytes live after it less those before it: the sum over its occurrences.
    pub increment: i64,
    /// How often it began: the head of a loop once, and once more for each pass. 0 where nothing begins, and what did not run.
    pub occurrences: u64,
    /// The most bytes live within it, above those before it: the most over its occurrences.
    pub peak: i64,
    /// Bytes live after it, above those at the entry of its call: after its last occurrence.
    pub live_after: i64,
    /// Bytes of the plan's arrays that are live after it, where it is a line of a planned function: they lie in the workspace, which
    /// the function itself neither allocates nor frees.
    pub planned: Option<usize>,
    /// Its text, as it is in the source.
    pub text: &'static str,
}

/// Of every profiled function that was called, in the order of their first calls. Takes 8 bytes each.
pub fn profiles() -> Vec<Profile> {
    let mut profiles: Vec<Profile> = Function::all().map(|function| Profile { function }).collect();
    profiles.reverse();
    profiles
}

/// Prints all [`profiles`] to stderr: at the end of `main`, and wherever else it is of interest.
pub fn print_profiles() {
    own(|| profiles().iter().for_each(|profile| std::eprintln!("{profile}")));
}

impl Profile {
    /// Of the function itself: `Profile::of(load)`, `Profile::of(Stack::<u8>::push)`. `None` where that was not called, or has no
    /// `#[profile]`. What is generic has one profile for all its parameters. A planned function takes arrays of every storage, which its
    /// name alone does not tell: [`named`](Self::named).
    pub fn of<F>(_function: F) -> Option<Profile> {
        let path = core::any::type_name::<F>();
        Function::all().find(|function| path::are_equal(function.name(), path)).map(|function| Profile { function })
    }

    /// Of the function whose path ends with `name`, in whole words: `"load"`, `"files::load"`, `"Stack::push"`. `None` where none was
    /// called that is profiled, and where several were.
    pub fn named(name: &str) -> Option<Profile> {
        let mut found = Function::all().filter(|function| path::ends_with(function.name(), name));
        found.next().filter(|_| found.next().is_none()).map(|function| Profile { function })
    }

    /// The path of the function, with its crate.
    pub fn name(&self) -> &'static str {
        self.function.name()
    }

    /// The file that it stands in, as the compiler was told it.
    pub fn file(&self) -> &'static str {
        self.function.file
    }

    /// How many calls began.
    pub fn calls(&self) -> u64 {
        self.function.counters[0].occurrences.load(Relaxed)
    }

    /// How many calls a panic ended. What they did until then is in their lines.
    pub fn unwound(&self) -> u64 {
        self.function.unwound.load(Relaxed)
    }

    /// Every line of the function, from its head to its last brace: as it is when it is read.
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

    /// How many calls took another peak than their plan says: the workspace, `f::PEAK`, and the array that is returned. 0 where the
    /// function is not planned, or is called with workspaces that exist.
    pub fn calls_off_plan(&self) -> u64 {
        self.function.planned_calls.differing()
    }

    /// Forgets what was counted. Not while the function runs: the call would count on, in the middle.
    pub fn reset(&self) {
        self.function.reset();
    }
}

impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Profile").field("name", &self.name()).field("calls", &self.calls()).finish_non_exhaustive()
    }
}
