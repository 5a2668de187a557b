//! Assertions on the memory of a piece of work, right while other tests run: they count on their thread.
//!
//! | module | holds |
//! | --- | --- |
//! | `unit` | `4 MiB` as a number |
//! | `planned` | what is measured is what was planned |

pub(crate) mod planned;
pub(crate) mod unit;

use core::fmt;
use std::vec::Vec;

use super::{Held, Report, Scope, Watch, is_counting};

/// So many lines of a failure say what was held.
const LINES: usize = 10;

/// A piece of work that is counted, with the lines of its blocks.
#[derive(Debug)]
pub struct Asserted {
    // Ends first: its memory is in no count anyway.
    watch: Watch,
    scope: Scope,
}

impl Asserted {
    /// # Panics
    /// Without the allocator that counts: all would be well.
    #[track_caller]
    pub fn begin() -> Asserted {
        assert!(
            is_counting(),
            "nothing is counted: write `#[global_allocator] static ALLOCATOR: haversack::monitor::Counting = \
             haversack::monitor::Counting::system();` in this program or test"
        );
        Asserted { watch: Watch::begin(), scope: Scope::begin() }
    }

    fn report(&self) -> Report {
        self.scope.so_far()
    }

    /// # Panics
    /// If the peak is not as it should be.
    #[track_caller]
    pub fn peak(self, relation: Relation, limit: usize) {
        let peak = self.report().peak;
        if !relation.holds(peak, limit) {
            let why = Difference { found: peak, limit };
            fail(format_args!("the peak is {why}: expected {relation} {}", Number(limit)), "live at the peak", || {
                self.watch.at_peak()
            });
        }
    }

    /// # Panics
    /// If there was an allocation.
    #[track_caller]
    pub fn no_alloc(self) {
        let Report { allocations, total, .. } = self.report();
        if allocations > 0 {
            let total = Number(total as usize);
            fail(format_args!("{allocations} allocations of {total} bytes: expected none"), "allocated", || {
                self.watch.all()
            });
        }
    }

    /// # Panics
    /// If something is left.
    #[track_caller]
    pub fn no_leak(self) {
        let Report { left, blocks_left, .. } = self.report();
        if left > 0 || blocks_left > 0 {
            let left = Number(usize::try_from(left).unwrap_or(0));
            fail(format_args!("{left} bytes are left in {blocks_left} blocks: expected none"), "left", || {
                self.watch.left()
            });
        }
    }
}

/// How a peak and a limit go together.
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
struct Number(usize);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#}", crate::Bytes(self.0 as u64))
    }
}

/// `4_800 bytes, 800 more than the limit`
struct Difference {
    found: usize,
    limit: usize,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Difference { found, limit } = *self;
        write!(f, "{} bytes", Number(found))?;
        match found.checked_sub(limit) {
            Some(0) => f.write_str(", the limit itself"),
            Some(more) => write!(f, ", {} too many", Number(more)),
            None => write!(f, ", {} too few", Number(limit - found)),
        }
    }
}

/// Ends the work with what it held, largest first.
#[track_caller]
fn fail(why: fmt::Arguments<'_>, what: &str, held: impl FnOnce() -> Vec<Held>) -> ! {
    let held = held();
    let more = held.len().saturating_sub(LINES);
    let list = fmt::from_fn(|f| {
        held.iter().take(LINES).try_for_each(|held| write!(f, "\n  {held}"))?;
        if more > 0 { write!(f, "\n  and {more} lines more") } else { Ok(()) }
    });
    panic!("{why}\n{what}, largest first:{list}")
}

/// The peak of a piece of work is within a limit: `assert_peak!(<= 4 MiB, { .. })`, which is the value of the work.
///
/// The peak is the most bytes that the thread had at once above those at the beginning. The relation is `<=`, `<` or `==`, the limit a
/// number with a unit as in `#[budget(..)]` (`B`, `kB`, `MB`, `GB`, `TB`, `KiB`, `MiB`, `GiB`, `TiB`) or an expression of type `usize`.
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
/// If it is not, with the lines that held the most at the peak:
///
/// ```text
/// the peak is 2_048 bytes, 1_024 too many: expected <= 1_024
/// live at the peak, largest first:
///   src/main.rs:12: size=1024 B, count=1
///   src/main.rs:13: size=1024 B, count=1
/// ```
///
/// Without the allocator [`Counting`](crate::monitor::Counting) it panics, too, and says so.
///
/// # When it is checked
/// At run time; what the types know is for `#[budget]`. That the unit exists: at `cargo check`.
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
        let asserted = $crate::private::assertions::Asserted::begin();
        let result = $work;
        asserted.peak($crate::private::assertions::Relation::$relation, limit);
        result
    }};
}

/// A piece of work allocates nothing on its thread: `assert_no_alloc!({ .. })`, which is the value of the work.
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
/// If it does, with the lines that allocate the most, and without the allocator [`Counting`](crate::monitor::Counting).
#[doc(hidden)]
#[macro_export]
macro_rules! haversack_assert_no_alloc {
    ($work:expr $(,)?) => {{
        let asserted = $crate::private::assertions::Asserted::begin();
        let result = $work;
        asserted.no_alloc();
        result
    }};
}

/// A piece of work leaves nothing behind: `assert_no_leak!({ .. })`. Its value is dropped before that is seen.
///
/// What this thread freed is subtracted from what it allocated. So a block that is handed to another thread is left, and so is what
/// a cache, a static or a thread-local keeps: run the work once before, if that is meant to stay.
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
/// ```
///
/// # Panics
/// If bytes or blocks are left, with the lines that hold the most, and without the allocator [`Counting`](crate::monitor::Counting).
#[doc(hidden)]
#[macro_export]
macro_rules! haversack_assert_no_leak {
    ($work:expr $(,)?) => {{
        let asserted = $crate::private::assertions::Asserted::begin();
        ::core::mem::drop($work);
        asserted.no_leak();
    }};
}
