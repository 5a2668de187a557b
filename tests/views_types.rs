//! Promise: the kind, the weight and the traits of a view are known from its type.

use std::iter::FusedIterator;
use std::ops::{Index, IndexMut};
use std::panic::{RefUnwindSafe, UnwindSafe};

use haversack::layout::{Back, ColumnMajor, RowMajor, Step, StrideProduct, StrideSum};
use haversack::shape::{axis, matrix, window};
use haversack::view::iterate::{Iter, IterMut, Views, ViewsMut};
use haversack::{
    Array, Axis, Const, Dtype, Footprint, Heap, Inline, Rank0, Rank1, Rank2, Rank3, Rank4, Rank5, Rank6, Shape, View,
    ViewMut, array, axes, dims, s, shape,
};
use static_assertions::{assert_eq_align, assert_eq_size, assert_impl_all, assert_not_impl_any, const_assert_eq};
use typenum::{U2, U3};

dims! {
    Batch = 32;
    Features = 5;
}

type Rows = View<'static, f32, Rank2<3, 4>>;
type RowsMut = ViewMut<'static, f32, Rank2<3, 4>>;
type Strided = View<'static, f32, Rank2<3, 4>, (Step<Const<1000>, 2>, Back<Const<1>>)>;
type StridedMut = ViewMut<'static, f32, Rank2<3, 4>, (Step<Const<1000>, 2>, Back<Const<1>>)>;

/// One pointer at every rank and layout, and a niche.
mod size {
    use super::*;

