//! The order of elements.

use super::Dtype;

/// A dtype whose elements are ordered: every number, and `bool`. Complex numbers are not, and so have no `min`, `argmax`, `less`, `clamp`.
/// Sealed, as [`Dtype`] is.
///
/// ```
/// use haversack::{Array, Ordered, Shape, array};
///
/// /// Returns whether the elements lie between two others.
/// fn within<T: Ordered, S: Shape>(array: &Array<T, S>, least: T, greatest: T) -> bool {
///     array.min() >= least && array.max() <= greatest
/// }
///
/// assert!(within(&array![0.5, 1.0], 0.0, 1.0));
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no order",
    label = "elements of this dtype are equal or not, but none is less than another",
    note = "of complex numbers, `abs()`, `real()` and `imag()` have an order, of records their fields, and a newtype if it derives `PartialOrd`; `equal` and `not_equal` compare all dtypes"
)]
pub trait Ordered: Dtype + PartialOrd {
    /// The least element, below which there is no other. `HIGHEST` is the greatest.
    #[doc(hidden)]
    const LOWEST: Self;
    #[doc(hidden)]
    const HIGHEST: Self;
}
