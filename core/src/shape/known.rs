//! Numbers that types know, and numbers that they do not.
//!
//! Stable Rust cannot compute with `Const<N>` in types. So the length of an axis is [`Known`], if the dim is a name or a typenum number,
//! or [`Unknown`].

use core::marker::PhantomData;

/// A number that types do not know: code that uses it states it.
#[derive(Debug)]
pub struct Unknown;

/// A number that types know, as typenum writes it.
#[derive(Debug)]
pub struct Known<Number>(PhantomData<Number>);

/// A number that may be that of dim `D`: it is unknown, or it is `D`.
pub trait Unify<D> {}
