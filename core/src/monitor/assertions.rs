//! Assertions on the memory of a piece of work. They count on their own thread, so they are right while other tests run.
//!
//! | module | holds |
//! | --- | --- |
//! | `unit` | `4 MiB` as a number |
//! | `planned` | checks that the measured peak is the planned one |

pub(crate) mod planned;
pub(crate) mod unit;

use core::fmt;
use core::panic::Location;
use std::string::String;
use std::{format, thread};

use super::trace::work::TracedWork;
use super::{Held, Report, Scope, Watch, is_counting};

/// The largest number of lines in which a failure lists what was held.
const LINES: usize = 10;

/// A piece of work that is counted, with the lines of its blocks. If the work is left early, dropping this checks the assertion.
#[derive(Debug)]
pub struct Asserted {
    // Dropped first. Its memory is in no count anyway.
    followed: Followed,
    scope: Scope,
    expected: Expected,
    place: &'static Location<'static>,
    is_over: bool,
}

/// The limit that an assertion holds a piece of work to.
#[derive(Clone, Copy, Debug)]
pub enum Expected {
    /// A limit on the peak of the work.
    Peak(Relation, usize),
    /// The work allocates nothing.
    NoAlloc,
    /// The work leaves nothing.
    NoLeak,
    /// The plan of a called function: the function as it is written, and the peak of its plan.
    Plan(&'static str, usize),
}

/// The recorder that knows the source lines.
#[derive(Debug)]
enum Followed {
    Thread(Watch),
    Work(TracedWork),
}

impl Asserted {
    /// Begins to count a piece of work that must keep to `expected`.
    ///
    /// # Panics
    /// If the counting allocator is not installed: without it every assertion would pass.
    #[track_caller]
    pub fn begin(expected: Expected) -> Asserted {
        assert!(
            is_counting(),
            "nothing is counted: write `#[global_allocator] static ALLOCATOR: haversack::monitor::Counting = \
             haversack::monitor::Counting::system();` in this program or test"
        );
        let followed = match expected {
            Expected::NoLeak => {
                // The standard library allocates these once, on first use. The work would be blamed for them.
                drop((std::io::stdout(), thread::current()));
                Followed::Work(TracedWork::begin())
            }
            _ => Followed::Thread(Watch::begin()),
        };
        Asserted { followed, scope: Scope::begin(), expected, place: Location::caller(), is_over: false }
    }

    /// Ends the work, and checks it.
    ///
    /// # Panics
    /// If the work did not keep to what was expected.
    #[track_caller]
    pub fn end(mut self) {
        self.is_over = true;
        if let Some(failure) = self.failure() {
            panic!("{failure}");
        }
    }

    fn failure(&self) -> Option<String> {
        match (self.expected, &self.followed) {
            (Expected::Peak(relation, limit), Followed::Thread(watch)) => self.peak(watch, relation, limit),
            (Expected::NoAlloc, Followed::Thread(watch)) => self.no_alloc(watch),
            (Expected::Plan(call, peak), Followed::Thread(watch)) => self.planned(watch, call, peak),
            (_, Followed::Work(work)) => no_leak(work),
            (Expected::NoLeak, Followed::Thread(_)) => None,
        }
    }

    fn report(&self) -> Report {
        self.scope.so_far()
    }

    fn peak(&self, watch: &Watch, relation: Relation, limit: usize) -> Option<String> {
        let peak = self.report().peak;
        if relation.holds(peak, limit) {
            return None;
        }
        let why = FigureDifference { found: peak, limit };
        let why = format_args!("the peak is {why}: expected {relation} {}", Figure(limit));
        Some(failure(why, "live at the peak", &watch.at_peak()))
    }

