//! Equality of rows, element by element.

use super::Rows;
use super::bound::Bound;
use super::item::ItemShape;
use super::view::{RowsView, RowsViewMut};
use crate::dtype::Dtype;
use crate::storage::Storage;

fn equal<T: Dtype, S: ItemShape>(left: RowsView<'_, T, S>, right: RowsView<'_, T, S>) -> bool {
    left.len() == right.len() && left.as_slice() == right.as_slice()
}

macro_rules! compared {
    ($([$($generics:tt)*] $left:ty, $right:ty;)*) => {$(
        /// As many items, equal element by element; how many there may be and who keeps them may differ. A `NaN` equals nothing.
        impl<T: Dtype, S: ItemShape, $($generics)*> PartialEq<$right> for $left {
            fn eq(&self, other: &$right) -> bool {
                equal(self.view(), other.view())
            }
        }
    )*};
}

compared! {
    [MAX: Bound<T, S, W>, W: Storage, M: Bound<T, S, V>, V: Storage] Rows<T, S, MAX, W>, Rows<T, S, M, V>;
    [MAX: Bound<T, S, W>, W: Storage] Rows<T, S, MAX, W>, RowsView<'_, T, S>;
    [MAX: Bound<T, S, W>, W: Storage] RowsView<'_, T, S>, Rows<T, S, MAX, W>;
    [] RowsView<'_, T, S>, RowsView<'_, T, S>;
    [] RowsViewMut<'_, T, S>, RowsViewMut<'_, T, S>;
}

impl<T: Dtype + Eq, S: ItemShape, MAX: Bound<T, S, W>, W: Storage> Eq for Rows<T, S, MAX, W> {}
impl<T: Dtype + Eq, S: ItemShape> Eq for RowsView<'_, T, S> {}
impl<T: Dtype + Eq, S: ItemShape> Eq for RowsViewMut<'_, T, S> {}
