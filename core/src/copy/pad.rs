//! A view with a value around it.

use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::pad::{Padded, PadsOf};
use crate::storage::Storage;
use crate::storage::partial_init::PartialInit;
use crate::storage::partial_init::Same;
use crate::view::View;
use crate::view::raw::sub_view::RawSubView;

/// The padding around a view: the value, its widths before and after each axis, and the lengths of the result.
struct Around<'a, T> {
    value: T,
    before: &'a [usize],
    after: &'a [usize],
    out: &'a [usize],
}

/// Writes the elements from the next axis on, and the padding around them.
fn write<T: Dtype, S: Shape, L: Layout>(
    cut: RawSubView<'_, T, S, L>,
    around: &Around<'_, T>,
    init: &mut PartialInit<'_, T>,
) {
    let (axis, each) = (cut.axis(), around.out[cut.axis() + 1..].iter().product::<usize>());
    init.value(around.value, around.before[axis] * each);
    if axis + 1 == S::RANK {
        cut.write(init, &Same);
    } else {
        cut.each().for_each(|cut| write(cut, around, init));
    }
    init.value(around.value, around.after[axis] * each);
}

fn padded<T: Dtype, S: Shape, L: Layout, Before: Shape, After: Shape, Out: Shape>(
    view: View<'_, T, S, L>,
    value: T,
) -> Array<T, Out> {
    let around = Around { value, before: Before::AXES, after: After::AXES, out: Out::AXES };
    Array::written(|init| match S::RANK {
        0 => view.raw.as_sub_view().write(init, &Same),
        _ if Out::COUNT == 0 => {}
        _ => write(view.raw.as_sub_view(), &around, init),
    })
}

/// # Pad
impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    /// Pads the elements with `value`, NumPy's `pad` in mode `constant`: `Before` says how much of it is in front, `After`
    /// how much behind, axis by axis. Allocates `Out::LEN * size_of::<T>()` bytes; each length of `Out` is the sum of
    /// three.
    ///
    /// ```
    /// # use haversack::{array, pad};
    /// let a = array![[1, 2], [3, 4]];
    /// let b: array![i32; 3, 5] = a.pad(pad![0..1, 1..2], 9);
    /// assert_eq!(b.as_nested(), &[[9, 1, 2, 9, 9], [9, 3, 4, 9, 9], [9, 9, 9, 9, 9]]);
    /// ```
    ///
    /// # When it is checked
    /// That there is a width for each axis; and `Out`, where dims and widths are named or typenum dims: at `cargo check`.
    ///
    /// # Checked at build time
    /// That an `Out` that is stated has these lengths.
    pub fn pad<P: PadsOf<S, Out>, Out: Shape>(self, _: P, value: T) -> Array<T, Out> {
        let () = Padded::<S, P, Out>::CHECKED;
        let () = Fits::<T, Out>::ADDRESSABLE;
        padded::<_, _, _, P::Before, P::After, Out>(self, value)
    }
}

/// # Pad
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Pads the elements with `value`, as [`View::pad`] does. Allocates `Out::LEN * size_of::<T>()` bytes.
    pub fn pad<P: PadsOf<S, Out>, Out: Shape>(&self, _: P, value: T) -> Array<T, Out> {
        let () = Padded::<S, P, Out>::CHECKED;
        let () = Fits::<T, Out>::ADDRESSABLE;
        padded::<_, _, _, P::Before, P::After, Out>(self.view(), value)
    }
}
