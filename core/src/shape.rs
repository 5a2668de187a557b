//! A shape: the dims of all axes, as a tuple.
//!
//! | module | holds |
//! | --- | --- |
//! | [`dim`] | the length of one axis |
//! | [`named`] | dims that have names |
//! | [`number`] | lengths and numbers of elements, as typenum numbers |
//! | [`known`] | numbers that types know, and numbers that they do not |
//! | [`arithmetic`] | sums and products of lengths: computed, or stated and compared |
//! | `digits` | typenum numbers of any size from constants |
//! | `sub_view` | views of views: the rules that the relations below keep |
//!
//! One relation of shapes a module:
//!
//! | module | relates |
//! | --- | --- |
//! | [`axis`] | a shape and one of its axes: its length, the shape without it |
//! | [`index`] | a shape and an index of it |
//! | [`axes`] | a shape and several of its axes |
//! | [`rank`] | shapes with as many axes |
//! | [`matmul`] | two shapes and that of their matrix product |
//! | [`matrix`] | a matrix and its rows, its columns, its diagonal |
//! | [`insert`] | a shape and a new axis |
//! | [`swap`] | a shape and the same with two axes exchanged |
//! | [`permute`] | a shape and an order of its axes |
//! | [`broadcast`] | a shape and one that repeats it |
//! | [`rename`] | shapes with the same lengths |
//! | [`reshape`] | shapes with the same number of elements |
//! | [`flatten`] | a shape and one axis of as many elements |
//! | `concat` | two shapes, one behind the other along an axis |
//! | `tile` | a shape and one that repeats it along its own axes |
//! | `pad` | a shape and one around it |
//! | [`slice`](mod@slice) | a shape and the part that `s![..]` picks of it |
//! | [`split`] | a shape and its two parts along an axis |
//! | [`window`] | a shape and a smaller one that stands in it at many places |
//! | [`sliding`] | a shape and one of all windows, of twice the rank |
//!
//! # Rule of walks
//! * **W1** `S::walk(elements, visit)` calls `visit` with every one of `elements`. It holds for the implementations of [`Shape`]
//!   (sealed): their loops run over `iter_mut`, and over `chunks_exact_mut` of a length that divides the number of elements, which
//!   they assert.

pub mod arithmetic;
pub mod axes;
pub mod axis;
pub mod broadcast;
#[cfg(feature = "alloc")]
pub mod concat;
pub(crate) mod digits;
pub mod dim;
pub mod flatten;
pub mod index;
pub mod insert;
pub mod known;
pub mod matmul;
pub mod matrix;
pub mod named;
pub mod number;
#[cfg(feature = "alloc")]
pub mod pad;
pub mod permute;
pub mod rank;
pub mod rename;
pub mod reshape;
pub mod slice;
pub mod sliding;
pub mod split;
pub(crate) mod sub_view;
pub mod swap;
#[cfg(feature = "alloc")]
pub mod tile;
pub mod value;
pub mod window;

use core::fmt::Debug;
use core::slice::ChunksExactMut;

use crate::layout::Const;

use crate::layout::strides::{self, with_front};
use crate::layout::{Contiguous, Layout, Layouts, StrideProduct, count};
use dim::Dim;

/// The shape of rank 0, `()`: one element.
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
pub trait Shape:
    sealed::Sealed
    + Layouts
    + broadcast::Repeats<Self>
    + index::IndexedBy<<Self as Shape>::Index>
    + Sized
    + Send
    + Sync
    + 'static
{
    /// The number of axes, 0 to 6.
    const RANK: usize;

    /// One number an axis: `[usize; RANK]`.
    type Index: Copy + Debug + PartialEq + AsRef<[usize]> + AsMut<[usize]> + Send + Sync + 'static;

    /// The length of every axis.
    const SHAPE: Self::Index;

    /// [`SHAPE`](Shape::SHAPE) as a slice, for code that is not generic over the rank.
    const AXES: &'static [usize];

    /// The number of elements: the product of all lengths. Too many to address is a compile error that names the shape.
    const LEN: usize = count::len(Self::AXES);

    /// Like [`LEN`](Shape::LEN), but `usize::MAX` if there are too many elements to address: for code that runs only
    /// where that has been refused. A constant that fails once is one error; if it failed wherever it is used, there
    /// would be many.
    #[doc(hidden)]
    const COUNT: usize = count::saturated_len(Self::AXES);

    // Total, so that asking for an axis that is not there is one error.
    /// The length of axis 0, or `Const<0>` where there is none.
    type Dim0: Dim;
    /// The length of axis 1, or `Const<0>` where there is none.
    type Dim1: Dim;

    /// The axes in reversed order.
    type Reversed: Shape<Reversed = Self, Index = Self::Index>;

    /// The shape with an axis of length `D` in front; of rank 6, where there is no room, the shape itself.
    type Front<D: Dim>: Shape;

    /// The nested array: `[[X; N]; M]` for `(Const<M>, Const<N>)`. Rules N1 and N2 of [`crate::storage`].
    type Nested<X: Copy + Send + Sync>: Copy + Send + Sync;

    /// Calls `visit` with the index of each of `elements`, which are `COUNT` in row-major order, and with the element.
    /// Rule W1 of [`mod@crate::shape`].
    #[doc(hidden)]
    fn walk<X>(elements: &mut [X], visit: impl FnMut(Self::Index, &mut X));
}

// shape                nested array      index
// ()                   X                 []
// (A,)                 [X; A]            [a]
// (A, B)               [[X; B]; A]       [a, b]   and so on
macro_rules! nested {
    ($x:ty;) => { $x };
    ($x:ty; $dim:ident $($rest:ident)*) => { <$dim as Dim>::Nested<nested!($x; $($rest)*)> };
}

