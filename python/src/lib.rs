#![doc = include_str!("../README.md")]

mod argument;
mod arguments;
mod function;
mod returned;
mod tensor;

#[cfg(feature = "module")]
mod module;

pub use argument::Argument;
pub use arguments::Values;
pub use function::{PyPlanned, add};
pub use haversack_python_macros::pyplanned;
pub use pyo3;
pub use returned::Returned;

/// The names in the output of [`pyplanned`].
#[doc(hidden)]
pub mod private {
    pub use haversack::BoxedWorkspace;

    pub use crate::arguments::{AllHeld, held};
}
