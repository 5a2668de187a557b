//! Arrays to and from other libraries and formats: one neighbour a file.
//!
//! | module | feature | holds |
//! | --- | --- | --- |
//! | `npy` | `npy` | NumPy's `.npy` files |

#[cfg(feature = "npy")]
pub mod npy;
