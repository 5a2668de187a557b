//! Explicit copies: each is a new heap [`Array`](crate::Array), in one block of exactly its `NBYTES`.
//!
//! | module | holds |
//! | --- | --- |
//! | `whole` | a view's elements as an array: `to_owned`, `to_contiguous`, `copy_to` |
//! | `cast` | the same in another dtype |
//! | `concat`, `stack` | several views in one array |
//! | `tile`, `pad`, `roll` | a view repeated, with more around it, turned over its end |
//! | `take` | the elements that indices name: `take`, `gather` |
//! | `of_mutable` | the same of mutable views |
//! | [`select`] | the elements where a mask is `true`: an iterator, or into a slice |
//!
//! All are written once, from the first element to the last, into memory that nobody has written before.

#[cfg(feature = "alloc")]
mod cast;
#[cfg(feature = "alloc")]
mod concat;
#[cfg(feature = "alloc")]
mod of_mutable;
#[cfg(feature = "alloc")]
mod pad;
#[cfg(feature = "alloc")]
mod roll;
pub mod select;
#[cfg(feature = "alloc")]
mod stack;
#[cfg(feature = "alloc")]
mod take;
#[cfg(feature = "alloc")]
mod tile;
mod whole;

pub use select::SelectError;
#[cfg(feature = "alloc")]
pub use take::IndexError;