    fn no_alloc(&self, watch: &Watch) -> Option<String> {
        let Report { allocations, total, .. } = self.report();
        if allocations == 0 {
            return None;
        }
        let total = Figure(total as usize);
        let why = format_args!("{allocations} allocations of {total} bytes: expected none");
        Some(failure(why, "allocated", &watch.all()))
    }
}

fn no_leak(work: &TracedWork) -> Option<String> {
    let held = work.left();
    if held.is_empty() {
        return None;
    }
    let bytes = Figure(held.iter().map(|held| held.bytes).sum());
    let blocks = held.iter().map(|held| held.blocks).sum::<usize>();
    Some(failure(format_args!("{bytes} bytes are left in {blocks} blocks: expected none"), "left", &held))
}

impl Drop for Asserted {
    /// # Panics
    /// If the work was left early without a panic, and did not keep to what was expected.
    fn drop(&mut self) {
        if self.is_over || thread::panicking() {
            return;
        }
        if let Some(failure) = self.failure() {
            let place = self.place;
            panic!(
                "{failure}\nthe work at {place} was left by `?`, `return`, `break` or `continue`: bytes of a value that it was left \
                 with count as its own"
            );
        }
    }
}

/// The relation that must hold between a peak and a limit.
#[derive(Clone, Copy, Debug)]
pub enum Relation {
    /// `<=`
    AtMost,
    /// `<`
    Below,
    /// `==`
    Exactly,
}

impl Relation {
    fn holds(self, peak: usize, limit: usize) -> bool {
        match self {
            Relation::AtMost => peak <= limit,
            Relation::Below => peak < limit,
            Relation::Exactly => peak == limit,
        }
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Relation::AtMost => "<=",
            Relation::Below => "<",
            Relation::Exactly => "==",
        })
    }
}

/// `4_000_000`
struct Figure(usize);

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#}", crate::Bytes(self.0 as u64))
    }
}

/// `4_800 bytes, 800 more than the limit`
struct FigureDifference {
    found: usize,
    limit: usize,
}

impl fmt::Display for FigureDifference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let FigureDifference { found, limit } = *self;
        write!(f, "{} bytes", Figure(found))?;
        match found.checked_sub(limit) {
            Some(0) => f.write_str(", the limit itself"),
            Some(more) => write!(f, ", {} too many", Figure(more)),
            None => write!(f, ", {} too few", Figure(limit - found)),
        }
    }
}

/// Returns the message of a failed assertion: the reason, and what was held, largest first.
fn failure(why: fmt::Arguments<'_>, what: &str, held: &[Held]) -> String {
    let more = held.len().saturating_sub(LINES);
    let list = fmt::from_fn(|f| {
        held.iter().take(LINES).try_for_each(|held| write!(f, "\n  {held}"))?;
        if more > 0 { write!(f, "\n  and {more} lines more") } else { Ok(()) }
    });
    format!("{why}\n{what}, largest first:{list}")
}

/// Asserts that the peak of a piece of work is within a limit: `assert_peak!(<= 4 MiB, { .. })`. It evaluates to the value of the work.
///
/// The peak is the largest number of bytes that the thread held at once, above those at the beginning. The relation is `<=`, `<` or `==`.
/// The limit is a number with a unit as in `#[budget(..)]` (`B`, `kB`, `MB`, `GB`, `TB`, `KiB`, `MiB`, `GiB`, `TiB`), or an expression of
/// type `usize`.
///
/// ```
/// use haversack::monitor::{Counting, assert_peak};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// let a = <haversack::array![f32; 256]>::ones();
/// let sum = assert_peak!(<= 1 KiB, { (&a + 1.0).eval().sum() });
/// assert_eq!(sum, 512.0);
/// assert_peak!(== 0, { (&a + 1.0).sum() });
/// ```
///
/// # Panics
/// If the peak is not within the limit. The message lists the lines that held the most at the peak:
///
/// ```text
/// the peak is 2_048 bytes, 1_024 too many: expected <= 1_024
/// live at the peak, largest first:
///   src/main.rs:12: size=1024 B, count=1
///   src/main.rs:13: size=1024 B, count=1
/// ```
///
/// It also panics without the allocator [`Counting`](crate::monitor::Counting), and says so. Work that is left by `?`, `return`, `break` or
/// `continue` must keep to the same limit.
///
/// # When it is checked
/// At run time; `#[budget]` checks what the types know. `cargo check` checks that the unit exists.
#[doc(hidden)]
#[macro_export]
macro_rules! haversack_assert_peak {
    (<= $($rest:tt)+) => { $crate::haversack_assert_peak!(@relation AtMost, $($rest)+) };
    (< $($rest:tt)+) => { $crate::haversack_assert_peak!(@relation Below, $($rest)+) };
    (== $($rest:tt)+) => { $crate::haversack_assert_peak!(@relation Exactly, $($rest)+) };
    (@relation $relation:ident, $number:literal $unit:ident, $work:expr $(,)?) => {
        $crate::haversack_assert_peak!(@run $relation, {
            const LIMIT: usize = $crate::private::assertions::bytes($number as f64, $crate::haversack_unit!($unit));
            LIMIT
        }, $work)
    };
    (@relation $relation:ident, $limit:expr, $work:expr $(,)?) => {
        $crate::haversack_assert_peak!(@run $relation, $limit, $work)
    };
    (@run $relation:ident, $limit:expr, $work:expr) => {{
        let limit: usize = $limit;
        let asserted = $crate::private::assertions::Asserted::begin($crate::private::assertions::Expected::Peak(
            $crate::private::assertions::Relation::$relation,
            limit,
        ));
        let result = $work;
        #[allow(unreachable_code)]
        asserted.end();
        result
    }};
}

