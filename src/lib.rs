#![doc = include_str!("../README.md")]
#![no_std]
// docs.rs shows which feature an item needs.
#![cfg_attr(haversack_docs, feature(doc_cfg))]

#[doc(inline)]
pub use haversack_core::{
    array, copy, dtype, expr, footprint, interop, layout, ledger, linalg, math, plain, plan, planned, rows, shape,
    storage, view,
};

/// Complex numbers, of the crate [num-complex](https://docs.rs/num-complex). [`dtype`] says how they are computed with.
#[cfg(feature = "complex")]
#[doc(no_inline)]
pub use haversack_core::Complex;
#[cfg(all(feature = "alloc", target_has_atomic = "ptr"))]
#[doc(inline)]
pub use haversack_core::Shared;
#[cfg(feature = "mmap")]
#[doc(inline)]
pub use haversack_core::{Advice, CopyOnWrite, MapMode, MapModeMut, MapModeShared, Mapped, ReadOnly, ReadWrite};
#[doc(inline)]
pub use haversack_core::{Array, Footprint, Weighed};
#[doc(inline)]
pub use haversack_core::{
    AsView, Axis, Bitwise, Budget, Bytes, BytesText, CastError, CastsTo, Const, Dim, Dtype, DtypeInfo, DynView, Expr,
    FitsIn, FixedPlan, Floating, Fractional, Inline, Integer, IntoExpr, Numeric, NumericOrBool, NumericOrComplex,
    Ordered, Pads, PlannedFunction, Rank0, Rank1, Rank2, Rank3, Rank4, Rank5, Rank6, Rows, RowsView, RowsViewMut,
    STACK, SameSize, SelectError, Shape, ShapeOf, Signed, SignedOrComplex, Slot, Storage, StorageMut, StorageOwned,
    View, ViewMut, Workspace, WorkspaceError, WorkspaceMut, WorkspaceOf,
};
#[cfg(feature = "alloc")]
#[doc(inline)]
pub use haversack_core::{BitMask, BoxedWorkspace, DataError, Heap, IndexError};
/// Dtypes of 2 bytes, of the crate [half](https://docs.rs/half). [`dtype`] says how they are computed with.
#[cfg(feature = "half")]
#[doc(no_inline)]
pub use haversack_core::{bf16, f16};

/// The crate typenum: numbers as types, such as `U32`, which are dims and which `number![3000]` writes.
#[doc(no_inline)]
pub use haversack_core::typenum;

pub use haversack_macros::{
    Dtype, Footprint, Weighed, array, arrays, axes, budget, budgets, dims, number, pad, s, shape,
};

#[cfg(feature = "safetensors")]
#[doc(no_inline)]
pub use haversack_core::interop::safetensors::FromSafetensors;
#[cfg(feature = "safetensors")]
pub use haversack_macros::FromSafetensors;

pub mod guide;

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

/// The names that most programs need: `use haversack::prelude::*;`.
///
/// ```
/// use haversack::prelude::*;
///
/// dims! { pub Batch = 32; }
///
/// /// Returns the means of the columns.
/// fn means<N: Dim>(a: &Array<f32, (Batch, N)>) -> Array<f32, (N,)> {
///     a.mean_axis(Axis::<0>).eval()
/// }
///
/// let a = <array![f32; Batch, 3]>::ones();
/// assert_eq!(means(&a), array![1.0, 1.0, 1.0]);
/// assert_eq!(a.slice(s![..16, ..]).reshape(shape![48]).len(), 48);
/// ```
pub mod prelude {
    #[cfg(any(feature = "std", feature = "libm"))]
    #[doc(no_inline)]
    pub use haversack_core::Real;
    #[doc(no_inline)]
    pub use haversack_core::{
        Array, Axis, Const, Dim, Dtype, Floating, Footprint, Inline, Integer, IntoExpr, Numeric, Shape, ShapeOf,
        Signed, Storage, StorageMut, StorageOwned, View, ViewMut, footprint,
    };
    #[doc(no_inline)]
    pub use haversack_macros::{Dtype, Footprint, array, arrays, axes, budget, budgets, dims, number, pad, s, shape};
}

/// Everything that macro output may name. Not part of the public interface: nothing here keeps its name or meaning.
#[doc(hidden)]
pub mod private {
    #[doc(no_inline)]
    pub use haversack_core::private::*;
    #[cfg(feature = "monitor")]
    pub use haversack_macros::profile;
    pub use haversack_macros::{Described, array, declared};

    /// Holds the names that are in scope in the input of `arrays!`.
    pub mod in_arrays {
        pub use haversack_macros::budget;
    }
}
