//! The run time of functions planned by `#[budget]`: workspaces, and what is written into slots. What is here beside the
//! workspaces, only macros name, and errors; it is hidden.
//!
//! | module | holds |
//! | --- | --- |
//! | `workspace` | the memory of a planned function: boxed, static, or carved out of bytes |
//! | `fill` | what can be written into a slot, and what would allocate |
//! | `constructed` | `zeros`, `full`, `from_fn` and their like, not made yet |
//! | `copied` | copies, not made yet |
//! | `scratch` | products, which take some of the workspace meanwhile |
//! | `call` | a call: its one allocation, and where a returned array goes |
//! | `row` | the rows of a plan: the bytes and the alignment of each |
//! | `unplanned` | what stands in for a callee that has no plan |
//! | `unnamed` | whether a variable is an array without saying so |
//! | `report` | the text of a budget that a plan exceeds |

pub(crate) mod call;
pub(crate) mod constructed;
pub(crate) mod copied;
pub(crate) mod fill;
pub(crate) mod report;
pub(crate) mod row;
pub(crate) mod scratch;
pub(crate) mod unnamed;
#[doc(hidden)]
pub mod unplanned;
mod workspace;

pub use crate::raw::memory::{CallAt, IsPlanned, Memory, Place, Plan, SlotAt, Unplanned};
pub use call::{Placed, assign_with, fill, fill_with, in_place, part, written};
#[cfg(feature = "alloc")]
pub use call::{lent, returned};
pub use constructed::{Constructed, arange, copy_nested, eye, from_fn, full, linspace, ones, zeros};
pub use copied::{Viewed, copied};
#[cfg(feature = "alloc")]
pub use fill::OnHeap;
pub use fill::{Borrowed, Fill, InPlace, Unallocated};
pub use scratch::{AssignWith, FillWith, Scratched, scratch};
pub use unnamed::{Annotated, NoArray, TypeOf, WithinThePlan};
#[cfg(feature = "alloc")]
pub use workspace::BoxedWorkspace;
pub use workspace::{FixedPlan, PlannedFunction, Workspace, WorkspaceError, WorkspaceMut, WorkspaceOf};

use crate::array::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::slot::Slot;
use crate::storage::Storage;

pub(crate) use crate::raw::memory::ArrayType;

/// `plain!(helper(&a))`: in a planned function, a value whose memory the plan does not count; elsewhere, the value.
///
/// A planned function cannot see whether `helper` is planned. What is called by a lower-case name has to be, and any other is
/// written so; the docs list it as not counted.
///
/// ```
/// use haversack::{array, budget, plain};
///
/// fn smallest(values: &[f32]) -> f32 {
///     values.iter().copied().fold(f32::INFINITY, f32::min)
/// }
///
/// #[budget(16 B)]
/// fn smallest_square(x: &array![f32; 4]) -> f32 {
///     let square: array![f32; 4] = (x * x).eval();
///     plain!(smallest(square.as_slice()))
/// }
/// assert_eq!(smallest_square(&array![3.0, -2.0, 5.0, 4.0]), 4.0);
/// ```
#[macro_export]
macro_rules! plain {
    ($value:expr) => {
        $value
    };
}

impl<T: Dtype, S: Shape, W: Storage> ArrayType for Array<T, S, W> {
    type Dtype = T;
    type Shape = S;
}

/// The slot of an array type.
#[doc(hidden)]
pub type SlotOf<'k, X> = Slot<'k, <X as ArrayType>::Dtype, <X as ArrayType>::Shape>;

/// The array of an array type, in memory of its own.
#[doc(hidden)]
pub type InlineOf<X> = crate::Array<<X as ArrayType>::Dtype, <X as ArrayType>::Shape, crate::Inline>;

/// The place of an array type.
#[doc(hidden)]
pub type PlaceOf<'p, X> = Place<'p, <X as ArrayType>::Dtype, <X as ArrayType>::Shape>;
