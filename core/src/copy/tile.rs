//! A view repeated along its axes.

use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::tile::{Tiled, TimesOf};
use crate::shape::value::ShapeOf;
use crate::storage::Storage;
use crate::storage::partial_init::PartialInit;
use crate::storage::partial_init::Same;
use crate::view::View;
use crate::view::raw::sub_view::RawSubView;

/// Writes the elements, from the next axis on repeated.
fn write<T: Dtype, S: Shape, L: Layout>(cut: RawSubView<'_, T, S, L>, times: &[usize], init: &mut PartialInit<'_, T>) {
    let Some((&first, rest)) = times.split_first() else {
        return cut.write(init, &Same);
    };
    if first == 0 {
        return;
    }
    let before = init.written();
    if rest.iter().all(|&times| times == 1) {
        cut.write(init, &Same);
    } else {
        cut.each().for_each(|cut| write(cut, rest, init));
    }
    init.again(init.written() - before, first - 1);
}

/// # Repeat
impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    /// Repeats the elements along each axis as often as `Times` says, NumPy's `tile`: `(M, N)`, `Rank2<2, 3>` times,
    /// becomes `(2 * M, 3 * N)`. Allocates `LEN * Times::LEN * size_of::<T>()` bytes.
    ///
    /// ```
    /// # use haversack::{array, shape};
    /// let a = array![[1, 2], [3, 4]];
    /// let b: array![i32; 2, 6] = a.tile(shape![1, 3]);
    /// assert_eq!(b.as_nested(), &[[1, 2, 1, 2, 1, 2], [3, 4, 3, 4, 3, 4]]);
    /// ```
    ///
    /// Repeated along new axes, [`broadcast`](Self::broadcast) gives a view.
    ///
    /// # When it is checked
    /// That `Times` has a number for each axis; and `Out`, where dims and numbers are named or typenum dims: at `cargo check`.
    ///
    /// # Checked at build time
    /// That an `Out` that is stated has these lengths.
    #[doc(alias = "repeat")]
    pub fn tile<Times, Out: Shape>(self, _: ShapeOf<Times>) -> Array<T, Out>
    where
        Times: TimesOf<S, Out>,
    {
        let () = Tiled::<S, Times, Out>::CHECKED;
        let () = Fits::<T, Out>::ADDRESSABLE;
        Array::written(|init| write(self.raw.as_sub_view(), Times::AXES, init))
    }
}

/// # Repeat
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Repeats the elements along each axis, as [`View::tile`] does. Allocates `LEN * Times::LEN * size_of::<T>()` bytes.
    #[doc(alias = "repeat")]
    pub fn tile<Times, Out: Shape>(&self, _: ShapeOf<Times>) -> Array<T, Out>
    where
        Times: TimesOf<S, Out>,
    {
        let () = Tiled::<S, Times, Out>::CHECKED;
        let () = Fits::<T, Out>::ADDRESSABLE;
        Array::written(|init| write(self.view().raw.as_sub_view(), Times::AXES, init))
    }
}
