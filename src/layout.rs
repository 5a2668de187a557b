//! Where an element lies: pure arithmetic on axis lengths, no memory.
//!
//! The rules of row-major order, which NumPy calls C order:
//!
//! * **L1** The last axis has stride 1.
//! * **L2** The stride of any other axis is the length of the next axis times its stride; a length of 0 counts as 1, so
//!   that strides stay defined in arrays without elements.
//! * **L3** The offset of an index is the sum of index times stride.
//! * **L4** An index is legal if it is below the length on every axis. Legal indices and the offsets `0..len` are the
//!   same set, in the same order.
//!
//! `layout/model.rs` is the same by brute force, and the oracle of the tests.

#[cfg(test)]
mod model;

/// The offset of `index` in row-major order (L3), or `None` if an axis is too short, if the ranks differ, or if `usize`
/// cannot hold the offset.
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

/// The strides of row-major order (L1, L2), in elements.
///
/// ```
/// assert_eq!(haversack::layout::strides([2, 3, 4]), [12, 4, 1]);
/// ```
///
/// # Panics
/// If `usize` cannot hold a stride. No shape of an array is that large.
pub const fn strides<const RANK: usize>(axes: [usize; RANK]) -> [usize; RANK] {
    let mut strides = [1usize; RANK];
    let mut axis = RANK.saturating_sub(1);
    while axis > 0 {
        let length = if axes[axis] == 0 { 1 } else { axes[axis] };
        strides[axis - 1] = match strides[axis].checked_mul(length) {
            Some(stride) => stride,
            None => panic!("a stride of these axes is larger than `usize::MAX`"),
        };
        axis -= 1;
    }
    strides
}

/// The axis on which `index` is too large, if any.
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
