//! The error that compares shape and strides of a view of another library with a type.

use alloc::vec::Vec;
use core::fmt;

/// The reason why the elements of another library are not the view of a type: their shape or their strides differ. Names both.
///
/// Prints as `expected shape [6, 4], found [4, 6]`, or, where the shape is the same, as `of shape [6, 4], expected strides [4, 1], found [1, 6]`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LayoutError {
    /// The shape of the type.
    pub expected_shape: &'static [usize],
    /// The shape that was found.
    pub found_shape: Vec<usize>,
    /// The strides of the type, in elements; `None` where any would do.
    pub expected_strides: Option<&'static [isize]>,
    /// The strides that were found, in elements.
    pub found_strides: Vec<isize>,
}

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LayoutError { expected_shape, found_shape, expected_strides, found_strides } = self;
        match expected_strides {
            Some(strides) if found_shape == expected_shape && found_strides == strides => {
                write!(
                    f,
                    "of shape {expected_shape:?}, strides {strides:?} lead to an element twice: it cannot be written"
                )
            }
            Some(strides) if found_shape == expected_shape => {
                write!(f, "of shape {expected_shape:?}, expected strides {strides:?}, found {found_strides:?}")
            }
            _ => write!(f, "expected shape {expected_shape:?}, found {found_shape:?}"),
        }
    }
}

impl core::error::Error for LayoutError {}
