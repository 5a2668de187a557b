//! The product of two vectors.

use crate::dtype::Numeric;
use crate::layout::Layout;
use crate::shape::dim::Dim;
use crate::view::View;

/// The sum of the products of elements that have the same index, in the dtype: integers are not widened, as in no product.
#[inline]
pub(super) fn inner<T: Numeric, K: Dim, L: Layout, M: Layout>(
    left: View<'_, T, (K,), L>,
    right: View<'_, T, (K,), M>,
) -> T {
    let terms = left * right;
    if cfg!(debug_assertions) && T::DTYPE.kind != 'f' {
        // In order: a sum in between may overflow, and that is told where a plain loop would tell it.
        return terms.fold(T::default(), |sum, term| sum + term);
    }
    terms.total()
}
