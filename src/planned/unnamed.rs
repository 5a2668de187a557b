//! Whether a variable is an array without saying so: asked of types, for each `let` of a planned function that has none.

use core::marker::PhantomData;

use crate::array::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::Storage;

/// The type of a variable.
#[doc(hidden)]
pub struct TypeOf<X: ?Sized>(PhantomData<fn(X) -> X>);

impl<X: ?Sized> Clone for TypeOf<X> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<X: ?Sized> Copy for TypeOf<X> {}

impl<X> TypeOf<X> {
    /// That of `variable`.
    #[inline(always)]
    pub fn of(_: &X) -> Self {
        TypeOf(PhantomData)
    }
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

enum Nobody {}
impl Annotated for Nobody {}
impl Annotated for &Nobody {}

// An inherent method is found before that of a trait.
impl<T: Dtype, S: Shape, W: Storage> TypeOf<Array<T, S, W>> {
    /// Refused: `Annotated` says what to write.
    pub fn no_array(self)
    where
        Array<T, S, W>: Annotated,
    {
    }
}

/// All others.
#[doc(hidden)]
pub trait NoArray: Sized {
    /// Nothing is to be said of it.
    fn no_array(self) {}
}

impl<X> NoArray for TypeOf<X> {}
