//! Products: of matrices and vectors, one by one or many at once.
//!
//! | module | holds |
//! | --- | --- |
//! | `product` | a product before it is computed |
//! | `factor` | the factors of a product |
//! | `dot` | `dot`, `matmul`, `outer` |
//! | `inner` | the product of two vectors: a number |
//! | `trace` | the sum of a diagonal |
//!
//! | left | right | `dot` gives | `matmul` gives |
//! | --- | --- | --- | --- |
//! | `(M, K)` | `(K, N)` | a product of shape `(M, N)` | the same |
//! | `(M, K)` | `(K,)` | a product of shape `(M,)` | the same |
//! | `(K,)` | `(K, N)` | a product of shape `(N,)` | the same |
//! | `(K,)` | `(K,)` | the number | a product of shape `()` |
//! | `(A, M, K)` | `(A, K, N)` or `(K, N)` | - | a product of shape `(A, M, N)`, and so on to rank 6 |
//!
//! Factors may have any layout: a transposed view is multiplied as it lies. A [`Product`] computes nothing; it is given a place:
//! `eval()` makes an array.
//!
//! # What is allocated
//! The array, where one is made, and while a large product is computed one block of [`SCRATCH`](Product::SCRATCH) bytes:
//! copies of parts of both factors, so that they are read in the order in which they lie. Up to 32 x 32 times 32 x 32 it is 0.
//!
//! # Numbers
//! Each element is the sum of its terms, in the dtype of the factors. Integers overflow as they do in Rust: a panic where
//! overflow is checked, as in debug builds, and otherwise modulo 2^bits. Floats are multiplied and added with one rounding where
//! the machine does so (`std` needed), so that the last bits may differ between machines; they do not differ between runs.
//!
//! Halves (feature `half`) are multiplied and summed in `f32`, and each element is rounded once. No scratch is taken.
//!
//! A sum whose terms are all -0.0 is -0.0, every other sum that is zero is 0.0, and so is one without terms: as if it began with the
//! first term. That holds for all sizes and layouts, on either side. (In NumPy it depends on them. A term that is too small for the
//! dtype is not rounded before it is added, where that is one instruction: the sign of zero may then be the term's.)

mod dot;
mod factor;
pub(crate) mod gemm;
mod inner;
mod product;
mod trace;

pub use dot::{Dot, Outer, OuterProduct};
pub use factor::Factor;
pub use product::Product;
