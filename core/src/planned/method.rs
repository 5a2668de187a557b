//! The workspace of a planned method: bytes of the user.

use haversack_plan::PlanView;

use super::row::nbytes_of;
use super::workspace::WorkspaceError;
use crate::workspace::bytes::Byte;
use crate::workspace::{ArrayType, MethodMemory, table};

/// Returns the workspace of a planned method, from the first aligned one of `bytes` on.
///
/// # Panics
/// If the bytes are too few: the message says how many are enough.
#[inline]
#[track_caller]
#[doc(hidden)]
pub fn carved<'w, B: Byte>(bytes: &'w mut [B], plan: PlanView<'static>) -> MethodMemory<'w> {
    let bytes = B::uninit(bytes);
    match super::workspace::aligned(bytes.as_ptr().addr(), bytes.len(), plan.peak(), plan.alignment()) {
        Ok(start) => MethodMemory::new(&mut bytes[start..][..plan.peak()], plan),
        Err(error) => refused(error),
    }
}

#[cold]
#[track_caller]
fn refused(error: WorkspaceError) -> ! {
    panic!("{error}")
}

/// Returns a number of a row. Checks that the row has the bytes and the alignment of a slot of type `X`.
///
/// # Panics
/// While compiling, if it has not.
#[doc(hidden)]
pub const fn held<X: ArrayType>(plan: PlanView<'static>, row: usize) -> usize {
    table::holds(plan, row, nbytes_of::<X>(), align_of::<X::Dtype>());
    row
}

/// Returns the bytes that are enough for a workspace at any address.
#[inline]
#[doc(hidden)]
pub const fn enough(plan: PlanView<'static>) -> usize {
    if plan.peak() == 0 { 0 } else { plan.peak().saturating_add(plan.alignment() - 1) }
}
