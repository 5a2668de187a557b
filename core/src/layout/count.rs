//! Counting elements without wrapping.

use crate::text::Text;

/// Returns the number of elements of `axes`, or `None` if memory could not address the lengths.
///
/// ```
/// use haversack::layout::count::checked_len;
/// assert_eq!(checked_len(&[3, 4]), Some(12));
/// assert_eq!(checked_len(&[usize::MAX, 2]), None);
/// ```
///
/// Axes of length 0 are left out of the bound: `(usize::MAX, 2, 0)` is refused although it has no elements, because
/// offsets within it could not be computed. ndarray has the same rule.
#[inline]
pub const fn checked_len(axes: &[usize]) -> Option<usize> {
    let mut bound = 1usize;
    let mut empty = false;
    let mut axis = 0;
    while axis < axes.len() {
        if axes[axis] == 0 {
            empty = true;
        } else {
            bound = match bound.checked_mul(axes[axis]) {
                Some(product) if product <= isize::MAX as usize => product,
                _ => return None,
            };
        }
        axis += 1;
    }
    Some(if empty { 0 } else { bound })
}

/// Returns the number of elements as [`checked_len`] does, with `usize::MAX` for `None`.
#[inline]
pub(crate) const fn saturated_len(axes: &[usize]) -> usize {
    match checked_len(axes) {
        Some(len) => len,
        None => usize::MAX,
    }
}

/// Returns the length of the blocks that an axis in front of `axes` cuts an array into; 1 if they have no elements,
/// because slices are not cut into blocks of length 0.
#[inline]
pub(crate) const fn block_len(axes: &[usize]) -> usize {
    match saturated_len(axes) {
        0 => 1,
        len => len,
    }
}

/// Returns the number of elements as [`checked_len`] does, for constants: an overflow is a compile error that names the shape.
#[inline]
#[track_caller]
pub(crate) const fn len(axes: &[usize]) -> usize {
    match checked_len(axes) {
        Some(len) => len,
        None => {
            let mut text = Text::<512>::new();
            text.str("an array of shape ").axes(axes).str(" has more elements than memory can address (`isize::MAX`)");
            panic!("{}", text.as_str())
        }
    }
}

/// Returns the text for a length that the target cannot count.
#[inline]
pub(crate) const fn uncountable(length: u64) -> Text<160> {
    let mut text = Text::new();
    text.str("a length of ").grouped(length as u128).str(" is more than this target can count: at most ");
    text.grouped(usize::MAX as u128).str(" (`usize::MAX`)");
    text
}
