//! The current and peak bytes of the process, and its limit.

use super::totals::{NONE, Totals};

pub(super) static TOTALS: Totals = Totals::new();

/// Returns the largest number of bytes that the process may have at once, if there is a limit.
pub fn limit() -> Option<usize> {
    let limit = TOTALS.limit();
    (limit != NONE).then_some(limit.cast_unsigned())
}

/// Sets a limit: from now on an allocation that would bring the process over `bytes` fails. `GlobalAlloc` returns null, which
/// `Vec::try_reserve` and `Array::try_zeros` report as an error. Elsewhere it ends the process (`handle_alloc_error`). `None` removes the
/// limit.
///
/// Existing blocks stay, even if they exceed the limit.
///
/// ```
/// use haversack::monitor::{Count, Counting, set_limit};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// set_limit(Some(Count::of_process().current + 1_000_000));
/// assert!(<haversack::array![u8; 2_000_000]>::try_zeros().is_err());
/// set_limit(None);
/// assert!(<haversack::array![u8; 2_000_000]>::try_zeros().is_ok());
/// ```
pub fn set_limit(bytes: Option<usize>) {
    let bytes = bytes.and_then(|bytes| isize::try_from(bytes).ok());
    TOTALS.set_limit(bytes.unwrap_or(NONE));
}
