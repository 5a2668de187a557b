//! The product of two vectors.

use crate::dtype::Numeric;
use crate::layout::Layout;
use crate::shape::dim::Dim;
use crate::view::View;

/// Computes the sum of the products of elements that have the same index, in the dtype: no product widens integers.
#[inline]
pub(super) fn inner<T: Numeric, K: Dim, L: Layout, M: Layout>(
    left: View<'_, T, (K,), L>,
    right: View<'_, T, (K,), M>,
) -> T {
    let terms = left * right;
    if cfg!(debug_assertions) && T::DTYPE.kind != 'f' {
        // Add in order: a partial sum may overflow, and the overflow is reported where a plain loop would report it.
        return terms.fold(T::default(), |sum, term| sum + term);
    }
    terms.total()
}
