//! Work on several threads, with the feature `rayon`; without it, one after the other.
//!
//! What is computed of what does not depend on how the work is shared out.

/// So many elements are worth a thread.
pub(super) const WORTH_A_THREAD: usize = 1 << 16;

/// Calls `work` with pieces of `len` elements, the last one shorter, and how many are before; with all of them at once if there
/// is one thread.
#[inline]
pub(super) fn pieces<X: Send>(elements: &mut [X], len: usize, work: impl Fn(usize, &mut [X]) + Sync) {
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
pub(super) fn both<A: Send, B: Send>(a: impl FnOnce() -> A + Send, b: impl FnOnce() -> B + Send) -> (A, B) {
    #[cfg(feature = "rayon")]
    return rayon::join(a, b);
    #[cfg(not(feature = "rayon"))]
    (a(), b())
}

/// As many units of `len` elements as are worth a thread.
#[inline]
pub(super) const fn units(len: usize) -> usize {
    match WORTH_A_THREAD / len {
        0 => len,
        units => units * len,
    }
}
