//! The windows at every place as one shape of twice the rank.
//!
//! | shape | window | places | windows |
//! | --- | --- | --- | --- |
//! | `(A,)` | `(X,)` | `(P,)`, `P` is `A - X + 1` | `(P, X)` |
//! | `(A, B)` | `(X, Y)` | `(P, Q)` | `(P, Q, X, Y)` |
//! | `(A, B, C)` | `(X, Y, Z)` | `(P, Q, R)` | `(P, Q, R, X, Y, Z)` |

use core::marker::PhantomData;

use super::Shape;
use super::arithmetic::PlacesDim;
use super::dim::Dim;
use super::sub_view::SubView;
use crate::layout::Layout;
use crate::text::Text;

/// The shape of windows that have the places `P` in a shape `S` of rank 1 to 3.
///
/// # When it is checked
/// At `cargo check`: the number of axes, and `P` where dims are named or typenum dims. Lengths that are stated are compared
/// at build time.
#[diagnostic::on_unimplemented(
    message = "windows of shape `{Self}` have not the places `{P}` in shape `{S}`",
    label = "there are no such windows as one view",
    note = "window and places have as many axes as the shape, 1 to 3: the view has twice as many",
    note = "there are `length - window + 1` places along an axis: types compute it for named and typenum dims (write `shape![..]`, and `.rename(shape![..])` for names of the result), for `Const` it is stated"
)]
pub trait SlidesIn<S: Shape, P: Shape>: Shape {
    /// The places, then the axes of a window.
    type Windows: Shape;
    /// The layout of all windows of a view.
    type WindowsStrides<L: Layout>: Layout;
}

macro_rules! slides {
    ($([$($dim:ident $window:ident $places:ident $at:ident)*];)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($dim: PlacesDim<$window, $places>, $window: Dim, $places: Dim,)*>
            SlidesIn<($($dim,)*), ($($places,)*)> for ($($window,)*)
        {
            type Windows = ($($places,)* $($window,)*);
            type WindowsStrides<L: Layout> = ($(L::$at,)* $(L::$at,)*);
        }
    )*};
}

slides! {
    [A X P At0];
    [A X P At0 B Y Q At1];
    [A X P At0 B Y Q At1 C Z R At2];
}

/// Windows of shape `W` at places `P`.
///
/// P1: a place and an index within a window are, added, an index of the whole: on each axis at most `P - 1 + W - 1`, which
/// is below the length (`HOLDS`). Reaches offsets more than once: not for `ExclusiveAccess`.
pub struct Sliding<W, P>(PhantomData<(W, P)>);

impl<W: SlidesIn<S, P>, P: Shape, S: Shape, L: Layout> SubView<S, L> for Sliding<W, P> {
    type Shape = W::Windows;
    type Layout = W::WindowsStrides<L>;
    const OFFSET: isize = 0;
    const HOLDS: bool = Slid::<S, W, P>::WRONG.is_none();
}

/// Whether windows of shape `W` have the places `P` in `S`.
pub(crate) struct Slid<S, W, P>(PhantomData<(S, W, P)>);

impl<S: Shape, W: SlidesIn<S, P>, P: Shape> Slid<S, W, P> {
    /// The first axis on which they have not.
    const WRONG: Option<usize> = {
        let (mut axis, mut wrong) = (0, None);
        while axis < S::RANK && wrong.is_none() {
            let (length, window) = (S::AXES[axis], W::AXES[axis]);
            if window == 0 || window > length || P::AXES[axis] != length - window + 1 {
                wrong = Some(axis);
            }
            axis += 1;
        }
        wrong
    };

    pub(crate) const CHECKED: () = if let Some(axis) = Self::WRONG {
        refuse(axis, S::AXES[axis], W::AXES[axis], P::AXES[axis])
    };
}

#[inline]
#[track_caller]
const fn refuse(axis: usize, length: usize, window: usize, stated: usize) -> ! {
    let mut text = Text::<256>::new();
    text.str("sliding windows: axis ").decimal(axis as u128).str(" has length ").decimal(length as u128);
    text.str(", a window of length ").decimal(window as u128);
    if window == 0 || window > length {
        text.str(" does not fit");
    } else {
        text.str(" has ").decimal((length - window + 1) as u128).str(" places, but the result has ");
        text.decimal(stated as u128);
    }
    panic!("{}", text.as_str())
}
