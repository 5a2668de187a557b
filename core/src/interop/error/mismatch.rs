//! The kind of the error that compares a type with the description of an array.

use alloc::string::String;
use alloc::vec::Vec;

use crate::dtype::{Dtype, DtypeInfo};
use crate::shape::Shape;

/// The properties in which the description of an array is unlike the type, all at once.
///
/// Prints as `expected float32 (3, 2), found float64 (2, 3)`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mismatch {
    /// Whether the dtype is another one.
    pub dtype: bool,
    /// Whether the shape is another one.
    pub shape: bool,
    /// Whether the bytes of each number stand in the other order, and are not turned while reading.
    pub byte_order: bool,
    /// Whether the elements stand in another order, and are not reordered while reading.
    pub memory_order: bool,
    /// The array of the type.
    pub expected: ExpectedArray,
    /// The array in the data.
    pub found: FoundArray,
}

/// The dtype and the shape that a type expects of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExpectedArray {
    /// The dtype.
    pub dtype: DtypeInfo,
    /// The shape of the array, or of each row.
    pub shape: &'static [usize],
    /// The most rows, `u64::MAX` where any number is read; `None` for an array, whose shape is whole.
    pub rows: Option<u64>,
}

impl ExpectedArray {
    /// Describes an array of dtype `T` and shape `S`. It is printed as `float32 (1000, 512)`.
    ///
    /// ```
    /// use haversack::Rank2;
    /// use haversack::interop::error::ExpectedArray;
    /// assert_eq!(ExpectedArray::of::<f32, Rank2<1000, 512>>().to_string(), "float32 (1000, 512)");
    /// ```
    pub const fn of<T: Dtype, S: Shape>() -> Self {
        ExpectedArray { dtype: T::DTYPE, shape: S::AXES, rows: None }
    }

    /// Describes at most `rows` rows of dtype `T` and shape `S`; `u64::MAX` stands for any number.
    pub const fn of_rows<T: Dtype, S: Shape>(rows: u64) -> Self {
        ExpectedArray { dtype: T::DTYPE, shape: S::AXES, rows: Some(rows) }
    }
}

/// The dtype, the shape and the orders that data say they have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FoundArray {
    /// The dtype: NumPy's name, or what the data say where there is none.
    pub dtype: String,
    /// The shape.
    pub shape: Vec<u64>,
    /// Whether the bytes of each number stand in the order that this machine does not use.
    pub swapped: bool,
    /// The order of the elements.
    pub memory_order: MemoryOrder,
}

impl FoundArray {
    /// Describes an array in the orders of arrays: in the byte order of this machine, and row-major. `dtype` is NumPy's name.
    pub fn new(dtype: impl Into<String>, shape: impl Into<Vec<u64>>) -> Self {
        FoundArray { dtype: dtype.into(), shape: shape.into(), swapped: false, memory_order: MemoryOrder::RowMajor }
    }
}

/// The order of elements in memory or in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MemoryOrder {
    /// The last axis is contiguous: C's order, NumPy's default, and the order of every [`Array`](crate::Array).
    RowMajor,
    /// The first axis is contiguous: Fortran's order.
    ColumnMajor,
    /// Neither of both.
    Strided,
}
