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
use super::axis::HasAxis;
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

#[diagnostic::do_not_recommend]
impl<const I: isize, S, Sum, Other> Joins<I, S, Sum> for Other
where
    Sum: Dim,
    S: HasAxis<I, Length: AddDim<Other::Length, Sum>>,
    Other: HasAxis<I, Removed = S::Removed>,
{
    const ALONG: usize = S::AXIS;
    type Joined = S::Replaced<Sum>;
    type First = S::Length;
    type Second = Other::Length;
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

#[inline]
#[track_caller]
const fn refuse(axis: usize, first: usize, second: usize, stated: usize) -> ! {
    let mut text = Text::<256>::new();
    text.str("concat: axis ").decimal(axis as u128).str(" has lengths ").decimal(first as u128);
    text.str(" and ").decimal(second as u128).str(", together ").decimal(first as u128 + second as u128);
    text.str(", but the result has ").decimal(stated as u128);
    panic!("{}", text.as_str())
}
