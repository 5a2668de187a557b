//! A shape with more in front of its axes and behind them.
//!
//! | shape | in front | behind | padded |
//! | --- | --- | --- | --- |
//! | `(A,)` | `(X,)` | `(U,)` | `(X + A + U,)` |
//! | `(A, B)` | `(X, Y)` | `(U, V)` | `(X + A + U, Y + B + V)`, and so on |

use core::marker::PhantomData;

use super::Shape;
use super::arithmetic::AddNumbers;
use super::dim::Dim;
use super::known::Unify;
use super::value::Pads;
use crate::text::Text;

/// The numbers of elements around the axes of `S` that make it `Out`: a [`Pads`].
///
/// # When it is checked
/// At `cargo check`: the number of axes, and `Out` where dims are named or typenum dims. Lengths that are stated are
/// compared at build time. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "shape `{S}` cannot be padded into `{Out}` with `{Self}`",
    label = "the shape is not padded so",
    note = "give `before..after` for each axis, `0..0` for an axis that is not padded: `pad![0..0, 1..1]`",
    note = "types add named and typenum dims, and `.rename(shape![..])` gives the result a name; where one is `Const`, state the result: `let b: array![f32; 2, 5] = a.pad(..)`"
)]
pub trait PadsOf<S: Shape, Out: Shape>: sealed::Pads {
    /// The numbers of elements in front of the axes.
    type Before: Shape;
    /// The numbers of elements behind the axes.
    type After: Shape;
}

mod sealed {
    pub trait Pads {}
}

impl<Before, After> sealed::Pads for Pads<Before, After> {}

macro_rules! pads {
    ($([$($before:ident $dim:ident $after:ident $out:ident)*];)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($before: Dim, $dim: Dim, $after: Dim, $out: Dim,)*>
            PadsOf<($($dim,)*), ($($out,)*)> for Pads<($($before,)*), ($($after,)*)>
        where
            $($before::Arithmetic: AddNumbers<$dim::Arithmetic, Output: AddNumbers<$after::Arithmetic, Output: Unify<$out>>>,)*
        {
            type Before = ($($before,)*);
            type After = ($($after,)*);
        }
    )*};
}

pads! {
    [];
    [A0 A A1 A2];
    [A0 A A1 A2 B0 B B1 B2];
    [A0 A A1 A2 B0 B B1 B2 C0 C C1 C2];
    [A0 A A1 A2 B0 B B1 B2 C0 C C1 C2 D0 D D1 D2];
    [A0 A A1 A2 B0 B B1 B2 C0 C C1 C2 D0 D D1 D2 E0 E E1 E2];
    [A0 A A1 A2 B0 B B1 B2 C0 C C1 C2 D0 D D1 D2 E0 E E1 E2 F0 F F1 F2];
}

/// Whether every length of `Out` is that of `S` with the pads `P` around it.
pub(crate) struct Padded<S, P, Out>(PhantomData<(S, P, Out)>);

impl<S: Shape, P: PadsOf<S, Out>, Out: Shape> Padded<S, P, Out> {
    pub(crate) const CHECKED: () = {
        let mut axis = 0;
        while axis < S::RANK {
            let widths = [P::Before::AXES[axis], S::AXES[axis], P::After::AXES[axis]];
            if sum(widths) != Out::AXES[axis] as u128 {
                refuse(axis, widths, Out::AXES[axis])
            }
            axis += 1;
        }
    };
}

#[inline]
const fn sum([before, length, after]: [usize; 3]) -> u128 {
    before as u128 + length as u128 + after as u128
}

#[inline]
#[track_caller]
const fn refuse(axis: usize, [before, length, after]: [usize; 3], stated: usize) -> ! {
    let mut text = Text::<256>::new();
    text.str("pad: axis ").decimal(axis as u128).str(" has length ").decimal(length as u128).str(", with ");
    text.decimal(before as u128).str(" in front and ").decimal(after as u128).str(" behind it is ");
    text.decimal(sum([before, length, after])).str(", but the result has ").decimal(stated as u128);
    panic!("{}", text.as_str())
}
