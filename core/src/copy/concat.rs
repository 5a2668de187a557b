//! Two views, one behind the other along an axis.

use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::axis::Axis;
use crate::shape::concat::{Joined, Joins};
use crate::shape::dim::Dim;
use crate::storage::Storage;
use crate::storage::partial_init::PartialInit;
use crate::storage::partial_init::Same;
use crate::view::raw::sub_view::RawSubView;
use crate::view::{AsView, View};

/// Writes, for each index of the axes before `axis`, the elements of `a` and then those of `b`.
fn write<T: Dtype, S: Shape, L: Layout, S2: Shape, L2: Layout>(
    a: RawSubView<'_, T, S, L>,
    b: RawSubView<'_, T, S2, L2>,
    axis: usize,
    init: &mut PartialInit<'_, T>,
) {
    if a.axis() == axis {
        a.write(init, &Same);
        return b.write(init, &Same);
    }
    for (a, b) in a.each().zip(b.each()) {
        write(a, b, axis, init);
    }
}

/// # Concatenate
impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    /// Concatenates these elements and, behind them, those of `other` along axis `I`, NumPy's `concatenate`: `(M, N)` and
    /// `(K, N)` become `(M + K, N)` along axis 0. Allocates `(LEN + Other::LEN) * size_of::<T>()` bytes.
    ///
    /// `D` is the length of the axis in the result. It is computed for named and typenum dims, and stated for `Const`, where the
    /// result's type says it:
    ///
    /// ```
    /// use haversack::{Axis, array, dims};
    ///
    /// let (a, b) = (array![[1, 2], [3, 4]], array![[5, 6]]);
    /// let c: array![i32; 3, 2] = a.concat(Axis::<0>, &b);
    /// assert_eq!(c.as_slice(), [1, 2, 3, 4, 5, 6]);
    ///
    /// dims! { pub Training = 2500; pub Test = 500; }
    /// let (a, b) = (<array![f32; Training, 2]>::zeros(), <array![f32; Test, 2]>::zeros());
    /// assert_eq!(a.concat(Axis::<0>, &b).shape(), [3000, 2]);
    /// ```
    ///
    /// # When it is checked
    /// That both have axis `I` and agree in the others, and `D` where it is computed: at `cargo check`.
    ///
    /// # Checked at build time
    /// That a `D` that is stated is the sum.
    #[doc(alias = "concatenate", alias = "append", alias = "vstack", alias = "hstack")]
    pub fn concat<const I: isize, X: AsView<T, Shape: Joins<I, S, D>>, D: Dim>(
        self,
        _: Axis<I>,
        other: X,
    ) -> Array<T, <X::Shape as Joins<I, S, D>>::Joined> {
        let () = Joined::<I, S, X::Shape, D>::CHECKED;
        let () = Fits::<T, <X::Shape as Joins<I, S, D>>::Joined>::ADDRESSABLE;
        let axis = <X::Shape as Joins<I, S, D>>::ALONG;
        Array::written(|init| write(self.raw.as_sub_view(), other.as_view().raw.as_sub_view(), axis, init))
    }
}

/// # Concatenate
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Concatenates these elements and those of `other` along axis `I`, as [`View::concat`] does. Allocates
    /// `(LEN + Other::LEN) * size_of::<T>()` bytes.
    #[doc(alias = "concatenate", alias = "append", alias = "vstack", alias = "hstack")]
    pub fn concat<const I: isize, X: AsView<T, Shape: Joins<I, S, D>>, D: Dim>(
        &self,
        _: Axis<I>,
        other: X,
    ) -> Array<T, <X::Shape as Joins<I, S, D>>::Joined> {
        let () = Joined::<I, S, X::Shape, D>::CHECKED;
        let () = Fits::<T, <X::Shape as Joins<I, S, D>>::Joined>::ADDRESSABLE;
        let axis = <X::Shape as Joins<I, S, D>>::ALONG;
        Array::written(|init| write(self.view().raw.as_sub_view(), other.as_view().raw.as_sub_view(), axis, init))
    }
}
