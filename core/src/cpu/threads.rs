//! Work on several threads, with the feature `rayon`; without it, one after the other.
//!
//! The operations, and the values that each of them combines, do not depend on how the work is shared out.

/// The number of elements that is worth a thread.
pub(crate) const WORTH_A_THREAD: usize = 1 << 16;

/// Calls `work` with pieces of `len` elements, the last one shorter, and with the number of elements before each. If
/// there is one thread, calls it with all elements at once.
#[inline]
pub(crate) fn pieces<X: Send>(elements: &mut [X], len: usize, work: impl Fn(usize, &mut [X]) + Sync) {
    #[cfg(feature = "rayon")]
    if elements.len() > len && rayon::current_num_threads() > 1 {
        use rayon::iter::{IndexedParallelIterator, ParallelIterator};
        use rayon::slice::ParallelSliceMut;
        let pieces = elements.par_chunks_mut(len).enumerate();
        return pieces.for_each(|(number, piece)| work(number * len, piece));
    }
    let _ = len;
    work(0, elements);
}

/// Calls both.
#[inline]
pub(crate) fn both<A: Send, B: Send>(a: impl FnOnce() -> A + Send, b: impl FnOnce() -> B + Send) -> (A, B) {
    #[cfg(feature = "rayon")]
    return rayon::join(a, b);
    #[cfg(not(feature = "rayon"))]
    (a(), b())
}

/// Returns the elements in as many units of `len` elements as are worth a thread, at least one unit.
#[inline]
pub(crate) const fn units(len: usize) -> usize {
    match WORTH_A_THREAD / len {
        0 => len,
        units => units * len,
    }
}
