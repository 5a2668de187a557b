//! The offset of an element: pure arithmetic on axis lengths, no memory.
//!
//! The rules of row-major order, which NumPy calls C order:
//!
//! * **L1** The last axis has stride 1.
//! * **L2** The stride of any other axis is the length of the next axis times its stride.
//! * **L3** The offset of an index is the sum of index times stride.
//! * **L4** An index is legal if it is below the length on every axis. Legal indices and the offsets `0..len` are the
//!   same set, in the same order.
//!
//! `layout/model.rs` is the same by brute force, and the oracle of the tests.
//!
//! As types, strides are in `layout/strides.rs`: [`Layout`], [`RowMajor`], and their parts.

mod constant;
pub mod count;
#[cfg(test)]
mod model;
pub(crate) mod overlap;
pub(crate) mod strides;
pub(crate) mod walk;

#[doc(inline)]
pub use constant::Const;
#[doc(hidden)]
pub use strides::Layouts;
pub use strides::{Back, ColumnMajor, Contiguous, Layout, RowMajor, Step, Stride, StrideProduct, StrideSum};

pub(crate) use haversack_plan::dtypes::MAX_RANK;

/// Returns the offset of `index` in row-major order (L3), or `None` if an axis is too short, if the ranks differ, or if
/// `usize` cannot hold the offset.
///
/// ```
/// use haversack::layout::offset;
/// assert_eq!(offset(&[3, 4], &[1, 2]), Some(6));
/// assert_eq!(offset(&[3, 4], &[1, 4]), None);
/// ```
#[inline]
pub const fn offset(axes: &[usize], index: &[usize]) -> Option<usize> {
    if axes.len() != index.len() {
        return None;
    }
    let mut offset = 0usize;
    let mut axis = 0;
    while axis < axes.len() {
        if index[axis] >= axes[axis] {
            return None;
        }
        let Some(before) = offset.checked_mul(axes[axis]) else { return None };
        let Some(sum) = before.checked_add(index[axis]) else { return None };
        offset = sum;
        axis += 1;
    }
    Some(offset)
}

/// Returns the offset of `index` (L3), or `None` if an axis is too short or the ranks differ.
#[inline]
pub(crate) const fn strided_offset(axes: &[usize], strides: &[isize], index: &[usize]) -> Option<isize> {
    if axes.len() != index.len() || axes.len() != strides.len() {
        return None;
    }
    let mut offset = 0isize;
    let mut axis = 0;
    while axis < axes.len() {
        if index[axis] >= axes[axis] {
            return None;
        }
        // For elements in memory, the arithmetic on legal indices does not overflow.
        offset = offset.wrapping_add((index[axis] as isize).wrapping_mul(strides[axis]));
        axis += 1;
    }
    Some(offset)
}

/// Returns whether two lists of strides lead to the same elements. Strides along which there is nowhere to go may be any.
pub(crate) fn same_places(axes: &[usize], strides: &[isize], others: &[isize]) -> bool {
    axes.contains(&0) || (0..axes.len()).all(|axis| axes[axis] <= 1 || strides.get(axis) == others.get(axis))
}

/// Writes to `index` the index at `position` in row-major order, which is below the number of elements.
#[inline]
pub(crate) fn unravel(axes: &[usize], position: usize, index: &mut [usize]) {
    let mut rest = position;
    for (i, length) in index.iter_mut().zip(axes).rev() {
        *i = rest % length;
        rest /= length;
    }
}

/// Returns the axis on which `index` is too large, if any.
pub(crate) const fn axis_exceeded(axes: &[usize], index: &[usize]) -> Option<usize> {
    let mut axis = 0;
    while axis < axes.len() {
        if index[axis] >= axes[axis] {
            return Some(axis);
        }
        axis += 1;
    }
    None
}
