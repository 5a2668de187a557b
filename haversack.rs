#![doc = include_str!("README.md")]
#![no_std]

#[doc(inline)]
pub use haversack_core::*;
pub use haversack_macros::{Footprint, Weighed, array, arrays, budget, budgets, dims, number, s};

/// What happened at run time, in exact bytes: for what types cannot see, and to prove what they claim.
#[cfg(feature = "monitor")]
pub mod monitor {
    #[doc(inline)]
    pub use haversack_core::monitor::memit;
    #[doc(inline)]
    pub use haversack_core::monitor::*;
    #[doc(inline)]
    pub use haversack_macros::profile;
}

/// Everything that macro output may name. Not part of the public interface: nothing here keeps its name or meaning.
#[doc(hidden)]
pub mod private {
    #[doc(no_inline)]
    pub use haversack_core::private::*;
    pub use haversack_macros::{Described, declared};
}
