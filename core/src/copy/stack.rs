//! Views of one shape, side by side along a new axis.

use crate::layout::Const;

use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::axis::Axis;
use crate::shape::insert::InsertAxis;
use crate::storage::Storage;
use crate::storage::partial_init::PartialInit;
use crate::storage::partial_init::Same;
use crate::view::View;
use crate::view::raw::sub_view::RawSubView;

/// Writes, for each index of the axes before `axis`, the elements of each view.
fn write<T: Dtype, S: Shape, L: Layout, const N: usize>(
    views: [RawSubView<'_, T, S, L>; N],
    axis: usize,
    init: &mut PartialInit<'_, T>,
) {
    match views.first() {
        None => {}
        Some(first) if first.axis() == axis => views.iter().for_each(|view| view.write(init, &Same)),
        Some(first) => {
            for i in 0..S::AXES[first.axis()] {
                write(views.map(|view| view.at(i)), axis, init);
            }
        }
    }
}

/// # Stack
impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    /// Stacks `N` views of one shape along a new axis `I` of length `N`, NumPy's `stack`: `(A, B)` becomes `(N, A, B)`
    /// along axis 0. Allocates `N * LEN * size_of::<T>()` bytes.
    ///
    /// ```
    /// # use haversack::{Axis, View, array};
    /// let (red, green, blue) = (array![1, 2], array![3, 4], array![5, 6]);
    /// let image = View::stack(Axis::<1>, [red.view(), green.view(), blue.view()]);
    /// assert_eq!(image.as_nested(), &[[1, 3, 5], [2, 4, 6]]);
    /// ```
    ///
    /// `N` and `Out` follow from the views.
    ///
    /// Views of other layouts than each other: [`insert_axis`](Self::insert_axis), then [`concat`](Self::concat).
    ///
    /// # When it is checked
    /// That all have one shape, that `I` is at most the rank, and the rank below 6: at `cargo check`.
    pub fn stack<const I: isize, const N: usize, Out: Shape>(_: Axis<I>, views: [Self; N]) -> Array<T, Out>
    where
        S: InsertAxis<I, Inserted<Const<N>> = Out>,
    {
        let () = Fits::<T, Out>::ADDRESSABLE;
        Array::written(|init| write(views.map(|view| view.raw.as_sub_view()), S::AT, init))
    }
}

/// # Stack
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Stacks `N` arrays along a new axis `I`, as [`View::stack`] does. Allocates `N * LEN * size_of::<T>()` bytes.
    ///
    /// ```
    /// # use haversack::{Array, Axis, array};
    /// let (a, b) = (array![1, 2], array![3, 4]);
    /// assert_eq!(Array::stack(Axis::<0>, [&a, &b]).as_nested(), &[[1, 2], [3, 4]]);
    /// ```
    pub fn stack<const I: isize, const N: usize, Out: Shape>(axis: Axis<I>, arrays: [&Self; N]) -> Array<T, Out>
    where
        S: InsertAxis<I, Inserted<Const<N>> = Out>,
    {
        let () = Fits::<T, Out>::ADDRESSABLE;
        View::stack(axis, arrays.map(Array::view))
    }
}
