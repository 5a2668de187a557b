//! Everything that macro output may name. This is not part of the public interface: nothing here keeps its name or meaning.

pub use crate::array::Array;
pub use crate::budget::countable::countable;
pub use crate::budget::ledger::FootprintDigits;
pub use crate::budget::{Claim, Limit, LimitForm, Measure, check, count};
pub use crate::dtype::cast::FromNumber;
pub use crate::dtype::record::{ComparableNewtype, FieldType, OrderedInner, as_documented, behind_field};
pub use crate::dtype::{Dtype, DtypeInfo, Field, FieldInfo, Newtype, Number, Ordered, Printed, PrintedFields, Record};
pub use crate::footprint::{Footprint, Part, heap, overhead, payload};
#[cfg(feature = "safetensors")]
pub use crate::interop::error::DataError;
#[cfg(feature = "safetensors")]
pub use crate::interop::safetensors::{FromSafetensors, TensorSource, joined};
pub use crate::layout::Const;
#[cfg(feature = "monitor")]
pub use crate::monitor::{DeepSize, Scale};
pub use crate::planned::call::{
    AtAnyTime, Call, PartOf, Placed, Unplannable, assign_with, dropped, fill, fill_token, fill_whole, fill_with,
    in_place, moved, part, part_of_method, peak, same, settled, unplannable, written,
};
#[cfg(feature = "alloc")]
pub use crate::planned::call::{lent, returned};
pub use crate::planned::constructed::{arange, copy_nested, eye, from_fn, full, linspace, of_slot, ones, zeros};
pub use crate::planned::copied::copied;
pub use crate::planned::given::{AsItIs, Given, item, kept};
pub use crate::planned::method::{carved, enough, held};
pub use crate::planned::ordinary::{Instead, LeftOpen, Written};
pub use crate::planned::report::{PlanClaim, called, check_docs, check_plan};
pub use crate::planned::row::{
    DestinationOf, InlineOf, SlotOf, array_row, bytes_row, call_row, nbytes_of, no_row, slot_row,
};
pub use crate::planned::scratch::{AssignWith, scratch};
pub use crate::planned::unnamed::{NoArray, TypeOf, seen};
pub use crate::planned::{FixedPlan, PlannedFunction, WorkspaceOf};
pub use crate::planned::{ordinary, unplanned};
pub use crate::shape::axis::Axis;
pub use crate::shape::digits::{Composed, Digits, digit};
pub use crate::shape::dim::Dim;
pub use crate::shape::named::{Literal, NamedDim};
pub use crate::shape::slice::{
    At, Backwards, END_OF_AXIS, Every, EveryBackwards, Forwards, Full, NewAfter, NewBefore, Open, Range, Slicing,
    range_len,
};
pub use crate::shape::value::{Pads, ShapeOf};
pub use crate::slot::{AnyLentMut, Lent, LentArray, LentMut, Slot, read};
#[cfg(feature = "alloc")]
pub use crate::storage::Heap;
pub use crate::storage::{Inline, Storage, StorageMut};
pub use crate::workspace::bytes::Byte;
pub use crate::workspace::{
    ArrayType, CallAt, CallRow, Destination, IsPlanned, LentRow, Memory, MethodMemory, MethodRow, ParameterAt, Plan,
    Scratch, SlotAt, Token, Unplanned,
};
#[cfg(feature = "alloc")]
pub use crate::workspace::{HeapWorkspace, MethodRoom};
pub use bytemuck::{NoUninit, Zeroable};
pub use haversack_plan::{Buffer, Plan as Rows, PlanView, Planned};
pub use typenum::{B0, B1, UInt, UTerm};

/// The errors of several arrays.
#[cfg(feature = "safetensors")]
pub type DataErrors = std::vec::Vec<DataError>;

/// The items of which the constant `PLAN` is made.
pub mod plan {
    pub use crate::planned::described::{labels, lines};
    pub use haversack_plan::{Described, Limit};
}

/// Returns a number of bytes. This is a function, because rustdoc prints only the value of a constant that is a call.
#[inline]
pub const fn bytes(bytes: usize) -> usize {
    bytes
}

/// Converts a limit in bytes to `usize`. A limit that the target cannot count is cut off here, and refused by `countable`.
#[inline]
pub const fn limit(bytes: u64) -> usize {
    if bytes > usize::MAX as u64 { usize::MAX } else { bytes as usize }
}

/// Converts the length of an axis to `usize`. A length that the target cannot count is a compile error.
#[inline]
#[track_caller]
pub const fn length(length: u64) -> usize {
    if length > usize::MAX as u64 {
        panic!("{}", crate::layout::count::uncountable(length).as_str());
    }
    length as usize
}

/// A limit that a constant expression gives. Inside this struct, an error about the type of the expression points to the
/// expression alone.
#[derive(Clone, Copy, Debug)]
pub struct Expression {
    /// The limit in bytes.
    pub limit_in_bytes: usize,
}

/// A trait that nothing implements. `array![..]` names it for a type that it refused: `MISTAKE` is the error.
pub trait Mistaken<const MISTAKE: usize> {
    /// The type of no array, so that code that uses it adds no error.
    type Array;

    /// A constant of the same name, for places where a value is expected.
    #[allow(non_upper_case_globals, reason = "it has the name of the type")]
    const Array: Self::Array;
}

/// A list of a planned function. The `array!` of this library knows it by this name; that of another crate takes it as a value.
#[doc(hidden)]
#[macro_export]
macro_rules! __haversack_planned_list {
    ($($list:tt)*) => {
        ::core::compile_error!(
            "this `array!` is the macro of another crate, and the plan of the function does not count what it allocates: count it yourself, \
             `plain!(array![..])`; or write `haversack::array![..]`, if an array of haversack is meant"
        )
    };
}

/// Items that exist only with an allocator.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __haversack_with_alloc {
    ($($item:item)*) => { $($item)* };
}

/// Without an allocator, the input is left out.
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

/// Without an allocator, the input is left out.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __haversack_with_alloc_in_body {
    ($($tokens:tt)*) => {};
}

/// An item of which the second part stands there with an allocator, and the third part without one.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __haversack_with_callee {
    ([$($before:tt)*] [$($with:tt)*] [$($without:tt)*] $($behind:tt)*) => { $($before)* $($with)* $($behind)* };
}

/// Without an allocator, the second part is left out.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __haversack_with_callee {
    ([$($before:tt)*] [$($with:tt)*] [$($without:tt)*] $($behind:tt)*) => { $($before)* $($without)* $($behind)* };
}

pub use crate::{
    __haversack_with_alloc as with_alloc, __haversack_with_alloc_in_body as with_alloc_in_body,
    __haversack_with_callee as with_callee,
};

/// The assertions of the monitor.
#[cfg(feature = "monitor")]
pub mod assertions {
    pub use crate::monitor::assertions::planned::{peak_of, unplanned};
    pub use crate::monitor::assertions::unit::bytes;
    pub use crate::monitor::assertions::{Asserted, Expected, Relation};
}

/// The items that `#[profile]` names.
#[cfg(feature = "monitor")]
pub mod profile {
    pub use crate::monitor::profile::call::ProfiledCall;
    pub use crate::monitor::profile::function::{Counter, Function};
    pub use crate::monitor::profile::memit::report;
    pub use crate::monitor::profile::planned::PlannedCall;
    pub use std::thread_local;
}
