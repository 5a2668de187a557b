//! A shape repeated along its axes.
//!
//! | shape | times | tiled |
//! | --- | --- | --- |
//! | `(A,)` | `(X,)` | `(A * X,)` |
//! | `(A, B)` | `(X, Y)` | `(A * X, B * Y)`, and so on |

use core::marker::PhantomData;

use super::Shape;
use super::arithmetic::MulDim;
use super::dim::Dim;
use crate::text::Text;

/// The numbers of repetitions of the axes of `S` that make it `Out`.
///
/// # When it is checked
/// At `cargo check`: the number of axes, and `Out` where dims are named or typenum dims. Lengths that are stated are
/// compared at build time.
#[diagnostic::on_unimplemented(
    message = "shape `{S}` cannot be repeated `{Self}` times into `{Out}`",
    label = "the shape is not repeated so",
    note = "give one number for each axis, 1 for an axis that is not repeated: `shape![1, 3]`",
    note = "types multiply named and typenum dims, and `.rename(shape![..])` gives the result a name; where one is `Const`, state the result: `let b: array![f32; 2, 9] = a.tile(shape![1, 3])`"
)]
pub trait TimesOf<S: Shape, Out: Shape>: Shape {}

macro_rules! tiles {
    ($([$($dim:ident $times:ident $out:ident)*];)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($dim: MulDim<$times, $out>, $times: Dim, $out: Dim,)*> TimesOf<($($dim,)*), ($($out,)*)> for ($($times,)*) {}
    )*};
}

tiles! {
    [];
    [A U O];
    [A U O B V P];
    [A U O B V P C W Q];
    [A U O B V P C W Q D X R];
    [A U O B V P C W Q D X R E Y S];
    [A U O B V P C W Q D X R E Y S F Z T];
}

/// Whether every length of `S`, `Times` repeated, is that of `Out`.
pub(crate) struct Tiled<S, Times, Out>(PhantomData<(S, Times, Out)>);

impl<S: Shape, Times: TimesOf<S, Out>, Out: Shape> Tiled<S, Times, Out> {
    pub(crate) const CHECKED: () = {
        let mut axis = 0;
        while axis < S::RANK {
            let (length, times) = (S::AXES[axis], Times::AXES[axis]);
            if length as u128 * times as u128 != Out::AXES[axis] as u128 {
                refuse(axis, length, times, Out::AXES[axis])
            }
            axis += 1;
        }
    };
}

#[inline]
#[track_caller]
const fn refuse(axis: usize, length: usize, times: usize, stated: usize) -> ! {
    let mut text = Text::<256>::new();
    text.str("tile: axis ").decimal(axis as u128).str(" has length ").decimal(length as u128);
    text.str(", repeated ").decimal(times as u128).str(" times it is ").decimal(length as u128 * times as u128);
    text.str(", but the result has ").decimal(stated as u128);
    panic!("{}", text.as_str())
}
