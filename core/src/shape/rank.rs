//! The rank of a shape: the number of its axes.
//!
//! | shape | has the rank of |
//! | --- | --- |
//! | `(X, Y)` | `(A, B)`, and so on |

use super::Shape;
use super::dim::Dim;

/// A shape with as many axes as `S`.
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has not as many axes as the shape `{S}`",
    label = "a part has as many axes as the whole",
    note = "an axis that is not to be divided keeps its length: `Rank2<1, 5>` is a part of `Rank2<3, 5>`"
)]
pub trait SameRank<S: Shape>: Shape<Index = S::Index> {}

macro_rules! same_rank {
    ($([$($dim:ident $other:ident)*];)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($dim: Dim, $other: Dim,)*> SameRank<($($dim,)*)> for ($($other,)*) {}
    )*};
}

same_rank! {
    [];
    [A U];
    [A U B V];
    [A U B V C W];
    [A U B V C W D X];
    [A U B V C W D X E Y];
    [A U B V C W D X E Y F Z];
}
