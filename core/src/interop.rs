//! Arrays to and from other libraries and formats: one neighbour a file.
//!
//! | module | feature | holds |
//! | --- | --- | --- |
//! | `ndarray` | `ndarray` | views and arrays of the crate ndarray |
//! | `npy` | `npy` | NumPy's `.npy` files |
//! | `replace` | `npy`, `monitor` | writing a file at once or not at all |

#[cfg(feature = "ndarray")]
pub mod ndarray;
#[cfg(feature = "npy")]
pub mod npy;
#[cfg(any(feature = "npy", feature = "monitor"))]
pub(crate) mod replace;
