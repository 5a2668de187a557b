//! Types, memory and arithmetic of [haversack](https://docs.rs/haversack), without its macros.
//!
//! Users name the package `haversack`, which shows all of this and the macros. It is a package of its own so that it is
//! compiled while the macros are: it waits for none of them.
//!
//! # Order of modules
//!
//! *An element has a shape, a shape has a layout, a layout has a footprint, a footprint has a budget; arrays own, views borrow,
//! expressions compute in one pass, plans say where.* A module uses modules before it in this list only (`tests/tidy` checks
//! it):
//!
//! ```text
//! text  math  dtype  layout  shape  footprint  budget  cpu  loops  storage  array  view  workspace  slot  copy  expr  rows  linalg
//! planned  interop  monitor
//! ```
//!
//! Unsafe code stands beside the idea that it serves, in files that `tests/tidy` names. A block of unsafe code does one unsafe
//! thing, and its `// SAFETY:` answers numbered rules. The docs of a module state its rules: `storage` (B, N, A), [`shape`] (W1, P, F),
//! [`layout`] (W2), `loops` (W3, R), [`view`] (V), `linalg::gemm` (K), `workspace` (M), `monitor::allocator` (G).
//! `docs/design/unsafe_code.md` has a table of all unsafe operations.
//!
//! No unsafe function can be named outside of this package, except for those that planned functions call (rule M5), those that
//! map a file (rule A3) and the one that takes a tensor of another library (rule T1). Two private types
//! can be had by way of associated types: `<Heap as Storage>::Buffer` and `Shape::Nested`. They have neither public fields nor public
//! methods, and the methods of `Storage` that make them keep the rules for any argument. The rules range over dtypes and shapes only,
//! and `Dtype`, `Dim`, `Shape` and `Storage` are sealed. `NamedDim` is not: it is safe to implement, and the rules rest on nothing
//! that an implementation says but `Length`, which is a `Dim`.
#![cfg_attr(not(any(feature = "std", test)), no_std)]
// docs.rs shows which feature an item needs.
#![cfg_attr(haversack_docs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;

// In the order above, which is also that in which rustdoc shows the methods of a type.
mod text;

pub mod math;

pub mod dtype;

pub mod layout;

pub mod shape;

pub mod footprint;

mod budget;

mod cpu;

mod loops;

pub mod storage;

pub mod array;

pub mod view;

mod workspace;

mod slot;

pub mod copy;

pub mod expr;

pub mod rows;

pub mod linalg;

pub mod planned;

pub mod interop;

#[cfg(feature = "monitor")]
pub mod monitor;

#[doc(hidden)]
pub mod private;

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
pub use cpu::stack::STACK;
#[cfg(any(feature = "std", feature = "libm"))]
#[doc(inline)]
pub use dtype::Real;
#[doc(inline)]
pub use dtype::{
    Bitwise, CastsTo, Dtype, DtypeInfo, Floating, Fractional, Integer, Numeric, NumericOrBool, NumericOrComplex,
    Ordered, SameSize, Signed, SignedOrComplex,
};
#[cfg(feature = "alloc")]
#[doc(inline)]
pub use expr::BitMask;
#[doc(inline)]
pub use expr::{Expr, IntoExpr};
#[doc(inline)]
pub use footprint::bytes::{Bytes, BytesText};
#[doc(inline)]
pub use footprint::{Footprint, footprint};
#[cfg(feature = "half")]
#[doc(no_inline)]
pub use half::{bf16, f16};
#[doc(inline)]
pub use haversack_plan as plan;
#[cfg(feature = "alloc")]
#[doc(inline)]
pub use interop::error::DataError;
#[doc(inline)]
pub use layout::Const;
#[cfg(feature = "complex")]
#[doc(no_inline)]
pub use num_complex::Complex;
#[cfg(feature = "alloc")]
#[doc(inline)]
pub use planned::BoxedWorkspace;
#[doc(inline)]
pub use planned::{FixedPlan, PlannedFunction, Workspace, WorkspaceError, WorkspaceMut, WorkspaceOf};
#[doc(inline)]
pub use rows::{Rows, RowsView, RowsViewMut};
#[doc(inline)]
pub use shape::axis::Axis;
#[doc(inline)]
pub use shape::dim::Dim;
#[doc(inline)]
pub use shape::value::{Pads, ShapeOf};
#[doc(inline)]
pub use shape::{Rank0, Rank1, Rank2, Rank3, Rank4, Rank5, Rank6, Shape};
#[doc(inline)]
pub use slot::Slot;
#[cfg(feature = "alloc")]
#[doc(inline)]
pub use storage::Heap;
#[cfg(feature = "mmap")]
#[doc(inline)]
pub use storage::Mapped;
#[cfg(feature = "mmap")]
#[doc(inline)]
pub use storage::mapped::{Advice, CopyOnWrite, MapMode, MapModeMut, MapModeShared, ReadOnly, ReadWrite};
#[doc(inline)]
pub use storage::{Inline, Storage, StorageMut, StorageOwned};
#[doc(no_inline)]
pub use typenum;
#[doc(inline)]
pub use view::{AsView, DynView, View, ViewMut};
