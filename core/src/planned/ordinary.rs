//! Stands in for an ordinary function that a planned function calls: one without a plan.
//!
//! A macro cannot see whether `g` is planned. A planned function is a type of its name, too. So `#[budget]` writes
//! `use g as haversack_callee; use ordinary::*;` around the name. An import by name takes precedence over one by `*`, for types and for
//! values separately. `haversack_callee` is then the type `g` if there is one. Otherwise, it is the type here, which gives the function
//! itself, as it is: its generics, its lifetimes, and what its arguments may become.

use core::marker::PhantomData;

use super::call::{Call, Unplannable};
/// Stands in for a function without a plan. It is a value, too: without an allocator, no function has the name of a plan.
pub use crate::workspace::Ordinary as haversack_callee;

impl haversack_callee {
    /// Returns the function.
    #[inline(always)]
    pub fn given<F, P>(function: F, _: P) -> F {
        function
    }

    /// Returns a call, which is asked for its bytes: it has none.
    pub fn planned<Arguments>(_: Arguments) -> Call<Self> {
        Call::of()
    }
}

impl Unplannable for haversack_callee {}

/// A type in the place of a generic that it does not have.
pub trait Instead<X> {
    /// The type.
    type Type;
}

/// A generic argument that the source writes.
pub struct Written<G: ?Sized>(PhantomData<G>);

/// A generic argument that the source leaves open: `_`. The only implementation decides it, since no other use of it does.
pub struct LeftOpen<G: ?Sized>(PhantomData<G>);

impl<G: ?Sized, X> Instead<X> for Written<G> {
    type Type = X;
}

impl<X> Instead<X> for LeftOpen<()> {
    type Type = X;
}
