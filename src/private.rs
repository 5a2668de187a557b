//! Everything that macro output may name. Not part of the public interface: nothing here keeps its name or meaning.

pub use crate::budget::countable::countable;
pub use crate::budget::ledger::FootprintDigits;
pub use crate::budget::{Claim, Limit, LimitForm, Measure, check, count};
pub use crate::footprint::{Footprint, Part, heap, overhead, payload};
pub use crate::planned::call::{
    Call, Placed, assign_with, dropped, fill, fill_with, in_place, part, peak, settled, written,
};
#[cfg(feature = "alloc")]
pub use crate::planned::call::{lent, returned};
pub use crate::planned::constructed::{arange, copy_nested, eye, from_fn, full, linspace, of_slot, ones, zeros};
pub use crate::planned::copied::copied;
pub use crate::planned::report::{PlanClaim, called, check_docs, check_plan};
pub use crate::planned::row::{array_row, call_row, nbytes_of, no_row, slot_row};
pub use crate::planned::scratch::{AssignWith, scratch};
pub use crate::planned::unnamed::{NoArray, TypeOf, seen};
pub use crate::planned::{InlineOf, PlaceOf, SlotOf, unplanned};
#[cfg(feature = "alloc")]
pub use crate::raw::memory::Room;
pub use crate::raw::memory::{
    ArrayType, CallAt, Calls, IsPlanned, Memory, ParameterAt, Place, Plan, Scratch, SlotAt, Token, Unplanned,
};
pub use crate::shape::digits::{Composed, Digits, digit};
pub use crate::shape::named::NamedDim;
pub use crate::shape::slice::{
    At, Backwards, END_OF_AXIS, Every, EveryBackwards, Forwards, Full, NewAfter, NewBefore, Open, Range, Slicing,
    range_len,
};
pub use haversack_plan::{Buffer, PlanView, Planned};
pub use typenum::{B0, B1, UInt, UTerm};

/// A number of bytes. A call, because of a constant that is a call rustdoc prints the value alone.
pub const fn bytes(bytes: usize) -> usize {
    bytes
}

/// A limit in bytes, as the target counts: what it cannot count is cut off here, and refused by `countable`.
pub const fn limit(bytes: u64) -> usize {
    if bytes > usize::MAX as u64 { usize::MAX } else { bytes as usize }
}

/// The length of an axis, as the target counts: what it cannot count is a compile error.
#[track_caller]
pub const fn length(length: u64) -> usize {
    if length > usize::MAX as u64 {
        panic!("{}", crate::shape::count::uncountable(length).as_str());
    }
    length as usize
}

/// A limit that a constant expression gives: here, because an error about its type points to the expression alone.
#[derive(Clone, Copy, Debug)]
pub struct Expression {
    /// The number.
    pub limit_in_bytes: usize,
}

/// Nothing implements this. `array![..]` names it for a type that it refused: `MISTAKE` is the error.
pub trait Mistaken<const MISTAKE: usize> {
    /// No type, so that what uses it adds no error.
    type Array;

    /// The same where a value is expected.
    #[allow(non_upper_case_globals, reason = "it has the name of the type")]
    const Array: Self::Array;
}

/// What is there where there is an allocator.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __haversack_with_alloc {
    ($($item:item)*) => { $($item)* };
}

/// Without one, it is not there.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __haversack_with_alloc {
    ($($item:item)*) => {};
}

/// Statements that need an allocator.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __haversack_with_alloc_in_body {
    ($($tokens:tt)*) => { $($tokens)* };
}

/// Without one, it is not there.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __haversack_with_alloc_in_body {
    ($($tokens:tt)*) => {};
}

pub use crate::{__haversack_with_alloc as with_alloc, __haversack_with_alloc_in_body as with_alloc_in_body};

/// The assertions of the monitor.
#[cfg(feature = "monitor")]
pub mod assertions {
    pub use crate::monitor::assertions::planned::{peak_of, unplanned};
    pub use crate::monitor::assertions::unit::bytes;
    pub use crate::monitor::assertions::{Asserted, Expected, Relation};
}

/// What `#[profile]` names.
#[cfg(feature = "monitor")]
pub mod profile {
    pub use crate::monitor::profile::call::Call;
    pub use crate::monitor::profile::function::{Counter, Function};
    pub use crate::monitor::profile::memit::report;
    pub use crate::monitor::profile::planned::PlannedCall;
    pub use std::thread_local;
}
