//! Current and peak bytes of the process: one atomic, and the highest value that it had.

use core::sync::atomic::AtomicIsize;
use core::sync::atomic::Ordering::{Acquire, Relaxed, Release};

/// Signed: a block of the monitor's own may be freed when its work is over.
static CURRENT: AtomicIsize = AtomicIsize::new(0);

/// The highest since it last began anew. Each value is one that `CURRENT` had.
static PEAK: AtomicIsize = AtomicIsize::new(0);

/// The highest between the last `reset_peak` and when `PEAK` last began anew, which recorders let it.
static BEFORE: AtomicIsize = AtomicIsize::new(isize::MIN);

static LIMIT: AtomicIsize = AtomicIsize::new(isize::MAX);

/// What `bytes` more make, unless that is past the limit.
#[inline]
pub(super) fn grow(bytes: usize) -> Option<isize> {
    // No layout has more than `isize::MAX` bytes.
    let bytes = bytes.cast_signed();
    match LIMIT.load(Relaxed) {
        isize::MAX => Some(CURRENT.fetch_add(bytes, Relaxed).wrapping_add(bytes)),
        limit => grow_to(limit, bytes),
    }
}

/// Counts nothing that is refused, not even for a moment: others would be refused for it.
#[cold]
fn grow_to(limit: isize, bytes: isize) -> Option<isize> {
    // What does not grow is let through, where the process is past the limit already, too.
    let grown = |current: isize| current.checked_add(bytes).filter(|&now| now <= limit || bytes == 0);
    CURRENT.fetch_update(Relaxed, Relaxed, grown).ok()?.checked_add(bytes)
}

/// `now` was reached, by a block that there is.
#[inline]
pub(super) fn reached(now: isize) {
    if now > PEAK.load(Relaxed) {
        PEAK.fetch_max(now, Relaxed);
    }
}

#[inline]
pub(super) fn shrink(bytes: usize) {
    CURRENT.fetch_sub(bytes.cast_signed(), Relaxed);
}

/// Current and peak. The peak is never below the current bytes, whatever other threads do meanwhile.
pub(super) fn current_and_peak() -> (usize, usize) {
    let current = CURRENT.load(Relaxed);
    // In this order: who sees `PEAK` begin anew sees what it was.
    let peak = PEAK.load(Acquire).max(BEFORE.load(Relaxed)).max(current);
    (usize::try_from(current).unwrap_or(0), usize::try_from(peak).unwrap_or(0))
}

/// Lets `PEAK` begin anew at the current bytes, when `keep` has what it was: perhaps more than once, the highest last.
pub(super) fn restart_peak(keep: impl Fn(isize)) {
    loop {
        let peak = PEAK.load(Relaxed);
        keep(peak);
        if PEAK.compare_exchange(peak, CURRENT.load(Relaxed), Release, Relaxed).is_ok() {
            break;
        }
    }
    // What another thread allocated in between.
    reached(CURRENT.load(Relaxed));
}

/// `peak` was reached before `PEAK` began anew.
pub(super) fn keep_peak(peak: isize) {
    BEFORE.fetch_max(peak, Relaxed);
}

/// What was reached before is no peak any more.
pub(super) fn forget_peak() {
    BEFORE.store(isize::MIN, Relaxed);
}

/// `bytes` that were counted are the monitor's own.
pub(super) fn disown(bytes: isize) {
    CURRENT.fetch_sub(bytes, Relaxed);
}

/// The most bytes that the process may have at once, if there is a limit.
pub fn limit() -> Option<usize> {
    let limit = LIMIT.load(Relaxed);
    (limit != isize::MAX).then_some(limit.cast_unsigned())
}

/// From now on an allocation that would bring the process over `bytes` fails: `GlobalAlloc` answers null, which `Vec::try_reserve`
/// and `Array::try_zeros` tell as an error, and which ends the process elsewhere (`handle_alloc_error`). `None` lifts the limit.
///
/// What is there already stays, also where it is over the limit.
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
    LIMIT.store(bytes.unwrap_or(isize::MAX), Relaxed);
}