    macro_rules! one_pointer {
        ($($dtype:ty, $shape:ty, $layout:ty;)*) => {$(
            assert_eq_size!(View<'static, $dtype, $shape, $layout>, usize);
            assert_eq_size!(ViewMut<'static, $dtype, $shape, $layout>, usize);
            assert_eq_size!(Option<View<'static, $dtype, $shape, $layout>>, usize);
            assert_eq_size!(Option<ViewMut<'static, $dtype, $shape, $layout>>, usize);
            assert_eq_align!(View<'static, $dtype, $shape, $layout>, usize);
            assert_eq_align!(ViewMut<'static, $dtype, $shape, $layout>, usize);
        )*};
    }

    one_pointer! {
        f32, Rank0, RowMajor<Rank0>;
        f32, Rank1<1000>, RowMajor<Rank1<1000>>;
        bool, Rank1<3>, (Step<Const<1>, 7>,);
        u8, Rank1<0>, (Back<Const<1>>,);
        f64, Rank2<3, 4>, RowMajor<Rank2<3, 4>>;
        f64, Rank2<3, 4>, ColumnMajor<Rank2<3, 4>>;
        i16, Rank2<3, 4>, (Const<0>, Const<1>);
        i16, (Batch, Features), RowMajor<(Batch, Features)>;
        u64, Rank3<2, 3, 4>, (Back<StrideProduct<Const<3>, Const<4>>>, Step<Const<4>, 2>, Back<Step<Const<1>, 2>>);
        u64, (U2, Const<3>, U3), RowMajor<(U2, Const<3>, U3)>;
        i8, Rank4<1, 2, 3, 4>, RowMajor<Rank4<1, 2, 3, 4>>;
        i8, Rank5<1, 2, 3, 4, 5>, ColumnMajor<Rank5<1, 2, 3, 4, 5>>;
        f32, Rank6<1, 2, 3, 4, 5, 6>, RowMajor<Rank6<1, 2, 3, 4, 5, 6>>;
        f32, Rank6<9, 9, 9, 9, 9, 9>, (Const<0>, Const<0>, Const<0>, Const<0>, Const<0>, StrideSum<Const<1>, Const<9>>);
    }

    // The elements are counted by their owner.
    const_assert_eq!(<Rows as Footprint>::FOOTPRINT, 0);
    const_assert_eq!(<StridedMut as Footprint>::FOOTPRINT, 0);
}

mod traits {
    use super::*;

    assert_impl_all!(Rows: Send, Sync, Unpin, Copy, Clone, Index<[usize; 2]>, IntoIterator<Item = &'static f32>);
    assert_impl_all!(Strided: Send, Sync, Unpin, Copy, Clone, Index<[usize; 2]>, IntoIterator<Item = &'static f32>);
    assert_impl_all!(Rows: UnwindSafe, RefUnwindSafe);
    assert_impl_all!(RowsMut: RefUnwindSafe);
    assert_not_impl_any!(RowsMut: UnwindSafe);
    assert_not_impl_any!(Rows: IndexMut<[usize; 2]>, Index<usize>, Index<[usize; 1]>, Index<[usize; 3]>);

    assert_impl_all!(RowsMut: Send, Sync, Unpin, IndexMut<[usize; 2]>, IntoIterator<Item = &'static mut f32>);
    assert_impl_all!(StridedMut: Send, Sync, Unpin, IndexMut<[usize; 2]>, IntoIterator<Item = &'static mut f32>);
    assert_not_impl_any!(RowsMut: Copy, Clone);
    assert_not_impl_any!(StridedMut: Copy, Clone);
    assert_not_impl_any!(IterMut<'static, u8, Rank1<3>>: Copy, Clone);
    assert_not_impl_any!(ViewsMut<'static, u8, Rank2<3, 4>, RowMajor<Rank2<3, 4>>, matrix::MatrixRows>: Copy, Clone);

    macro_rules! iterators {
        ($($iterator:ty;)*) => {
            $(assert_impl_all!($iterator: Send, Sync, DoubleEndedIterator, ExactSizeIterator, FusedIterator);)*
        };
    }

    iterators! {
        Iter<'static, f32, Rank2<3, 4>>;
        IterMut<'static, f32, Rank2<3, 4>>;
        Views<'static, f32, Rank2<3, 4>, RowMajor<Rank2<3, 4>>, matrix::MatrixRows>;
        ViewsMut<'static, f32, Rank2<3, 4>, RowMajor<Rank2<3, 4>>, matrix::MatrixColumns>;
        Views<'static, f32, Rank2<3, 4>, RowMajor<Rank2<3, 4>>, window::Windows<Rank2<2, 2>>>;
        ViewsMut<'static, f32, Rank2<3, 4>, RowMajor<Rank2<3, 4>>, window::Chunks<Rank2<3, 2>>>;
        ViewsMut<'static, f32, Rank2<3, 4>, RowMajor<Rank2<3, 4>>, axis::Lanes<0>>;
    }

    /// The same holds in code for any view.
    fn _any_view_crosses_threads<T: Dtype, S: Shape, L: haversack::layout::Layout>() {
        fn crosses<X: Send + Sync>() {}
        crosses::<View<'_, T, S, L>>();
        crosses::<ViewMut<'_, T, S, L>>();
        crosses::<Iter<'_, T, S, L>>();
        crosses::<IterMut<'_, T, S, L>>();
    }
}

/// A view can stand where one with a shorter lifetime is required. (It cannot stand where one of another shape or layout is
/// required: ui-tests/fail/view/*_subtype.rs.)
mod covariance {
    use super::*;

    fn _view<'short>(
        view: View<'static, u8, Rank2<3, 4>>,
        _: &'short (),
    ) -> (View<'short, u8, Rank2<3, 4>>, Iter<'short, u8, Rank2<3, 4>>) {
        (view, view.iter())
    }

    fn _view_mut<'short>(view: ViewMut<'static, u8, Rank2<3, 4>>, _: &'short ()) -> ViewMut<'short, u8, Rank2<3, 4>> {
        view
    }

    fn _views<'short, L: haversack::layout::Layout>(
        views: Views<'static, u8, Rank2<3, 4>, L, matrix::MatrixRows>,
        _: &'short (),
    ) -> Views<'short, u8, Rank2<3, 4>, L, matrix::MatrixRows> {
        views
    }
}

/// A type that is written out says more than a passing test: `cargo check` checks the following.
#[test]
fn what_lies_alike_has_the_same_type() {
    let a = <array![u8; 4, 5, 6]>::arange();
    let m = a.view().index_axis(Axis::<0>, 1);
    let row_major: View<'_, u8, Rank2<5, 6>> = m;

    // Doing it twice undoes it.
    let v: View<'_, u8, Rank3<4, 5, 6>> = a.t().t();
    let v: View<'_, u8, Rank3<4, 5, 6>> = v.flip(Axis::<1>).flip(Axis::<1>);
    let v: View<'_, u8, Rank3<4, 5, 6>> = v.swap_axes(Axis::<0>, Axis::<2>).swap_axes(Axis::<2>, Axis::<0>);
    let v: View<'_, u8, Rank3<4, 5, 6>> = v.permute(axes![1, 2, 0]).permute(axes![2, 0, 1]);
    let v: View<'_, u8, Rank3<4, 5, 6>> = v.insert_axis(Axis::<2>).remove_axis(Axis::<2>);
    let v: View<'_, u8, Rank3<4, 5, 6>> = v.slice(s![..;-1, .., ..]).slice(s![..;-1, .., ..]);
    assert!(v.iter().eq(a.as_slice()));

    // Rows, and slices of the first axis, are row-major.
    let row: View<'_, u8, Rank1<6>> = row_major.row(2);
    assert_eq!(row.as_slice(), [42, 43, 44, 45, 46, 47]);
    let _: View<'_, u8, Rank3<2, 5, 6>> = a.slice(s![1..3, .., ..]);
    let _: View<'_, u8, Rank2<5, 6>> = a.slice(s![-1, .., ..]);
    let _: View<'_, u8, Rank1<6>> = a.slice(s![2, 1, ..]);
    let _: View<'_, u8, Rank1<2>> = a.slice(s![2, 1, 3..5]);
    let _: View<'_, u8, Rank0> = a.slice(s![2, 1, 5]);
    let _: View<'_, u8, Rank3<1, 5, 6>> = a.window(shape![1, 5, 6], [2, 0, 0]);
    let _: View<'_, u8, Rank2<3, 40>> = a.reshape(shape![3, 40]);

    // The strides of any block are those of the whole.
    let block: View<'_, u8, Rank2<2, 3>, (Const<6>, Const<1>)> = row_major.slice(s![0..2, 1..4]);
    let other: View<'_, u8, Rank2<2, 3>, (Const<6>, Const<1>)> = row_major.window(shape![2, 3], [3, 3]);
    assert_eq!([block[[0, 0]], other[[0, 0]]], [31, 51]);
    let _: View<'_, u8, Rank2<6, 5>, (Const<1>, Const<6>)> = row_major.t();
    let _: View<'_, u8, Rank2<6, 5>, ColumnMajor<Rank2<6, 5>>> = row_major.t();
    let _: View<'_, u8, Rank2<3, 6>, (Step<Const<6>, 2>, Const<1>)> = row_major.slice(s![0..5;2, ..]);
    let _: View<'_, u8, Rank2<5, 6>, (Const<6>, Back<Const<1>>)> = row_major.slice(s![.., ..;-1]);
    let _: View<'_, u8, Rank1<5>, (StrideSum<Const<6>, Const<1>>,)> = row_major.window(shape![5, 5], [0, 1]).diagonal();
    let _: View<'_, u8, Rank2<9, 6>, (Const<0>, Const<1>)> = row.broadcast(shape![9, 6]);
}

#[test]
fn named_dims_keep_their_names() {
    let mut a = <array![f32; Batch, Features]>::zeros();
    let _: View<'_, f32, (Features, Batch), (Const<1>, Features)> = a.t();
    let _: View<'_, f32, (Features,)> = a.row(31);
    let _: View<'_, f32, (Batch,), (Features,)> = a.column(4);
    let _: View<'_, f32, (Batch, U3), (Features, Const<1>)> = a.slice(s![.., 2..]);
    let _: ViewMut<'_, f32, (Batch, Const<2>), (Features, Const<1>)> = a.slice_mut(s![.., 0..2]);
}

#[test]
fn storages_give_the_same_view() {
    let heap = Array::<u8, Rank1<3>, Heap>::arange();
    let inline = Array::<u8, Rank1<3>, Inline>::arange();
    let views: [View<'_, u8, Rank1<3>>; 2] = [heap.view(), (&inline).into()];
    assert_eq!(views[0].as_slice(), views[1].as_slice());
}
