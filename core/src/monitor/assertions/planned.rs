//! The check that the measured peak is the planned one.

use core::fmt;
use std::string::String;

use super::{Asserted, Figure, failure};
use crate::PlannedFunction;
use crate::monitor::{Report, Watch};

impl Asserted {
    /// Checks that the peak is that of the plan and of the function's result. Returns the failure, if there is one.
    pub(super) fn planned(&self, watch: &Watch, call: &str, peak: usize) -> Option<String> {
        let Report { peak: measured, left, allocations, blocks_left, .. } = self.report();
        let returned = usize::try_from(left).unwrap_or(0);
        let expected = peak + returned;
        let blocks = u64::from(peak > 0) + u64::from(returned > 0);
        if measured == expected && allocations == blocks && blocks_left == i64::from(returned > 0) {
            return None;
        }
        let of_result = fmt::from_fn(|f| match returned {
            0 => Ok(()),
            _ => write!(f, " and a result of {}", Figure(returned)),
        });
        let (measured, peak) = (Figure(measured), Figure(peak));
        let why = format_args!(
            "`{call}` has a peak of {measured} bytes in {allocations} allocations: planned are {peak}{of_result} in {blocks}"
        );
        Some(failure(why, "live at the peak", &watch.at_peak()))
    }
}

/// A stand-in for a function without a plan, so that the compiler's error has a sentence (`planned::unplanned` says how).
pub mod unplanned {
    /// The stand-in.
    #[allow(non_camel_case_types, reason = "as functions are written")]
    #[derive(Debug)]
    pub struct callee {}
}

/// A function with a plan, and so with a `PEAK`.
#[diagnostic::on_unimplemented(
    message = "this function has no plan that a run could be held against",
    label = "`#[budget]` does not stand in front of this function",
    note = "plan it with `#[budget]` in front of it, or hold what it takes against a number: `assert_peak!(<= 4 KiB, f(..))`"
)]
pub trait HasPlan {
    /// The peak of the plan.
    const PEAK: usize;
}

#[diagnostic::do_not_recommend]
impl<F: PlannedFunction> HasPlan for F {
    const PEAK: usize = F::PEAK;
}

/// Returns the largest number of bytes that the plan of `F` has.
pub const fn peak_of<F: HasPlan>() -> usize {
    F::PEAK
}

/// Asserts that the measured peak of a planned function is that of its plan: `assert_planned!(f(a, &b))`. It evaluates to the value of the
/// call.
///
/// The call must also make one allocation, or none if `f::PEAK` is 0, and one more for an array that the function returns. Allocations of
/// `plain!` calls are in no plan: if there are any, this fails.
///
/// ```
/// use haversack::monitor::{Counting, assert_planned};
/// use haversack::{array, budget};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// #[budget(2 KiB)]
/// fn roughness(x: &array![f32; 256]) -> f32 {
///     let square: array![f32; 256] = (x * x).eval();
///     square.sqrt().sum()
/// }
///
/// let x = <array![f32; 256]>::ones();
/// assert_eq!(assert_planned!(roughness(&x)), 256.0);
/// assert_eq!(roughness::PEAK, 1024);
/// ```
///
/// # Panics
/// If they differ: the message lists the lines that held the most at the peak. Also without the allocator
/// [`Counting`](crate::monitor::Counting).
#[doc(hidden)]
#[macro_export]
macro_rules! haversack_assert_planned {
    // Arguments are evaluated before anything is counted, and live as long as they would without the macro.
    (@bind [$($function:tt)+] [$($bound:ident)*] $argument:expr $(, $rest:expr)*) => {
        match $argument {
            argument => $crate::haversack_assert_planned!(@bind [$($function)+] [$($bound)* argument] $($rest),*),
        }
    };
    (@bind [$($function:tt)+] [$($bound:ident)*]) => {{
        let peak = $crate::haversack_assert_planned!(@peak $($function)+);
        let asserted = $crate::private::assertions::Asserted::begin($crate::private::assertions::Expected::Plan(
            ::core::stringify!($($function)+),
            peak,
        ));
        let result = $($function)+($($bound),*);
        asserted.end();
        result
    }};
    // An import by name comes before one by `*`: `callee` is the function's type, or the stand-in for a function without a plan.
    (@peak $($path:ident)::+) => {{
        #[allow(unused_imports)]
        use $crate::private::assertions::unplanned::*;
        #[allow(unused_imports)]
        use $($path)::+ as callee;
        $crate::private::assertions::peak_of::<callee>()
    }};
    (@peak $($function:tt)+) => { $($function)+::PEAK };
    ($($path:ident)::+ $(::<$($of:tt),+ $(,)?>)? ($($argument:expr),* $(,)?) $(,)?) => {
        $crate::haversack_assert_planned!(@bind [$($path)::+ $(::<$($of),+>)?] [] $($argument),*)
    };
    ($($other:tt)*) => {
        ::core::compile_error!("`assert_planned!` takes a call of a planned function by its path: `assert_planned!(f(a, &b))`")
    };
}
