//! A shape with more in front of its axes and behind them.
//!
//! | shape | in front | behind | padded |
//! | --- | --- | --- | --- |
//! | `(A,)` | `(X,)` | `(U,)` | `(X + A + U,)` |
//! | `(A, B)` | `(X, Y)` | `(U, V)` | `(X + A + U, Y + B + V)`, and so on |

use core::marker::PhantomData;

use super::Shape;
use super::arithmetic::{Gives, Plus};
use super::dim::Dim;
use crate::text::Text;

/// A shape that is, with `Before` in front of its axes and `After` behind them, `Out`.
///
/// # When it is checked
/// At `cargo check`: the number of axes, and `Out` where dims are named or typenum dims. Lengths that are stated are
/// compared at build time.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` cannot be padded with `{Before}` in front and `{After}` behind into `{Out}`",
    label = "this shape is not padded so",
    note = "give one width for each axis, 0 for an axis that is not padded: `Rank2<0, 1>`",
    note = "types add named and typenum dims (write `_` for the result); where one is `Const`, state the result"
)]
pub trait Pad<Before: Shape, After: Shape, Out: Shape>: Shape {}

macro_rules! pads {
    ($([$($before:ident $dim:ident $after:ident $out:ident)*];)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($before: Dim, $dim: Dim, $after: Dim, $out: Dim,)*>
            Pad<($($before,)*), ($($after,)*), ($($out,)*)> for ($($dim,)*)
        where
            $($before::Arithmetic: Plus<$dim::Arithmetic, Output: Plus<$after::Arithmetic, Output: Gives<$out>>>,)*
        {
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

/// Whether every length of `Out` is that of `S` with the padding around it.
pub(crate) struct Padded<S, Before, After, Out>(PhantomData<(S, Before, After, Out)>);

impl<S: Pad<Before, After, Out>, Before: Shape, After: Shape, Out: Shape> Padded<S, Before, After, Out> {
    pub(crate) const CHECKED: () = {
        let mut axis = 0;
        while axis < S::RANK {
            let widths = [Before::AXES[axis], S::AXES[axis], After::AXES[axis]];
            if sum(widths) != Out::AXES[axis] as u128 {
                refuse(axis, widths, Out::AXES[axis])
            }
            axis += 1;
        }
    };
}

const fn sum([before, length, after]: [usize; 3]) -> u128 {
    before as u128 + length as u128 + after as u128
}

#[track_caller]
const fn refuse(axis: usize, [before, length, after]: [usize; 3], stated: usize) -> ! {
    let mut text = Text::<256>::new();
    text.str("pad: axis ").decimal(axis as u128).str(" has length ").decimal(length as u128).str(", with ");
    text.decimal(before as u128).str(" in front and ").decimal(after as u128).str(" behind it is ");
    text.decimal(sum([before, length, after])).str(", but the result has ").decimal(stated as u128);
    panic!("{}", text.as_str())
}
