#![doc = include_str!("../README.md")]

mod agreement;
mod arrays;
mod dtype;
mod error;
mod halo;
mod reduce;
mod rows;
mod split;
mod world;

pub use dtype::MpiDtype;
pub use error::MpiError;
pub use halo::{Boundary, Halo};
/// The crate [mpi](https://docs.rs/mpi): all of MPI, for calls that this package does not have.
#[doc(no_inline)]
pub use mpi;
pub use reduce::Reduction;
pub use split::PartOf;
pub use world::World;
