//! More items, and fewer.

use super::Rows;
use super::bound::{BoundOwned, ItemBlock, ItemBlockMut};
use super::item::ItemShape;
use super::view::{RowsView, RowsViewMut, item};
use crate::dtype::Dtype;
use crate::expr::assign::Source;
use crate::storage::Storage;
use crate::view::View;

/// # More items, and fewer
impl<T: Dtype, S: ItemShape, MAX: BoundOwned<T, S, W>, W: Storage> Rows<T, S, MAX, W> {
    /// Puts an item behind the others: whatever can be assigned to an array of shape `S`. An array by reference and a view are copied; an
    /// expression, a product, a reduction along an axis are computed in their place; a number is repeated.
    ///
    /// ```
    /// # use haversack::{Axis, Rank1, array, rows::Rows};
    /// let a = array![[1.0, 2.0], [3.0, 4.0]];
    /// let mut rows = Rows::<f64, Rank1<2>>::new();
    /// rows.push(a.row(1));
    /// rows.push(a.row(0) * 10.0 + 1.0);
    /// rows.push(a.sum_axis(Axis::<0>));
    /// rows.push(0.5);
    /// assert_eq!(rows.as_slice(), [3.0, 4.0, 11.0, 21.0, 4.0, 6.0, 0.5, 0.5]);
    /// ```
    ///
    /// Without a bound it never fails, and its result may be left as it is. It then allocates as `Vec::push` does; with a bound, nothing.
    ///
    /// # When it is checked
    /// Dtype and shape of the item: at `cargo check`.
    ///
    /// # Errors
    /// At run time: [`FullError`](super::FullError) if there are `MAX` items, which stay as they are.
    pub fn push(&mut self, item: impl Source<T, S>) -> Result<(), MAX::Full> {
        MAX::grow(&mut self.block, self.len, 1)?;
        let place = &mut self.block.elements_mut()[self.len * S::COUNT..][..S::COUNT];
        item.write_into(RowsViewMut::<T, S>::of(place, 1).into_item());
        self.len += 1;
        Ok(())
    }

    /// Puts `more` items behind the others, with any values, and returns them to be written.
    #[cfg(any(feature = "npy", feature = "serde"))]
    pub(crate) fn extended(&mut self, more: usize) -> Result<RowsViewMut<'_, T, S>, MAX::Full> {
        MAX::grow(&mut self.block, self.len, more)?;
        let before = self.len;
        self.len += more;
        Ok(self.view_mut().slice_mut(before..))
    }

    /// Puts items behind the others, one after the other. [`push`](Self::push) says what an item can be.
    ///
    /// ```
    /// # use haversack::{Const, rows::Rows};
    /// let samples: Rows<f32, ()> = (0..9).map(|i| i as f32).collect();
    /// let mut large = Rows::<f32, (), Const<3>>::new();
    /// let error = large.extend(samples.iter().filter(|item| item[[]] > 4.0)).unwrap_err();
    /// assert_eq!((error.item, large.as_slice()), (3, &[5.0, 6.0, 7.0][..]));
    /// ```
    ///
    /// # Errors
    /// At run time: [`FullError`](super::FullError) at the first item without room. Those before it are kept.
    pub fn extend<I: Source<T, S>>(&mut self, items: impl IntoIterator<Item = I>) -> Result<(), MAX::Full> {
        items.into_iter().try_for_each(|item| self.push(item))
    }

    /// Puts a copy of other rows behind these: all of them, or none.
    ///
    /// ```
    /// # use haversack::{Const, rows::Rows};
    /// let samples: Rows<u8, ()> = [1, 2, 3].into_iter().collect();
    /// let mut buffer = Rows::<u8, (), Const<4>>::new();
    /// buffer.extend_from(&samples)?;
    /// assert!(buffer.extend_from(samples.slice(1..)).is_err());
    /// assert_eq!(buffer.as_slice(), [1, 2, 3]);
    /// # Ok::<(), haversack::rows::FullError>(())
    /// ```
    ///
    /// # Errors
    /// At run time: [`FullError`](super::FullError) if there is not room for all; nothing is copied then.
    pub fn extend_from<'r>(&mut self, rows: impl Into<RowsView<'r, T, S>>) -> Result<(), MAX::Full> {
        let rows = rows.into();
        MAX::reserve(&mut self.block, self.len, rows.len())?;
        self.block.append(self.len * S::COUNT, rows.as_slice());
        self.len += rows.len();
        Ok(())
    }

    /// Makes rows of the items of an iterator. [`collect`](Iterator::collect) does it where there is no bound.
    ///
    /// # Errors
    /// At run time: [`FullError`](super::FullError) if there are more than `MAX`.
    pub fn try_from_iter<I: Source<T, S>>(items: impl IntoIterator<Item = I>) -> Result<Self, MAX::Full> {
        let mut rows = Self::new();
        rows.extend(items)?;
        Ok(rows)
    }

    /// Takes the last item off, and returns a view of it, or `None` if there is none. No memory is freed.
    ///
    /// ```
    /// # use haversack::{Rank1, array, rows::Rows};
    /// let mut rows: Rows<u8, Rank1<2>> = [array![1, 2], array![3, 4]].iter().collect();
    /// assert_eq!(rows.pop().unwrap(), array![3, 4]);
    /// assert_eq!(rows.len(), 1);
    /// ```
    pub fn pop(&mut self) -> Option<View<'_, T, S>> {
        self.len = self.len.checked_sub(1)?;
        Some(item(&self.block.elements()[self.len * S::COUNT..][..S::COUNT]))
    }

    /// Keeps the first `len` items: all, if there are fewer. No memory is freed.
    pub fn truncate(&mut self, len: usize) {
        self.len = self.len.min(len);
    }

    /// Takes all items off. No memory is freed.
    pub fn clear(&mut self) {
        self.truncate(0);
    }

    /// Keeps the items for which `keep` is true, in their order. Allocates nothing.
    ///
    /// ```
    /// # use haversack::{Rank1, array, rows::Rows};
    /// let mut rows: Rows<i32, Rank1<2>> = [array![1, 2], array![-3, 4], array![5, 6]].iter().collect();
    /// rows.retain(|item| item[[0]] > 0);
    /// assert_eq!(rows.as_slice(), [1, 2, 5, 6]);
    /// ```
    ///
    /// If `keep` panics, the items are those that were there, some of them twice.
    pub fn retain(&mut self, mut keep: impl FnMut(View<'_, T, S>) -> bool) {
        let mut kept = 0;
        for i in 0..self.len {
            if keep(self.view().row(i)) {
                let from = i * S::COUNT;
                self.block.elements_mut().copy_within(from..from + S::COUNT, kept * S::COUNT);
                kept += 1;
            }
        }
        self.len = kept;
    }
}
