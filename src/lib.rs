#![doc = include_str!("../README.md")]
#![no_std]

#[doc(inline)]
pub use haversack_core::*;
pub use haversack_macros::{Footprint, Weighed, array, arrays, budget, budgets, dims, number, s};

#[cfg(feature = "monitor")]
pub mod monitor {
    #![doc = include_str!("../docs/MONITOR.md")]
    //!
    #![doc = include_str!("../docs/pictures/memory.svg")]

    pub use haversack_core::monitor::*;
    // Named one by one, because rustdoc leaves out macros that a glob import finds.
    #[doc(inline)]
    pub use haversack_core::monitor::{assert_no_alloc, assert_no_leak, assert_peak, assert_planned, memit, phase};
    #[doc(inline)]
    pub use haversack_macros::{DeepSize, profile};
}

/// Everything that macro output may name. Not part of the public interface: nothing here keeps its name or meaning.
#[doc(hidden)]
pub mod private {
    #[doc(no_inline)]
    pub use haversack_core::private::*;
    pub use haversack_macros::{Described, declared};

    /// Holds the names that are in scope in the input of `arrays!`.
    pub mod in_arrays {
        pub use haversack_macros::budget;
    }
}
