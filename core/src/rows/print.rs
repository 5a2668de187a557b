//! Rows as NumPy prints them: as an array with one axis more.

use core::fmt::{self, Debug, Display};

use super::Rows;
use super::bound::Bound;
use super::item::ItemShape;
use super::view::{RowsView, RowsViewMut};
use crate::array::print::Elements;
use crate::dtype::Dtype;
use crate::layout;
use crate::storage::Storage;

impl<T: Dtype, S: ItemShape> RowsView<'_, T, S> {
    fn printed(self, print: impl FnOnce(&Elements<'_>) -> fmt::Result) -> fmt::Result {
        let axes = &self.axes()[..=S::RANK];
        let at = |index: &[usize]| match layout::offset(axes, index) {
            Some(offset) => self.as_slice()[offset].printed(),
            None => unreachable!("printing stays within {axes:?}"),
        };
        print(&Elements { axes, dtype: T::DTYPE, shape_is_told: true, at: &at })
    }
}

/// Prints like NumPy's `str(a)`, with the formats of an [`Array`](crate::Array). Allocates nothing.
///
/// ```
/// # use haversack::{Rank1, array, rows::Rows};
/// let rows: Rows<u8, Rank1<2>> = [array![1, 2], array![3, 4]].iter().collect();
/// assert_eq!(rows.to_string(), "[[1 2]\n [3 4]]");
/// ```
impl<T: Dtype, S: ItemShape> Display for RowsView<'_, T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printed(|elements| elements.display(f))
    }
}

/// Prints like NumPy's `repr(a)`, always with the shape, whose first number is that of the items. Allocates nothing.
///
/// ```
/// # use haversack::{Rank1, array, rows::Rows};
/// let rows: Rows<u8, Rank1<2>> = [array![1, 2], array![3, 4]].iter().collect();
/// assert_eq!(format!("{rows:?}"), "array([[1, 2],\n       [3, 4]], shape=(2, 2), dtype=uint8)");
/// ```
impl<T: Dtype, S: ItemShape> Debug for RowsView<'_, T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printed(|elements| elements.debug(f))
    }
}

macro_rules! as_views {
    ($([$($generics:tt)*] $rows:ty;)*) => {$(
        /// Prints like [`RowsView`].
        impl<T: Dtype, S: ItemShape, $($generics)*> Display for $rows {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Display::fmt(&self.view(), f)
            }
        }

        /// Prints like [`RowsView`].
        impl<T: Dtype, S: ItemShape, $($generics)*> Debug for $rows {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Debug::fmt(&self.view(), f)
            }
        }
    )*};
}

as_views! {
    [MAX: Bound<T, S, W>, W: Storage] Rows<T, S, MAX, W>;
    [] RowsViewMut<'_, T, S>;
}
