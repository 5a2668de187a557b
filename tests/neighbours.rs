//! Promise: views go to other libraries and back without a copy, whatever their layout; shape and strides are checked, and errors name
//! both. (ndarray: `interop_ndarray`.)

#![cfg(feature = "nalgebra")]

use haversack::layout::ColumnMajor;
use haversack::{Array, Axis, Inline, Rank1, Rank2, View, ViewMut, array, dims, s, shape};
use nalgebra::{DMatrix, DMatrixView, DMatrixViewMut, SMatrixView, SMatrixViewMut};

dims! { Rows = 4; Columns = 6; }

/// Goes to nalgebra and back, element by element at the same address.
macro_rules! there_and_back {
    ($($view:expr;)*) => {$({
        let ours = $view;
        let theirs = ours.into_nalgebra();
        assert_eq!(theirs.len(), ours.len());
        let columns = theirs.ncols().max(1);
        let at = |(place, element): (usize, &_)| std::ptr::eq(element, &theirs[(place / columns, place % columns)]);
        assert!(ours.iter().enumerate().all(at));
        let again = View::try_from(theirs).unwrap_or_else(|error| panic!("{error}"));
        // Both have one type, so they have one layout.
        let [ours, again] = [ours, again];
        assert!(again == ours);
    })*};
}

#[test]
fn layouts_go_to_nalgebra_and_back() {
    let a = <array![i32; Rows, Columns]>::arange();
    let b = <array![i32; 4, 6]>::arange();
    there_and_back! {
        a.t();
        b.t();
        b.slice(s![1..3, 2..5]).t();
        b.slice(s![0..4;2, ..]).t();
        b.slice(s![2..2, ..]).t();
        b.row(1);
        b.slice(s![0, ..]).broadcast(shape![2, 6]).t();
        b.slice(s![.., 0..1]).flip(Axis::<0>).flip(Axis::<0>).t();
    }
    // Constant lengths and strides are constant there.
    let columns: SMatrixView<'_, i32, 6, 4> = b.t().into_nalgebra();
    assert_eq!(columns.as_slice(), b.as_slice());
    // nalgebra's products stay within views that are parts.
    let part = b.slice(s![1..3, 2..5]).t();
    let x = array![1, 2];
    assert_eq!((part.into_nalgebra() * x.view().into_nalgebra()).as_slice(), part.dot(&x).eval().as_slice());
}

#[test]
fn what_nalgebra_writes_is_written_here() {
    let mut a = <array![i32; 3, 4]>::zeros();
    let mut theirs = a.slice_mut(s![1..3, 1..3]).t().into_nalgebra();
    theirs[(1, 1)] = 5; // [2, 2]
    let mut columns: SMatrixViewMut<'_, i32, 4, 3> = a.view_mut().t().into_nalgebra();
    columns.column_mut(0).fill(7); // row 0
    assert_eq!(a.as_slice(), [7, 7, 7, 7, 0, 0, 0, 0, 0, 0, 5, 0]);
    let mut theirs = DMatrix::<i32>::zeros(2, 3);
    let theirs_mut: DMatrixViewMut<'_, i32> = theirs.as_view_mut();
    let mut ours = ViewMut::<i32, Rank2<2, 3>, ColumnMajor<Rank2<2, 3>>>::try_from(theirs_mut).unwrap();
    *ours.view_mut().row(1) += 4;
    assert_eq!(theirs.as_slice(), [0, 4, 0, 4, 0, 4]);
}

#[test]
fn nalgebra_s_shapes_and_strides_are_compared() {
    let matrix = DMatrix::<f32>::from_fn(2, 3, |i, j| (3 * i + j) as f32);
    let theirs: DMatrixView<'_, f32> = matrix.as_view();
    let error = View::<f32, Rank2<3, 2>>::try_from(theirs).unwrap_err();
    assert_eq!(error.to_string(), "expected shape [3, 2], found [2, 3]");
    let error = View::<f32, Rank2<2, 3>>::try_from(theirs).unwrap_err();
    assert_eq!(error.to_string(), "of shape [2, 3], expected strides [3, 1], found [1, 2]");
    let error = View::<f32, Rank1<6>>::try_from(theirs).unwrap_err();
    assert_eq!(error.to_string(), "expected shape [6], found [2, 3]");
    let column = View::<f32, Rank1<2>>::try_from(matrix.column(1)).unwrap();
    assert_eq!(column.as_slice(), [1.0, 4.0]);

    let a = Array::<f32, Rank2<2, 3>, Inline>::try_from(theirs).unwrap();
    assert_eq!(a, <array![f32; 2, 3]>::arange());
    let error = Array::<f32, Rank1<2>>::try_from(theirs).unwrap_err();
    assert_eq!(error.to_string(), "expected shape [2], found [2, 3]");
}