// shape                strides of a row-major array
// ()                   ()
// (A,)                 (Const<1>,)
// (A, B)               (B, Const<1>)
// (A, B, C)            (StrideProduct<B, C>, C, Const<1>)   and so on
macro_rules! row_major {
    () => { () };
    ($($dim:ident)+) => { row_major!(strides [] $($dim)+) };
    (strides [$($stride:ty,)*] $last:ident) => { ($($stride,)* Const<1>,) };
    (strides [$($stride:ty,)*] $dim:ident $($rest:ident)+) => {
        row_major!(strides [$($stride,)* row_major!(product: $($rest)+),] $($rest)+)
    };
    (product: $last:ident) => { $last };
    (product: $dim:ident $($rest:ident)+) => { StrideProduct<$dim, row_major!(product: $($rest)+)> };
}

macro_rules! dim_at {
    (0 $first:ident $($rest:ident)*) => { $first };
    (1 $first:ident $second:ident $($rest:ident)*) => { $second };
    ($axis:literal $($rest:ident)*) => { Const<0> };
}

/// Splits `elements` into blocks of `len`, none left out.
#[inline]
fn blocks<X>(elements: &mut [X], len: usize) -> ChunksExactMut<'_, X> {
    assert!(elements.len().is_multiple_of(len), "blocks are as long as each other");
    elements.chunks_exact_mut(len)
}

// Each axis cuts the elements into blocks, one for each of its indices, and leaves none out.
macro_rules! walk {
    ($visit:ident $elements:ident [];) => {
        for element in $elements {
            $visit([], element);
        }
    };
    ($visit:ident $elements:ident [$($done:ident)*]; $last:ident) => {
        for ($last, element) in $elements.iter_mut().enumerate() {
            $visit([$($done,)* $last], element);
        }
    };
    ($visit:ident $elements:ident [$($done:ident)*]; $dim:ident $($rest:ident)+) => {
        for ($dim, block) in blocks($elements, const { count::block_len(&[$($rest::SIZE),+]) }).enumerate() {
            walk!($visit block [$($done)* $dim]; $($rest)+);
        }
    };
}

macro_rules! shapes {
    ($($rank:literal ($($dim:ident)*) reversed ($($reversed:ident)*);)*) => {$(
        impl<$($dim: Dim),*> sealed::Sealed for ($($dim,)*) {}
        impl<$($dim: Dim),*> strides::sealed::Contiguous<($($dim,)*)> for row_major!($($dim)*) {}
        #[diagnostic::do_not_recommend]
        impl<$($dim: Dim),*> Contiguous<($($dim,)*)> for row_major!($($dim)*) {}
        impl<$($dim: Dim),*> Layouts for ($($dim,)*) {
            type RowMajor = row_major!($($dim)*);
            type ColumnMajor = <row_major!($($reversed)*) as Layout>::Reversed;
        }
        impl<$($dim: Dim),*> Shape for ($($dim,)*) {
            const RANK: usize = $rank;
            type Index = [usize; $rank];
            const SHAPE: [usize; $rank] = [$($dim::SIZE),*];
            const AXES: &'static [usize] = &[$($dim::SIZE),*];
            type Dim0 = dim_at!(0 $($dim)*);
            type Dim1 = dim_at!(1 $($dim)*);
            type Reversed = ($($reversed,)*);
            type Front<New: Dim> = with_front!(New $($dim)*);
            type Nested<X: Copy + Send + Sync> = nested!(X; $($dim)*);

            #[inline]
            #[allow(non_snake_case, reason = "the loop variables are named after their axes")]
            fn walk<X>(elements: &mut [X], mut visit: impl FnMut([usize; $rank], &mut X)) {
                walk!(visit elements []; $($dim)*);
            }
        }
    )*};
}

shapes! {
    0 () reversed ();
    1 (A) reversed (A);
    2 (A B) reversed (B A);
    3 (A B C) reversed (C B A);
    4 (A B C D) reversed (D C B A);
    5 (A B C D E) reversed (E D C B A);
    6 (A B C D E F) reversed (F E D C B A);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walks<S: Shape>() {
        let mut visits = vec![0; S::COUNT];
        let mut last = None;
        S::walk(&mut visits, |index, visits| {
            *visits += 1;
            assert!(index.as_ref().iter().zip(S::AXES).all(|(i, length)| i < length));
            let offset = index.as_ref().iter().zip(S::AXES).fold(0, |offset, (i, length)| offset * length + i);
            assert_eq!(offset, last.map_or(0, |last| last + 1));
            last = Some(offset);
        });
        assert!(visits.iter().all(|&visits| visits == 1));
        assert_eq!(last, S::COUNT.checked_sub(1));
    }

    #[test]
    fn a_walk_visits_every_element_once_and_knows_its_index() {
        walks::<Rank0>();
        walks::<Rank1<5>>();
        walks::<Rank1<0>>();
        walks::<Rank2<3, 4>>();
        walks::<Rank2<3, 0>>();
        walks::<Rank2<0, 4>>();
        walks::<Rank3<2, 3, 4>>();
        walks::<Rank3<2, 0, 4>>();
        walks::<(typenum::U3, Const<2>, typenum::U1, Const<2>)>();
        walks::<Rank5<1, 2, 1, 3, 2>>();
        walks::<Rank6<2, 1, 3, 1, 2, 2>>();
        walks::<Rank6<2, 2, 0, 2, 0, 2>>();
    }

    #[test]
    #[should_panic(expected = "blocks are as long as each other")]
    fn a_walk_leaves_no_element_out() {
        Rank2::<3, 4>::walk(&mut [0; 13], |_, _| {});
    }
}
