//! A shape in equal parts along axis 0, one for each rank.
//!
//! | whole | ranks | part |
//! | --- | --- | --- |
//! | `(N,)` | `RANKS` | `(P,)` with `RANKS * P == N` |
//! | `(N, A)` | `RANKS` | `(P, A)`, and so on |

use std::marker::PhantomData;

use haversack::plan::text::Text;
use haversack::shape::axis::HasAxis;
use haversack::{Dim, Shape};

/// A shape that is a part of `Whole` along axis 0: all other axes are the same.
///
/// # When it is checked
/// The other axes: at `cargo check`. That all parts together are the whole: at build time, by the methods that have this bound.
#[diagnostic::on_unimplemented(
    message = "an array of shape `{Self}` is not the share of a rank in one of shape `{Whole}`",
    label = "axes other than axis 0 differ",
    note = "ranks share axis 0: a part of `(Const<8192>, Const<64>)` for 4 ranks is `(Const<2048>, Const<64>)`"
)]
pub trait PartOf<Whole: Shape>: HasAxis<0> {}

macro_rules! parts {
    ($([$($axis:ident)*];)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<Part: Dim, Whole: Dim, $($axis: Dim),*> PartOf<(Whole, $($axis,)*)> for (Part, $($axis,)*) {}
    )*};
}

parts! {
    [];
    [A];
    [A B];
    [A B C];
    [A B C D];
    [A B C D E];
}

/// Whether `RANKS` parts of shape `Part` are `Whole`, and MPI counts its elements.
pub(crate) struct Shares<const RANKS: usize, Part, Whole>(PhantomData<(Part, Whole)>);

impl<const RANKS: usize, Part: Shape, Whole: Shape> Shares<RANKS, Part, Whole> {
    pub(crate) const CHECKED: () = {
        let (part, whole) = (Part::AXES[0], Whole::AXES[0]);
        if part as u128 * RANKS as u128 != whole as u128 {
            refuse(RANKS, part, whole)
        }
        Message::<Whole>::CHECKED
    };
}

/// Whether MPI counts the elements of a message of shape `S`.
pub(crate) struct Message<S>(PhantomData<S>);

impl<S: Shape> Message<S> {
    pub(crate) const CHECKED: () = if S::LEN > i32::MAX as usize {
        refuse_len(S::AXES, S::LEN)
    };
}

#[track_caller]
const fn refuse(ranks: usize, part: usize, whole: usize) -> ! {
    let mut text = Text::<320>::new();
    text.str("the shares of ").decimal(ranks as u128).str(" ranks are not the whole: axis 0 has length ");
    text.decimal(part as u128).str(" on each rank, which is ").decimal(part as u128 * ranks as u128);
    text.str(" on all, and ").decimal(whole as u128).str(" in the whole; `scatter_rows` shares any number of rows");
    panic!("{}", text.as_str())
}

#[track_caller]
const fn refuse_len(axes: &[usize], len: usize) -> ! {
    let mut text = Text::<256>::new();
    text.str("a message of MPI has at most ").number(i32::MAX as usize).str(" elements, shape ").axes(axes);
    text.str(" has ").number(len);
    panic!("{}", text.as_str())
}
