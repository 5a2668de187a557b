//! Whether a planned function makes arrays that its plan does not count: asked of the types of its variables, and of what its calls
//! give.

#[cfg(all(feature = "alloc", target_has_atomic = "ptr"))]
use alloc::sync::Arc;
#[cfg(feature = "alloc")]
use alloc::{boxed::Box, collections::VecDeque, rc::Rc, vec::Vec};
use core::cell::{Cell, RefCell};
use core::marker::PhantomData;

use crate::array::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::Storage;

/// The type of a variable, or of what a call gives.
// Of an argument, so that a lifetime in `X` may be shorter than that of the value.
#[doc(hidden)]
pub struct TypeOf<X>(PhantomData<fn(X)>);

impl<X> Clone for TypeOf<X> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<X> Copy for TypeOf<X> {}

impl<X> TypeOf<X> {
    /// A type that is not known yet.
    #[inline(always)]
    #[must_use]
    pub const fn new() -> Self {
        TypeOf(PhantomData)
    }

    /// That of `variable`.
    #[inline(always)]
    pub fn of(_: &X) -> Self {
        TypeOf(PhantomData)
    }

    /// Says that it is the one of `variable`.
    #[inline(always)]
    pub fn is(&self, _: &X) {}

    /// Says that it is the one of another tag.
    #[inline(always)]
    pub fn same(&self, _: &TypeOf<X>) {}
}

impl<X> Default for TypeOf<X> {
    fn default() -> Self {
        Self::new()
    }
}

/// Gives `value`, whose type is asked for.
#[inline(always)]
#[doc(hidden)]
pub fn seen<X>(_: &TypeOf<X>, value: X) -> X {
    value
}

/// Where an array's type is written, so that the plan counts it.
#[diagnostic::on_unimplemented(
    message = "this variable is an array, and its `let` does not say so: the plan of the function does not count it",
    label = "an array of type `{Self}`",
    note = "write its type, and it is a slot of the plan: `let a: array![f32; 64] = ..;`; an alias is written `array![Hidden]`",
    note = "an array on the stack, which no plan counts, names its storage: `let a: array![f32; 3; Inline] = ..;`"
)]
#[doc(hidden)]
pub trait Annotated {}

/// Types that a variable of a planned function may have, or the result of a call.
#[diagnostic::on_unimplemented(
    message = "this makes an array on the heap, which the plan of the function does not count",
    label = "this has the type `{Self}`",
    note = "give every array a slot: `let a: array![f32; 64] = ..;`, and lend it; an expression or a view needs no memory of its own",
    note = "or count what this allocates yourself: `plain!(..)`, and the docs list it as not counted"
)]
#[doc(hidden)]
pub trait WithinThePlan {}

enum Nobody {}
impl Annotated for Nobody {}
impl Annotated for &Nobody {}
impl WithinThePlan for Nobody {}
impl WithinThePlan for &Nobody {}

/// Types that own arrays on the heap, as far as types of `core` and `alloc` tell.
#[doc(hidden)]
pub trait Owns {}

/// The same, but for arrays themselves.
#[doc(hidden)]
pub trait Holds {}

#[cfg(feature = "alloc")]
impl<T: Dtype, S: Shape> Owns for Array<T, S, Heap> {}

macro_rules! holds {
    ($($(#[$attribute:meta])* [$($params:tt)*] $holder:ty;)*) => {$(
        $(#[$attribute])*
        impl<X: Owns, $($params)*> Owns for $holder {}
        $(#[$attribute])*
        impl<X: Owns, $($params)*> Holds for $holder {}
    )*};
}

holds! {
    [] Option<X>;
    [E] Result<X, E>;
    [] (X,);
    [B] (X, B);
    [B, C] (X, B, C);
    [const N: usize] [X; N];
    [] Cell<X>;
    [] RefCell<X>;
    #[cfg(feature = "alloc")] [] Box<X>;
    #[cfg(feature = "alloc")] [] Vec<X>;
    #[cfg(feature = "alloc")] [] VecDeque<X>;
    #[cfg(feature = "alloc")] [] Rc<X>;
    #[cfg(all(feature = "alloc", target_has_atomic = "ptr"))] [] Arc<X>;
    #[cfg(feature = "alloc")] [] Box<[X]>;
}

/// Arrays of any storage.
#[doc(hidden)]
pub trait IsArray {}

impl<T: Dtype, S: Shape, W: Storage> IsArray for Array<T, S, W> {}
// A second one, so that a type that is not known is not taken for an array.
impl IsArray for Nobody {}

/// Arrays on the heap.
#[doc(hidden)]
pub trait IsOnHeap {}

#[cfg(feature = "alloc")]
impl<T: Dtype, S: Shape> IsOnHeap for Array<T, S, Heap> {}
impl IsOnHeap for Nobody {}
impl IsOnHeap for &Nobody {}

// An inherent method is found before that of a trait.
impl<X: IsArray> TypeOf<X> {
    /// Refused: `Annotated` says what to write.
    pub fn haversack_is_no_array(self)
    where
        X: Annotated,
    {
    }
}

impl<X: Holds> TypeOf<X> {
    /// Refused: `WithinThePlan` says what to write.
    pub fn haversack_holds_no_arrays(self)
    where
        X: WithinThePlan,
    {
    }
}

impl<X: Owns> TypeOf<X> {
    /// Refused: `WithinThePlan` says what to write.
    pub fn haversack_gives_no_arrays(self)
    where
        X: WithinThePlan,
    {
    }
}

impl<X: IsOnHeap> TypeOf<X> {
    /// Refused: `WithinThePlan` says what to write.
    pub fn haversack_gives_no_array(self)
    where
        X: WithinThePlan,
    {
    }
}

/// All others.
#[doc(hidden)]
pub trait NoArray: Sized {
    /// Nothing is to be said of it.
    fn haversack_is_no_array(self) {}

    /// Nothing is to be said of it.
    fn haversack_holds_no_arrays(self) {}

    /// Nothing is to be said of it.
    fn haversack_gives_no_arrays(self) {}

    /// Nothing is to be said of it.
    fn haversack_gives_no_array(self) {}
}

impl<X> NoArray for TypeOf<X> {}
