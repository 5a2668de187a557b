//! Parts of a smaller shape: windows at every place, and chunks side by side.
//!
//! | shape | part | windows | chunks |
//! | --- | --- | --- | --- |
//! | `(6,)` | `(3,)` | 4: at 0, 1, 2, 3 | 2: at 0, 3 |
//! | `(M, N)` | `(K, L)` | `(M - K + 1, N - L + 1)` | `(M / K, N / L)` |

use core::marker::PhantomData;

use super::Shape;
use super::rank::SameRank;
use super::sub_view::{ExclusiveAccess, NonOverlapping, SubViewFamily};
use crate::layout::Layout;
use crate::layout::MAX_RANK;
use crate::text::Text;

/// Windows of shape `W`: their elements overlap.
///
/// F1, F2: a place and an index within a window are, added, an index of the whole: at most `length - window` and below
/// `window`. F3 does not hold: not for `ExclusiveAccess`.
pub struct Windows<W>(PhantomData<W>);

/// Chunks of shape `C`, side by side, which leave nothing over.
///
/// F1 to F3: every index of an axis is place times chunk plus index within the chunk, in one way; lengths are multiples of
/// the chunk's, or the rest is left out.
pub struct Chunks<C>(PhantomData<C>);

/// Tables of the families above, for parts `P` of shape `S` in layout `L`. They are total: a part that does not fit is
/// reported once, by the checks below.
struct Tables<S, L, P>(PhantomData<(S, L, P)>);

impl<S: Shape, L: Layout, P: SameRank<S>> Tables<S, L, P> {
    const WINDOWS: [usize; MAX_RANK] = {
        let (mut table, mut axis) = ([0; MAX_RANK], 0);
        while axis < S::RANK {
            table[axis] = S::AXES[axis].saturating_add(1).saturating_sub(P::AXES[axis]);
            axis += 1;
        }
        table
    };

    const CHUNKS: [usize; MAX_RANK] = {
        let (mut table, mut axis) = ([0; MAX_RANK], 0);
        while axis < S::RANK {
            table[axis] = match S::AXES[axis].checked_div(P::AXES[axis]) {
                Some(chunks) => chunks,
                None => 0,
            };
            axis += 1;
        }
        table
    };

    const CHUNK_STRIDES: [isize; MAX_RANK] = {
        let (mut table, mut axis) = ([0; MAX_RANK], 0);
        while axis < S::RANK {
            table[axis] = L::STRIDES[axis].saturating_mul(P::AXES[axis] as isize);
            axis += 1;
        }
        table
    };
}

impl<S: Shape, L: Layout, W: SameRank<S>> SubViewFamily<S, L> for Windows<W> {
    type Shape = W;
    type Layout = L;
    const AXES: &'static [usize] = Tables::<S, L, W>::WINDOWS.split_at(S::RANK).0;
    const STRIDES: &'static [isize] = L::STRIDES;
}

impl<S: Shape, L: Layout, C: SameRank<S>> SubViewFamily<S, L> for Chunks<C> {
    type Shape = C;
    type Layout = L;
    const AXES: &'static [usize] = Tables::<S, L, C>::CHUNKS.split_at(S::RANK).0;
    const STRIDES: &'static [isize] = Tables::<S, L, C>::CHUNK_STRIDES.split_at(S::RANK).0;
}

impl<C> NonOverlapping<ExclusiveAccess> for Chunks<C> {}

/// Whether parts `P` fit into shape `S`.
pub(crate) struct Fit<S, P>(PhantomData<(S, P)>);

impl<S: Shape, P: SameRank<S>> Fit<S, P> {
    pub(crate) const AS_WINDOWS: () = {
        let mut axis = 0;
        while axis < S::RANK {
            let (length, window) = (S::AXES[axis], P::AXES[axis]);
            if window == 0 || window > length {
                refuse("a window", "does not fit", axis, length, window);
            }
            axis += 1;
        }
    };

    pub(crate) const AS_CHUNKS: () = {
        let mut axis = 0;
        while axis < S::RANK {
            let (length, chunk) = (S::AXES[axis], P::AXES[axis]);
            if chunk == 0 || !length.is_multiple_of(chunk) {
                refuse("chunks", "do not divide it: cut off the rest with `slice`", axis, length, chunk);
            }
            axis += 1;
        }
    };
}

#[inline]
#[track_caller]
const fn refuse(part: &str, why: &str, axis: usize, length: usize, part_length: usize) -> ! {
    let mut text = Text::<256>::new();
    text.str("axis ").decimal(axis as u128).str(" has length ").decimal(length as u128).str(": ").str(part);
    text.str(" of length ").decimal(part_length as u128).str(" ").str(why);
    panic!("{}", text.as_str())
}
