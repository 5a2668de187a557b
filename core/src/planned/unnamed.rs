//! Checks whether a planned function makes arrays that its plan does not count, by the types of its variables and of the
//! results of its calls.

#[cfg(all(feature = "alloc", target_has_atomic = "ptr"))]
use alloc::sync::Arc;
#[cfg(feature = "alloc")]
use alloc::{boxed::Box, collections::VecDeque, rc::Rc, vec::Vec};
use core::cell::{Cell, RefCell};
use core::marker::PhantomData;

use super::Nobody;
use crate::array::Array;
use crate::dtype::Dtype;
#[cfg(feature = "alloc")]
use crate::expr::BitMask;
use crate::shape::Shape;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::Storage;

/// The type of a variable, or of the result of a call.
// `X` is the type of an argument, so that a lifetime in `X` may be shorter than that of the value.
#[doc(hidden)]
pub struct TypeOf<X>(PhantomData<fn(X)>);

impl<X> Clone for TypeOf<X> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<X> Copy for TypeOf<X> {}

impl<X> TypeOf<X> {
    /// Creates the tag of a type that is not known yet.
    #[inline(always)]
    #[must_use]
    pub const fn new() -> Self {
        TypeOf(PhantomData)
    }

    /// Creates the tag of the type of a variable.
    #[inline(always)]
    pub fn of(_: &X) -> Self {
        TypeOf(PhantomData)
    }

    /// Says that the type is that of a variable.
    #[inline(always)]
    pub fn is(&self, _: &X) {}

    /// Says that the type is that of another tag.
    #[inline(always)]
    pub fn same(&self, _: &TypeOf<X>) {}
}

impl<X> Default for TypeOf<X> {
    fn default() -> Self {
        Self::new()
    }
}

/// Returns `value`, and says that the type of the tag is that of `value`.
#[inline(always)]
#[doc(hidden)]
pub fn seen<X>(_: Option<&TypeOf<X>>, value: X) -> X {
    value
}

/// An array type that is written at its `let`, so that the plan counts it.
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
    message = "this makes an array or a mask on the heap, which the plan of the function does not count",
    label = "this has the type `{Self}`",
    note = "give every array a slot: `let a: array![f32; 64] = ..;`, and lend it; an expression or a view needs no memory of its own",
    note = "a function that returns an array is planned, too, with `#[budget]` in front of it, and called as `let a: array![..] = g(..);`",
    note = "a `BitMask` has no slot: the caller makes it and lends it, `mask: &mut BitMask<..>`, and `mask.assign(..)` writes it",
    note = "or count what this allocates yourself: `plain!(..)`, and the docs list it as not counted"
)]
#[doc(hidden)]
pub trait WithinThePlan {}

impl Annotated for Nobody {}
impl Annotated for &Nobody {}
impl WithinThePlan for Nobody {}
impl WithinThePlan for &Nobody {}

/// Types that own arrays or masks on the heap, as far as types of `core` and `alloc` tell it.
#[doc(hidden)]
pub trait Owns {}

/// The same types, without arrays themselves.
#[doc(hidden)]
pub trait Holds {}

#[cfg(feature = "alloc")]
impl<T: Dtype, S: Shape> Owns for Array<T, S, Heap> {}
#[cfg(feature = "alloc")]
impl<S: Shape> Owns for BitMask<S> {}
#[cfg(feature = "alloc")]
impl<S: Shape> Holds for BitMask<S> {}

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
// With this second implementation, rustc does not take a type that is not known for an array.
impl IsArray for Nobody {}

/// Arrays on the heap.
#[doc(hidden)]
pub trait IsOnHeap {}

#[cfg(feature = "alloc")]
impl<T: Dtype, S: Shape> IsOnHeap for Array<T, S, Heap> {}
impl IsOnHeap for Nobody {}
impl IsOnHeap for &Nobody {}

// An inherent method is found before a method of a trait.
impl<X: IsArray> TypeOf<X> {
    /// Refuses the type: `Annotated` says what to write.
    pub fn haversack_is_no_array(self)
    where
        X: Annotated,
    {
    }
}

impl<X: Holds> TypeOf<X> {
    /// Refuses the type: `WithinThePlan` says what to write.
    pub fn haversack_holds_no_arrays(self)
    where
        X: WithinThePlan,
    {
    }
}

impl<X: Owns> TypeOf<X> {
    /// Refuses the type: `WithinThePlan` says what to write.
    pub fn haversack_gives_no_arrays(self)
    where
        X: WithinThePlan,
    {
    }
}

impl<X: IsOnHeap> TypeOf<X> {
    /// Refuses the type: `WithinThePlan` says what to write.
    pub fn haversack_gives_no_array(self)
    where
        X: WithinThePlan,
    {
    }
}

/// All other types.
#[doc(hidden)]
pub trait NoArray: Sized {
    /// Accepts the type.
    fn haversack_is_no_array(self) {}

    /// Accepts the type.
    fn haversack_holds_no_arrays(self) {}

    /// Accepts the type.
    fn haversack_gives_no_arrays(self) {}

    /// Accepts the type.
    fn haversack_gives_no_array(self) {}
}

impl<X> NoArray for TypeOf<X> {}
