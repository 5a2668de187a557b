//! A shape repeated along new leading axes, or along an axis of length 1.
//!
//! | shape | target | strides of the new axes |
//! | --- | --- | --- |
//! | `()` | any | 0 |
//! | `(B,)` | `(A, B)` | `(0, _)` |
//! | `(B, C)` | `(Z, A, B, C)` | `(0, 0, _, _)` |
//!
//! NumPy stretches trailing axes of length 1 too, which it sees when it runs. Here `stretch` names them: a type that may
//! be of length 1 or may not would leave open which stride it has.

use core::marker::PhantomData;

use crate::layout::Const;

use super::Shape;
use super::axis::{HasAxis, UnitDim};
use super::dim::Dim;
use super::sub_view::SubView;
use crate::layout::Layout;

/// A shape whose axes are the last ones of `Target`.
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` does not broadcast to `{Target}`",
    label = "these axes are not the last ones of `{Target}`",
    note = "broadcasting repeats a shape along new axes in front of it: `(Const<4>,)` goes to `(Const<3>, Const<4>)`",
    note = "an axis of length 1 is repeated by `stretch`; `insert_axis` makes one"
)]
pub trait Broadcast<Target: Shape>: Shape {
    /// The layout of the repeated view: stride 0 along repeated axes.
    type Strides<L: Layout>: Layout;
}

/// A shape whose last axes are those of `Of`, so that an operand of shape `Of` can stand beside one of this shape: the relation of
/// [`Broadcast`] from its other end. Every shape repeats itself, also where code does not know which it is.
///
/// ```
/// use haversack::shape::broadcast::Repeats;
/// use haversack::{Array, Shape, array};
///
/// /// Returns `x` with `bias` added, which is repeated along leading axes.
/// fn shifted<S: Shape + Repeats<B>, B: Shape>(x: &Array<f32, S>, bias: &Array<f32, B>) -> Array<f32, S> {
///     (x + bias).eval()
/// }
/// assert_eq!(shifted(&array![[1.0, 2.0], [3.0, 4.0]], &array![10.0, 20.0]).row(1), array![13.0, 24.0]);
/// ```
///
/// # When it is checked
/// At `cargo check`.
pub trait Repeats<Of> {
    /// The layout of `Of`, repeated: stride 0 along the axes that it lacks.
    type RepeatedStrides<L: Layout>: Layout;
}

#[diagnostic::do_not_recommend]
impl<S: Shape, Target: Shape + Repeats<S>> Broadcast<Target> for S {
    type Strides<L: Layout> = <Target as Repeats<S>>::RepeatedStrides<L>;
}

macro_rules! broadcasts {
    ($($shape:tt to { $($new:tt)* })*) => { $(broadcasts!(each $shape [$($new)*]);)* };
    (each $shape:tt [$($new:tt)*]) => { $(broadcasts!(one $shape $new);)* };
    (one [$($dim:ident $at:ident)*] []) => {
        impl<$($dim: Dim,)*> Repeats<($($dim,)*)> for ($($dim,)*) {
            type RepeatedStrides<L: Layout> = ($(L::$at,)*);
        }
    };
    (one $shape:tt [$($new:ident)+]) => { broadcasts!(more $shape [$($new)+]); };
    (more [$($dim:ident $at:ident)*] [$($new:ident)+]) => {
        impl<$($new: Dim,)+ $($dim: Dim,)*> Repeats<($($dim,)*)> for ($($new,)+ $($dim,)*) {
            type RepeatedStrides<L: Layout> = ($(broadcasts!(zero $new),)+ $(L::$at,)*);
        }
    };
    (zero $new:ident) => { Const<0> };
}

broadcasts! {
    [] to { [] [U] [U V] [U V W] [U V W X] [U V W X Y] [U V W X Y Z] }
    [A At0] to { [] [U] [U V] [U V W] [U V W X] [U V W X Y] }
    [A At0 B At1] to { [] [U] [U V] [U V W] [U V W X] }
    [A At0 B At1 C At2] to { [] [U] [U V] [U V W] }
    [A At0 B At1 C At2 D At3] to { [] [U] [U V] }
    [A At0 B At1 C At2 D At3 E At4] to { [] [U] }
    [A At0 B At1 C At2 D At3 E At4 F At5] to { [] }
}

/// P1: an index without the new axes, of stride 0, is an index of the whole. Reaches offsets more than once: not for
/// `ExclusiveAccess`.
pub struct Repeated<Target>(PhantomData<Target>);

impl<Target: Shape, S: Broadcast<Target>, L: Layout> SubView<S, L> for Repeated<Target> {
    type Shape = Target;
    type Layout = S::Strides<L>;
    const OFFSET: isize = 0;
}

/// Axis `I`, of length 1, repeated to length `D`.
///
/// P1: each index of the axis, of stride 0, is index 0 of the whole. Not for `ExclusiveAccess`.
pub struct Stretched<const I: isize, D>(PhantomData<D>);

impl<const I: isize, D: Dim, S: HasAxis<I, Length: UnitDim>, L: Layout> SubView<S, L> for Stretched<I, D> {
    type Shape = S::Replaced<D>;
    type Layout = S::ReplacedStrides<L, Const<0>>;
    const OFFSET: isize = 0;
}

/// Whether the elements of a shape that repeats others can be counted: memory does not limit them.
pub(crate) struct Countable<S>(PhantomData<S>);

impl<S: Shape> Countable<S> {
    pub(crate) const CHECKED: () = {
        let _: usize = S::LEN;
    };
}
