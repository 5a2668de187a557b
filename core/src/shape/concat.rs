//! Two shapes that are joined along an axis.
//!
//! | shape | other | along | joined, where `D` is `A + X` or `B + X` |
//! | --- | --- | --- | --- |
//! | `(A,)` | `(X,)` | 0 | `(D,)` |
//! | `(A, B)` | `(X, B)` | 0 | `(D, B)` |
//! | `(A, B)` | `(A, X)` | 1 | `(A, D)`, and so on |

use core::marker::PhantomData;

use super::Shape;
use super::arithmetic::AddDim;
use super::axis::one;
use super::dim::Dim;
use crate::text::Text;

/// A shape that goes on where `S` ends along axis `I`: its other axes are those of `S`, and both lengths of axis `I` are
/// `D` together.
///
/// # When it is checked
/// At `cargo check`: the other axes, and `D` where both lengths are named or typenum dims. A `D` that is stated is compared
/// at build time.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` cannot be joined to `{S}` along axis {I}",
    label = "joined shapes have axis {I}, and the same axes but for that",
    note = "axes are counted from 0, or from the end: -1 is the last; `insert_axis` makes a row a matrix of one row",
    note = "the length of the result is the sum: types compute it for named and typenum dims, and `.rename(shape![..])` gives it a name; for `Const`, state it: `let c: array![f32; 7, 4] = a.concat(..)`"
)]
pub trait Joins<const I: isize, S: Shape, D: Dim>: Shape {
    /// The axis, counted from 0.
    #[doc(hidden)]
    const ALONG: usize;
    /// Both together.
    type Joined: Shape;
    /// The length of the first array along the axis.
    type First: Dim;
    /// The length of the second array along the axis.
    type Second: Dim;
}

macro_rules! joins {
    ($($i:literal [$($before:ident)*] [$($after:ident)*];)*) => {$(
        joins! { @of { $i } $i [$($before)*] [$($after)*] }
        joins! { @of { -1 $(- one!($after))* } $i [$($before)*] [$($after)*] }
    )*};
    (@of $number:block $i:literal [$($before:ident)*] [$($after:ident)*]) => {
        #[diagnostic::do_not_recommend]
        impl<$($before: Dim,)* First: AddDim<Second, Sum>, Second: Dim, Sum: Dim, $($after: Dim,)*>
            Joins<$number, ($($before,)* First, $($after,)*), Sum> for ($($before,)* Second, $($after,)*)
        {
            const ALONG: usize = $i;
            type Joined = ($($before,)* Sum, $($after,)*);
            type First = First;
            type Second = Second;
        }
    };
}

joins! {
    0 [] [];
    0 [] [B];
    1 [A] [];
    0 [] [B C];
    1 [A] [C];
    2 [A B] [];
    0 [] [B C D];
    1 [A] [C D];
    2 [A B] [D];
    3 [A B C] [];
    0 [] [B C D E];
    1 [A] [C D E];
    2 [A B] [D E];
    3 [A B C] [E];
    4 [A B C D] [];
    0 [] [B C D E F];
    1 [A] [C D E F];
    2 [A B] [D E F];
    3 [A B C] [E F];
    4 [A B C D] [F];
    5 [A B C D E] [];
}

/// Whether the lengths of axis `I` of two shapes are `D` together.
pub(crate) struct Joined<const I: isize, S, Other, D>(PhantomData<(S, Other, D)>);

impl<const I: isize, S: Shape, Other: Joins<I, S, D>, D: Dim> Joined<I, S, Other, D> {
    pub(crate) const CHECKED: () = {
        let (first, second) = (Other::First::SIZE, Other::Second::SIZE);
        if first as u128 + second as u128 != D::SIZE as u128 {
            refuse(Other::ALONG, first, second, D::SIZE)
        }
    };
}

#[track_caller]
const fn refuse(axis: usize, first: usize, second: usize, stated: usize) -> ! {
    let mut text = Text::<256>::new();
    text.str("concat: axis ").decimal(axis as u128).str(" has lengths ").decimal(first as u128);
    text.str(" and ").decimal(second as u128).str(", together ").decimal(first as u128 + second as u128);
    text.str(", but the result has ").decimal(stated as u128);
    panic!("{}", text.as_str())
}
