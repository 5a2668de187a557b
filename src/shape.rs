//! A shape: the dims of all axes, as a tuple.
//!
//! | module | holds |
//! | --- | --- |
//! | [`dim`] | the length of one axis |
//! | [`count`] | how many elements, without wrapping |
//! | [`number`] | how many elements, as a typenum number |

pub mod count;
pub mod dim;
pub mod number;

use core::fmt::Debug;

use typenum::Const;

use crate::layout;
use dim::Dim;

/// The shape of rank 0: one element.
pub type Rank0 = ();
/// Shapes of rank 1: `Rank1<1000>`.
pub type Rank1<const A: usize> = (Const<A>,);
/// Shapes of rank 2: `Rank2<1000, 999>`.
pub type Rank2<const A: usize, const B: usize> = (Const<A>, Const<B>);
/// Shapes of rank 3.
pub type Rank3<const A: usize, const B: usize, const C: usize> = (Const<A>, Const<B>, Const<C>);
/// Shapes of rank 4.
pub type Rank4<const A: usize, const B: usize, const C: usize, const D: usize> =
    (Const<A>, Const<B>, Const<C>, Const<D>);
/// Shapes of rank 5.
pub type Rank5<const A: usize, const B: usize, const C: usize, const D: usize, const E: usize> =
    (Const<A>, Const<B>, Const<C>, Const<D>, Const<E>);
/// Shapes of rank 6, the highest.
pub type Rank6<const A: usize, const B: usize, const C: usize, const D: usize, const E: usize, const F: usize> =
    (Const<A>, Const<B>, Const<C>, Const<D>, Const<E>, Const<F>);

mod sealed {
    pub trait Sealed {}
}

/// The lengths of all axes, as a tuple of dims: rank 0 to 6.
///
/// ```
/// use haversack::{Rank2, Shape};
/// assert_eq!(<Rank2<3, 4> as Shape>::SHAPE, [3, 4]);
/// assert_eq!(<Rank2<3, 4> as Shape>::LEN, 12);
/// assert_eq!(<() as Shape>::LEN, 1); // rank 0
/// ```
///
/// This trait is sealed.
///
/// # When it is checked
/// That a type is a shape: at `cargo check`. That its elements can be counted (`LEN` within `isize::MAX`): where `LEN` is
/// read, at `cargo check` in `#[budget]` and `arrays!`, otherwise at build time; `array![..]` with literal dims says so
/// in the editor.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a shape",
    label = "this is not a shape",
    note = "a shape is a tuple of 0 to 6 dims, such as `Rank2<3, 4>`, `(Const<3>, Const<4>)` or, for rank 1, `(Const<3>,)`"
)]
pub trait Shape: sealed::Sealed + 'static {
    /// The number of axes.
    const RANK: usize;

    /// One number an axis: `[usize; RANK]`.
    type Index: Copy + Debug + PartialEq + AsRef<[usize]> + AsMut<[usize]> + Send + Sync + 'static;

    /// The length of every axis.
    const SHAPE: Self::Index;

    /// [`SHAPE`](Shape::SHAPE) as a slice, for code that is not generic over the rank.
    const AXES: &'static [usize];

    /// The number of elements. Too many to address is a compile error that names the shape.
    const LEN: usize = count::len(Self::AXES);

    /// As [`LEN`](Shape::LEN), but `usize::MAX` where there are too many to address: for code that runs only where that
    /// has been refused. A constant that fails once is one error; failing wherever it is used, it would be many.
    #[doc(hidden)]
    const COUNT: usize = count::saturated_len(Self::AXES);

    /// The nested array: `[[X; N]; M]` for `(Const<M>, Const<N>)`. Rules N1 and N2 of [`crate::raw`].
    #[doc(hidden)]
    type Nested<X: Copy>: Copy;

    /// Calls `visit` with every index, the last axis fastest.
    #[doc(hidden)]
    fn walk(visit: impl FnMut(Self::Index));

    /// Where element `index` lies in row-major order, or `None` if an axis is too short.
    #[doc(hidden)]
    #[inline]
    fn offset(index: Self::Index) -> Option<usize> {
        layout::offset(Self::AXES, index.as_ref())
    }
}

// shape                nested array      index
// ()                   X                 []
// (A,)                 [X; A]            [a]
// (A, B)               [[X; B]; A]       [a, b]   and so on
macro_rules! nested {
    ($x:ty;) => { $x };
    ($x:ty; $dim:ident $($rest:ident)*) => { <$dim as Dim>::Nested<nested!($x; $($rest)*)> };
}

macro_rules! walk {
    ($visit:ident [$($done:ident)*]) => { $visit([$($done),*]) };
    ($visit:ident [$($done:ident)*] $dim:ident $($rest:ident)*) => {
        for $dim in 0..<$dim as Dim>::SIZE {
            walk!($visit [$($done)* $dim] $($rest)*);
        }
    };
}

macro_rules! shapes {
    ($($rank:literal ($($dim:ident)*);)*) => {$(
        impl<$($dim: Dim),*> sealed::Sealed for ($($dim,)*) {}
        impl<$($dim: Dim),*> Shape for ($($dim,)*) {
            const RANK: usize = $rank;
            type Index = [usize; $rank];
            const SHAPE: [usize; $rank] = [$($dim::SIZE),*];
            const AXES: &'static [usize] = &[$($dim::SIZE),*];
            type Nested<X: Copy> = nested!(X; $($dim)*);

            #[inline]
            #[allow(non_snake_case, unused_mut, reason = "the loop variables are named after their axes")]
            fn walk(mut visit: impl FnMut([usize; $rank])) {
                walk!(visit [] $($dim)*);
            }
        }
    )*};
}

shapes! {
    0 ();
    1 (A);
    2 (A B);
    3 (A B C);
    4 (A B C D);
    5 (A B C D E);
    6 (A B C D E F);
}
