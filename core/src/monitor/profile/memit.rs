//! `memit!`, which measures one value.

use core::fmt::{self, Display};

use super::table::signed;
use crate::monitor::internal::internal;
use crate::monitor::{Report, Scope};

/// Prints to stderr the memory that a value took, and evaluates to the value, as `%memit` of IPython does.
///
/// The peak is the largest number of bytes on this thread at once, above those before. The increment is the part of them that is left with
/// the value. Temporaries are dropped before, so the value borrows none of them. If a `?`, `return` or `break` leaves, nothing is printed.
/// The function [`measure`](crate::monitor::measure), which takes a closure, does the same without printing.
///
/// ```
/// use haversack::monitor::{Counting, memit};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// fn sum() -> Result<f32, std::num::ParseFloatError> {
///     let a = memit!(<haversack::array![f32; 1000]>::full("2.0".parse()?));
///     // peak memory: 4_000 bytes, increment: 4_000 bytes
///     Ok(memit!((&a * 2.0).eval().sum()))
///     // peak memory: 4_000 bytes, increment: 0 bytes
/// }
/// assert_eq!(sum(), Ok(4000.0));
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! haversack_memit {
    ($value:expr $(,)?) => {{
        let scope = $crate::monitor::Scope::begin();
        let value = $value;
        $crate::private::profile::report(scope);
        value
    }};
}

/// Ends a scope, and prints its figures.
pub fn report(scope: Scope) {
    let report = scope.end();
    internal(|| std::eprintln!("{}", line(&report)));
}

fn line(report: &Report) -> impl Display {
    fmt::from_fn(|f| {
        let (peak, left) = (signed(report.peak as i64), signed(report.left));
        write!(f, "peak memory: {} bytes, increment: {} bytes", peak.as_str(), left.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn both_figures_are_told_in_all_digits() {
        let report = Report { peak: 4_000_000, left: -1000, ..Report::default() };
        assert_eq!(line(&report).to_string(), "peak memory: 4_000_000 bytes, increment: -1_000 bytes");
    }
}
