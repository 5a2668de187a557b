//! A view turned along an axis: elements that leave at its end come in at its beginning.

use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::axis::{Axis, HasAxis};
use crate::shape::dim::Dim;
use crate::storage::Storage;
use crate::storage::partial_init::PartialInit;
use crate::storage::partial_init::Same;
use crate::view::View;
use crate::view::raw::sub_view::RawSubView;

/// Writes, for each index of the axes before `axis`, the elements from index `first` of the axis on, then those before
/// it.
fn write<T: Dtype, S: Shape, L: Layout>(
    cut: RawSubView<'_, T, S, L>,
    axis: usize,
    first: usize,
    init: &mut PartialInit<'_, T>,
) {
    if cut.axis() == axis {
        cut.write_range(first..S::AXES[axis], init, &Same);
        return cut.write_range(0..first, init, &Same);
    }
    cut.each().for_each(|cut| write(cut, axis, first, init));
}

/// Returns the index whose elements come first when an axis of `length` is shifted by `shift`.
fn first(length: usize, shift: isize) -> usize {
    if length == 0 {
        return 0;
    }
    let back = shift.unsigned_abs() % length;
    if shift > 0 && back > 0 { length - back } else { back }
}

/// # Roll
impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    /// Shifts the elements along axis `I`, NumPy's `roll`: index `i` comes to be `i + shift`, modulo the length; `shift`
    /// may be negative or longer than the axis. Allocates `LEN * size_of::<T>()` bytes.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// let a = array![[1, 2, 3], [4, 5, 6]];
    /// assert_eq!(a.roll(Axis::<1>, 1).as_nested(), &[[3, 1, 2], [6, 4, 5]]);
    /// assert_eq!(a.roll(Axis::<1>, -1).as_nested(), &[[2, 3, 1], [5, 6, 4]]);
    /// ```
    ///
    /// # When it is checked
    /// That the axis is there: at `cargo check`.
    pub fn roll<const I: isize>(self, _: Axis<I>, shift: isize) -> Array<T, S>
    where
        S: HasAxis<I>,
    {
        let () = Fits::<T, S>::ADDRESSABLE;
        Array::written(|init| write(self.raw.as_sub_view(), S::AXIS, first(S::Length::SIZE, shift), init))
    }
}

/// # Roll
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Shifts the elements along axis `I`, as [`View::roll`] does. Allocates `LEN * size_of::<T>()` bytes.
    pub fn roll<const I: isize>(&self, axis: Axis<I>, shift: isize) -> Array<T, S>
    where
        S: HasAxis<I>,
    {
        self.view().roll(axis, shift)
    }
}
