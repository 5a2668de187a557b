//! The runtime of functions planned by `#[budget]`: workspaces, and the values that are written into slots. The public items
//! beside the workspaces are those that error messages name: traits, and functions whose bounds a mistake of the user may break.
//! Items that only macros name are in `private`.
//!
//! | module | holds |
//! | --- | --- |
//! | `workspace` | the memory of a planned function: boxed, static, or carved out of bytes |
//! | `fill` | the values that can be written into a slot, and those that would allocate |
//! | `constructed` | `zeros`, `full`, `from_fn` and their like, which have not run yet |
//! | `copied` | copies that are not made yet |
//! | `scratch` | products, which take some of the workspace while they are computed |
//! | `call` | a call: its one allocation, and the destination of a returned array |
//! | `given` | the types of arguments, which decide the generics of a callee |
//! | `method` | the workspace of a planned method |
//! | `row` | the rows of a plan: the bytes and the alignment of each |
//! | `ordinary`, `unplanned` | stand-ins for a callee that has no plan: for its value, for its array |
//! | `unnamed` | the check whether a variable is an array without saying so |
//! | `described` | the labels and the lines of a plan |
//! | `report` | the error text of a budget that a plan exceeds |

pub(crate) mod call;
pub(crate) mod constructed;
pub(crate) mod copied;
pub(crate) mod described;
pub(crate) mod fill;
pub(crate) mod given;
pub(crate) mod method;
#[doc(hidden)]
pub mod ordinary;
pub(crate) mod report;
pub(crate) mod row;
pub(crate) mod scratch;
pub(crate) mod unnamed;
#[doc(hidden)]
pub mod unplanned;
mod workspace;

#[doc(hidden)]
pub use crate::__haversack_planned_list as planned_list;
#[doc(hidden)]
pub use crate::slot::{LendsAs, LentMut};
pub use crate::workspace::{Destination, IsPlanned, LentBytes, LentRow, Memory, Plan, SlotAt, Unplanned};
pub use call::{
    AtAnyTime, PartOf, Placed, Unplannable, assign_with, fill, fill_token, fill_whole, fill_with, in_place, moved,
    unplannable,
};
pub use constructed::{Constructed, arange, copy_nested, eye, from_fn, full, linspace, ones, zeros};
pub use copied::{Viewed, copied};
#[cfg(feature = "alloc")]
pub use fill::OnHeap;
pub use fill::{Borrowed, Computed, Fill, InPlace, Moved, Unallocated};
pub use scratch::{AssignWith, FillWith, Scratched, scratch};
pub use unnamed::{Annotated, TypeOf, WithinThePlan};
#[cfg(feature = "alloc")]
pub use workspace::BoxedWorkspace;
pub use workspace::{FixedPlan, PlannedFunction, Workspace, WorkspaceError, WorkspaceMut, WorkspaceOf};

use crate::array::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::Storage;

pub(crate) use crate::workspace::ArrayType;
pub(crate) use row::SlotOf;

/// `plain!(helper(&a))`: in a planned function, a value whose memory the plan does not count. Elsewhere, it is just the value.
///
/// A function without a plan that gives an array on the heap is refused in a planned function, and so is a planned function in a closure.
/// In `plain!(..)`, both are called, and the docs list the call as not counted.
///
/// ```
/// use haversack::{array, budget, plain};
///
/// /// Makes an array on the heap.
/// fn sorted(values: &[f32]) -> array![f32; 4] {
///     let mut sorted = [0.0; 4];
///     sorted.copy_from_slice(values);
///     sorted.sort_by(f32::total_cmp);
///     sorted.into()
/// }
///
/// #[budget(16 B)]
/// fn smallest_square(x: &array![f32; 4]) -> f32 {
///     let square: array![f32; 4] = (x * x).eval();
///     plain!(sorted(square.as_slice()))[[0]]
/// }
/// assert_eq!(smallest_square(&array![3.0, -2.0, 5.0, 4.0]), 4.0);
/// ```
#[macro_export]
macro_rules! plain {
    ($value:expr) => {
        $value
    };
}

/// A type that nobody uses. A trait with a second implementation for it has a better error: rustc does not mention the only other
/// implementation.
pub(crate) enum Nobody {}

impl<T: Dtype, S: Shape, W: Storage> ArrayType for Array<T, S, W> {
    type Dtype = T;
    type Shape = S;
}
