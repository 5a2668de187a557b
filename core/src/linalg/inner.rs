//! The product of two vectors.

use crate::dtype::NumericOrComplex;
use crate::expr::function::BinaryFunction;
use crate::layout::Layout;
use crate::shape::dim::Dim;
use crate::view::View;

/// Computes the sum of the products of elements that have the same index, in the dtype: no product widens integers. Halves are summed in
/// `f32`.
#[inline]
pub(super) fn inner<T: NumericOrComplex, K: Dim, L: Layout, M: Layout>(
    left: View<'_, T, (K,), L>,
    right: View<'_, T, (K,), M>,
) -> T {
    let terms = left.expr().combine(right.expr(), TermOf);
    if cfg!(debug_assertions) && !matches!(T::DTYPE.kind, 'f' | 'c') {
        // Add in order: a partial sum may overflow, and the overflow is reported where a plain loop would report it.
        return T::rounded(terms.fold(T::Term::default(), |sum, term| sum + term));
    }
    T::rounded(terms.total())
}

/// The product of two elements, in the dtype of terms.
#[derive(Clone, Copy, Debug)]
struct TermOf;

impl<T: NumericOrComplex> BinaryFunction<T, T> for TermOf {
    type Output = T::Term;

    #[inline(always)]
    fn apply(&self, a: T, b: T) -> T::Term {
        a.term() * b.term()
    }
}
