//! Everything that macro output may name. Not part of the public interface: nothing here keeps its name or meaning.

pub use crate::array::Array;
pub use crate::budget::report::Row;
pub use crate::budget::{Claim, Limit, LimitForm, Measure, check, count, documented, largest_variant};
pub use crate::dtype::Dtype;
pub use crate::footprint::{Content, Footprint, largest, overhead, sum};
pub use crate::storage::Inline;
pub use typenum::Const;

/// The footprint of `X`, for constants whose check stands beside them. A call, because rustdoc prints its value alone.
pub const fn footprint_of<X: Footprint>() -> usize {
    X::FOOTPRINT
}

/// A limit in bytes.
pub const fn limit(bytes: usize) -> usize {
    bytes
}

/// Nothing implements this. `array![..]` names it for a type that it refused: `MISTAKE` is the error.
pub trait Mistaken<const MISTAKE: usize> {
    /// No type, so that what uses it adds no error.
    type Array;
}

/// `array![[1.0, 2.0], [3.0, 4.0]]`: the shape is counted by the macro, the dtype is inferred.
#[cfg(feature = "alloc")]
pub fn array_of<T: Dtype, S: crate::Shape>(nested: &S::Nested<T>) -> Array<T, S, crate::Heap> {
    Array::copy_nested(nested)
}
