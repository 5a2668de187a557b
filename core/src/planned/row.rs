//! The rows of a plan's table: when each buffer is live, how many bytes it has, and how they are aligned; and the types that
//! lie in a row.

use core::marker::PhantomData;

use haversack_plan::Buffer;

use super::ArrayType;
use crate::array::Array;
use crate::footprint;
use crate::slot::Slot;
use crate::storage::Inline;
use crate::workspace::{CallAt, Destination, SlotAt};

/// The slot of an array type.
pub type SlotOf<'k, X> = Slot<'k, <X as ArrayType>::Dtype, <X as ArrayType>::Shape>;

/// The array of an array type that holds its elements inline.
pub type InlineOf<X> = Array<<X as ArrayType>::Dtype, <X as ArrayType>::Shape, Inline>;

/// The place of an array type.
pub type DestinationOf<'p, X> = Destination<'p, <X as ArrayType>::Dtype, <X as ArrayType>::Shape>;

const CACHE_LINE: usize = 64;

/// Returns the bytes of the elements of an array of type `X`.
#[doc(hidden)]
pub const fn nbytes_of<X: ArrayType>() -> usize {
    footprint::nbytes::<X::Dtype, X::Shape>()
}

/// Returns the alignment of a slot of type `X`: the largest power of two that divides its bytes, but at most a cache line, so
/// that slots lie without gaps wherever that is possible. It is at least the alignment of the dtype.
const fn alignment_of<X: ArrayType>() -> usize {
    let power = 1 << (nbytes_of::<X>() | CACHE_LINE).trailing_zeros();
    footprint::larger(power, align_of::<X::Dtype>())
}

/// The bytes and the alignment of a slot of type `X`, as a constant: the compiler computes them once for all rows of the type.
struct InSlot<X>(PhantomData<X>);

impl<X: ArrayType> InSlot<X> {
    const BYTES: (usize, usize) = (nbytes_of::<X>(), alignment_of::<X>());
}

/// Returns the row of an array of type `X`, which is live in `[lower, upper)`.
#[doc(hidden)]
pub const fn array_row<X: ArrayType>(lower: usize, upper: usize) -> Buffer {
    bytes_row(lower, upper, InSlot::<X>::BYTES)
}

/// Returns the row of slot `ROW` of `F`, which is live in `[lower, upper)`.
#[doc(hidden)]
pub const fn slot_row<F: SlotAt<M, ROW>, M, const ROW: usize>(lower: usize, upper: usize) -> Buffer {
    array_row::<F::Array>(lower, upper)
}

/// Returns the row of a call, which runs in `[lower, upper)`.
#[doc(hidden)]
pub const fn call_row<F: CallAt<M, ROW>, M, const ROW: usize>(lower: usize, upper: usize) -> Buffer {
    Buffer::new(lower, upper, F::BYTES.0, F::BYTES.1)
}

/// Returns the row of a call that takes so many bytes, so aligned, and runs in `[lower, upper)`.
#[inline]
#[doc(hidden)]
pub const fn bytes_row(lower: usize, upper: usize, bytes: (usize, usize)) -> Buffer {
    Buffer::new(lower, upper, bytes.0, bytes.1)
}

/// Returns the row of a buffer that a `#[cfg]` leaves out.
#[inline]
#[doc(hidden)]
pub const fn no_row(lower: usize, upper: usize) -> Buffer {
    Buffer::new(lower, upper, 0, 1)
}