/// Asserts that a piece of work allocates nothing on its thread: `assert_no_alloc!({ .. })`. It evaluates to the value of the work.
///
/// ```
/// use haversack::monitor::{Counting, assert_no_alloc};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// let (a, mut b) = (<haversack::array![f32; 256]>::ones(), <haversack::array![f32; 256]>::zeros());
/// assert_no_alloc!(b.assign(&a * 2.0 + 1.0));
/// assert_eq!(b.sum(), 768.0);
/// ```
///
/// # Panics
/// If the work allocates: the message lists the lines that allocate the most. Also without the allocator
/// [`Counting`](crate::monitor::Counting). Work that is left by `?`, `return`, `break` or `continue` must keep to the same.
#[doc(hidden)]
#[macro_export]
macro_rules! haversack_assert_no_alloc {
    ($work:expr $(,)?) => {{
        let asserted = $crate::private::assertions::Asserted::begin($crate::private::assertions::Expected::NoAlloc);
        let result = $work;
        #[allow(unreachable_code)]
        asserted.end();
        result
    }};
}

/// Asserts that a piece of work leaves nothing behind: `assert_no_leak!({ .. })`. The value of the work is dropped before the check.
///
/// A block is left if it was allocated in the work and has not been freed, whichever thread frees it. The work includes this thread, and
/// the threads that begin within it. A block from before the work is not part of it: freeing it makes up for nothing, and if it grew, the
/// bytes by which it grew are left. Blocks in a cache, a static or a thread-local are left, too: run the work once before, if they are
/// meant to stay. Blocks that printing keeps are not left: the buffer of stdout, and the text that a test captures.
///
/// ```
/// use haversack::monitor::{Counting, assert_no_leak};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// assert_no_leak!({
///     let a = <haversack::array![f32; 256]>::ones();
///     (&a + 1.0).eval()
/// });
/// assert_no_leak!(std::thread::spawn(|| vec![1u8; 100].len()).join().unwrap());
/// ```
///
/// # Panics
/// If bytes or blocks are left: the message lists the lines that hold the most. Also without the allocator
/// [`Counting`](crate::monitor::Counting). Before it panics, it gives other threads 250 ms to free what they have of the work, and as long
/// again after each block that they free.
///
/// # Left early
/// As with the other assertions, work that is left by `?`, `return`, `break` or `continue` must keep to the same. The value that it is left
/// with is not dropped before the check: what that value owns counts as left.
#[doc(hidden)]
#[macro_export]
macro_rules! haversack_assert_no_leak {
    ($work:expr $(,)?) => {{
        let asserted = $crate::private::assertions::Asserted::begin($crate::private::assertions::Expected::NoLeak);
        {
            let _value = $work;
        }
        #[allow(unreachable_code)]
        asserted.end();
    }};
}
