#![doc = include_str!("../README.md")]
//!
//! # The house
//!
//! *An element has a shape, a shape has a layout, a layout has a footprint, a footprint has a budget; raw memory is
//! touched in one place; arrays own, views borrow, expressions compute in one pass.* Modules depend downwards only:
//!
//! ```text
//! dtype ── shape ── layout ── footprint ── budget
//!                                            │
//!                                           raw ── storage ── array ── view ── copy ── expr ── linalg ── interop
//! ```
#![cfg_attr(not(any(feature = "std", test)), no_std)]

#[cfg(feature = "alloc")]
extern crate alloc;
extern crate self as haversack;

pub mod array;
mod budget;
pub mod copy;
pub mod dtype;
pub mod expr;
pub mod footprint;
pub mod interop;
pub mod layout;
pub mod linalg;
#[doc(hidden)]
pub mod private;
mod raw;
pub mod shape;
pub mod storage;
mod text;
pub mod view;

#[doc(inline)]
pub use array::Array;
#[doc(inline)]
pub use array::CastError;
#[cfg(all(feature = "alloc", target_has_atomic = "ptr"))]
#[doc(inline)]
pub use array::Shared;
pub use budget::ledger;
#[doc(inline)]
pub use budget::ledger::{Budget, FitsIn, Weighed};
#[cfg(feature = "alloc")]
#[doc(inline)]
pub use copy::IndexError;
#[doc(inline)]
pub use copy::SelectError;
#[doc(inline)]
pub use dtype::{Bitwise, CastsTo, Dtype, DtypeInfo, Floating, Integer, Numeric, SameSize, Signed};
#[doc(inline)]
pub use expr::{Expr, IntoExpr};
#[doc(inline)]
pub use footprint::bytes::{Bytes, BytesText};
#[doc(inline)]
pub use footprint::{Footprint, footprint};
/// ```
/// use haversack::{Array, Dim, array, dims};
///
/// dims! {
///     /// Samples at once.
///     pub Batch = 32;
///     pub Hidden = 512;
///     Half = 512 / 2;
/// }
///
/// /// The sum of every row.
/// fn sums<M: Dim, N: Dim>(a: &Array<f32, (M, N)>) -> Array<f32, (M,)> {
///     Array::<f32, (M,)>::from_fn(|[i]| (0..N::SIZE).map(|j| a[[i, j]]).sum())
/// }
///
/// let sums: array![f32; Batch] = sums(&<array![f32; Batch, Half]>::ones());
/// assert_eq!(sums[[31]], 256.0);
/// assert_eq!(<array![f32; Batch, Hidden]>::NBYTES, Batch::SIZE * Hidden::SIZE * 4);
/// ```
///
pub use haversack_macros::dims;
/// ```
/// use haversack::{Budget, array, number};
///
/// type Sram = number![192 * 1024];
/// let (a, budget) = Budget::<Sram>::new().alloc::<array![f32; type number![3000], 4]>(); // 48_000 bytes
/// assert_eq!((a.len(), budget.left()), (12_000, 148_608));
/// ```
///
pub use haversack_macros::number;
/// ```
/// use haversack::{array, s};
///
/// let a = <array![u8; 4, 6]>::arange();
/// assert_eq!(a.slice(s![1..3, 0..6;2]).shape(), [2, 3]);
/// assert_eq!(a.slice(s![-1, ..;-1])[[0]], 23);
///
/// haversack::dims! { pub Samples = 3000; }
/// let signal = <array![f32; Samples]>::zeros();
/// assert_eq!(signal.slice(s![100..]).shape(), [2900]); // the length of the axis has a name: `..` is computed
/// ```
///
pub use haversack_macros::s;
pub use haversack_macros::{Footprint, Weighed, array, arrays, budget, budgets};
#[cfg(feature = "npy")]
#[doc(inline)]
pub use interop::npy::NpyError;
#[doc(inline)]
pub use shape::dim::Dim;
#[doc(inline)]
pub use shape::{Rank0, Rank1, Rank2, Rank3, Rank4, Rank5, Rank6, Shape};
#[cfg(feature = "alloc")]
#[doc(inline)]
pub use storage::Heap;
#[doc(inline)]
pub use storage::{Inline, Storage};
#[doc(no_inline)]
pub use typenum;
/// The length of one axis as a constant: the dim that `array![f32; 1000]` and `Rank1<1000>` write.
///
/// In typenum's words:
pub use typenum::Const;
#[doc(inline)]
pub use view::{View, ViewMut};
