//! An index of a shape: a number for each axis.
//!
//! | shape | index |
//! | --- | --- |
//! | `()` | `[]` |
//! | `(A,)` | `[i]`, or `i` alone |
//! | `(A, B)` | `[i, j]`, and so on |

use super::dim::Dim;

mod sealed {
    pub trait IndexedBy<I> {}
}

/// A shape whose elements are found by `I`: a matrix by `[i, j]`, a vector by `[i]` or `i`, of `usize` each.
///
/// ```
/// use haversack::array;
///
/// let (a, b) = (array![[1, 2], [3, 4]], array![5, 6]);
/// assert_eq!(a[[1, 0]], 3);
/// assert_eq!(b[1], b[[1]]);
/// assert_eq!(a.row(0)[1], 2);
/// ```
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "`{I}` is not an index of shape `{Self}`",
    label = "an index has a number for each axis",
    note = "an element of a matrix is `a[[i, j]]`, of a vector `a[i]`; the numbers are `usize`",
    note = "a row is `a.row(i)`, an index of any axis `a.index_axis(Axis::<0>, i)`, a part `a.slice(s![1..3, ..])`"
)]
pub trait IndexedBy<I>: sealed::IndexedBy<I> {
    /// Returns the number for each axis.
    #[doc(hidden)]
    fn numbers(index: &I) -> &[usize];
}

macro_rules! indices {
    ($($rank:literal ($($dim:ident)*);)*) => {$(
        impl<$($dim: Dim),*> sealed::IndexedBy<[usize; $rank]> for ($($dim,)*) {}
        #[diagnostic::do_not_recommend]
        impl<$($dim: Dim),*> IndexedBy<[usize; $rank]> for ($($dim,)*) {
            #[inline(always)]
            fn numbers(index: &[usize; $rank]) -> &[usize] {
                index
            }
        }
    )*};
}

indices! {
    0 ();
    1 (A);
    2 (A B);
    3 (A B C);
    4 (A B C D);
    5 (A B C D E);
    6 (A B C D E F);
}

impl<D: Dim> sealed::IndexedBy<usize> for (D,) {}
#[diagnostic::do_not_recommend]
impl<D: Dim> IndexedBy<usize> for (D,) {
    #[inline(always)]
    fn numbers(index: &usize) -> &[usize] {
        core::slice::from_ref(index)
    }
}
