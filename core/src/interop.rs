//! Arrays to and from other libraries and formats: one neighbour a file.
//!
//! | module | feature | holds |
//! | --- | --- | --- |
//! | `error` | `alloc` | the error of data from outside, of every format |
//! | `preflight`, `payload`, `fill` | `npy`, `npz`, `safetensors` | headers compared with types, elements in the orders of arrays |
//! | `elements` | `npy` | elements out of bytes, for readers of other formats |
//! | `strided` | `dlpack`, `nalgebra`, `ndarray` | elements of other libraries as views, by a check |
//! | `turn` | `npy`, `serde` | bytes in the other byte order |
//! | `csv` | `csv` | numbers in text |
//! | `ndarray` | `ndarray` | views and arrays of the crate ndarray |
//! | `nalgebra` | `nalgebra` | views and arrays of the crate nalgebra |
//! | `indicatif` | `indicatif` | progress bars of long passes |
//! | `map` | `mmap` | files as arrays, without reading them |
//! | `dlpack` | `dlpack` | tensors of other libraries and languages in this process |
//! | `npy` | `npy` | NumPy's `.npy` files |
//! | `npz` | `npz` | NumPy's `.npz` files |
//! | `safetensors` | `safetensors` | Hugging Face's files of tensors |
//! | `serde` | `serde` | arrays in JSON, CBOR, postcard, .. |
//! | `spelling` | `alloc` | dtypes as NumPy spells them |
//! | `scratch` | `npy` | temporary files of items |
//! | `replace` | `npy`, `monitor` | writing a file at once or not at all |

#[cfg(feature = "csv")]
pub mod csv;
#[cfg(feature = "dlpack")]
pub mod dlpack;
#[cfg(feature = "npy")]
pub mod elements;
#[cfg(feature = "alloc")]
pub mod error;
#[cfg(feature = "npy")]
pub(crate) mod fill;
#[cfg(all(feature = "indicatif", not(target_arch = "wasm32")))]
pub mod indicatif;
#[cfg(feature = "mmap")]
pub mod map;
#[cfg(feature = "nalgebra")]
pub mod nalgebra;
#[cfg(feature = "ndarray")]
pub mod ndarray;
#[cfg(feature = "npy")]
pub mod npy;
#[cfg(feature = "npz")]
pub mod npz;
#[cfg(feature = "npy")]
pub(crate) mod payload;
#[cfg(feature = "npy")]
pub(crate) mod preflight;
#[cfg(any(feature = "npy", feature = "monitor"))]
pub(crate) mod replace;
#[cfg(feature = "safetensors")]
pub mod safetensors;
#[cfg(feature = "npy")]
pub mod scratch;
#[cfg(feature = "serde")]
pub mod serde;
#[cfg(feature = "alloc")]
pub(crate) mod spelling;
#[cfg(any(feature = "dlpack", feature = "nalgebra", feature = "ndarray"))]
pub(crate) mod strided;
#[cfg(any(feature = "npy", feature = "serde"))]
pub(crate) mod turn;
