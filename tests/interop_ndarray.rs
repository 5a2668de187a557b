//! Promise: views go to ndarray and back without a copy, whatever their layout; shape and strides are checked, and
//! errors name both.

#![cfg(feature = "ndarray")]

use haversack::interop::error::LayoutError;
use haversack::{Array, Axis, Const, Inline, Rank1, Rank2, Rank3, View, ViewMut, array, s, shape};
use ndarray::{ArrayD, ArrayView, IxDyn};

type A = array![i32; 4, 5, 6];

#[test]
fn every_layout_goes_there_and_back() {
    let a = A::arange();
    macro_rules! there_and_back {
        ($($view:expr;)*) => {$({
            let ours = $view;
            let theirs = ours.into_ndarray();
            assert_eq!(theirs.shape(), ours.shape());
            assert!(theirs.iter().eq(ours.iter()));
            assert!(theirs.iter().zip(ours.iter()).all(|(theirs, ours)| std::ptr::eq(theirs, ours)));
            let again = View::try_from(theirs).unwrap_or_else(|error| panic!("{error}"));
            // Both have one type, so they have one layout.
            let [ours, again] = [ours, again];
            assert!(again == ours);
        })*};
    }
    there_and_back! {
        a.view();
        a.t();
        a.flip(Axis::<1>);
        a.t().flip(Axis::<0>).flip(Axis::<2>);
        a.slice(s![1..3, 0..5;2, 2]);
        a.slice(s![..;-1, 0..5;-2, 1..6]);
        a.slice(s![2, 3, 4]);
        a.slice(s![2..2, .., ..;-1]);
        a.slice(s![1..2, .., ..;-1]);
        a.slice(s![.., new_axis, -1, ..]);
        a.index_axis(Axis::<0>, 1).diagonal_of_square();
        a.slice(s![0, 0, ..]).broadcast(shape![2, 3, 6]);
        a.window(shape![2, 2, 3], [1, 2, 3]);
    }
}

/// The diagonal of a square part.
trait Diagonal<'a> {
    fn diagonal_of_square(self) -> View<'a, i32, Rank1<5>, (haversack::layout::StrideSum<Const<6>, Const<1>>,)>;
}

impl<'a> Diagonal<'a> for View<'a, i32, Rank2<5, 6>> {
    fn diagonal_of_square(self) -> View<'a, i32, Rank1<5>, (haversack::layout::StrideSum<Const<6>, Const<1>>,)> {
        self.slice(s![.., 0..5]).diagonal()
    }
}

#[test]
fn what_ndarray_writes_is_written_here() {
    let mut a = A::zeros();
    let mut theirs = a.slice_mut(s![1..3, 0..5;-2, 4]).into_ndarray();
    theirs[[0, 0]] = 1; // [1, 4, 4]
    theirs[[1, 2]] = 2; // [2, 0, 4]
    let mut ours: ViewMut<'_, i32, Rank2<2, 3>, _> = {
        let mut like = A::zeros();
        let strides = like.slice_mut(s![1..3, 0..5;-2, 4]);
        same_layout(strides, theirs)
    };
    ours[[1, 0]] = 3; // [2, 4, 4]
    assert_eq!([a[[1, 4, 4]], a[[2, 0, 4]], a[[2, 4, 4]]], [1, 2, 3]);
    assert_eq!(a.iter().filter(|&&x| x != 0).count(), 3);
}

/// Converts `theirs` to a view with the layout of the first argument.
fn same_layout<'a, S: haversack::Shape, L: haversack::layout::Layout>(
    _: ViewMut<'_, i32, S, L>,
    theirs: ndarray::ArrayViewMut<'a, i32, ndarray::Ix2>,
) -> ViewMut<'a, i32, S, L> {
    ViewMut::try_from(theirs).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn another_shape_or_stride_is_an_error_that_names_both() {
    let theirs = ndarray::Array3::<f32>::zeros((2, 3, 4));
    let error = View::<f32, Rank3<2, 3, 5>>::try_from(theirs.view()).unwrap_err();
    assert_eq!(error.to_string(), "expected shape [2, 3, 5], found [2, 3, 4]");
    assert_eq!(error.found_strides, [12, 4, 1]);
    let error = View::<f32, Rank2<6, 4>>::try_from(theirs.view()).unwrap_err();
    assert_eq!(error.to_string(), "expected shape [6, 4], found [2, 3, 4]");
    let error = View::<f32, Rank3<4, 3, 2>>::try_from(theirs.t()).unwrap_err();
    assert_eq!(error.to_string(), "of shape [4, 3, 2], expected strides [6, 2, 1], found [1, 4, 12]");
    let error: LayoutError = Array::<f32, Rank1<24>>::try_from(theirs.view()).unwrap_err();
    assert_eq!(error.to_string(), "expected shape [24], found [2, 3, 4]");
    let mut theirs = theirs;
    assert!(ViewMut::<f32, Rank3<2, 3, 5>>::try_from(theirs.view_mut()).is_err());
}

#[test]
fn strides_that_lead_nowhere_may_be_any() {
    let theirs = ndarray::Array3::<u8>::from_shape_fn((4, 3, 2), |(i, j, k)| (6 * i + 2 * j + k) as u8);
    let row = theirs.slice(ndarray::s![2..3, 1..2, ..]);
    let ours = View::<u8, Rank3<1, 1, 2>>::try_from(row).unwrap();
    assert_eq!(ours.as_slice(), [14, 15]);
    let none = theirs.slice(ndarray::s![2..2, .., ..;-1]);
    assert_eq!(View::<u8, Rank3<0, 3, 2>>::try_from(none).unwrap().len(), 0);
}

#[test]
fn ranks_that_are_values_are_compared_too() {
    let theirs = ArrayD::<f64>::ones(IxDyn(&[2, 3]));
    let ours = View::<f64, Rank2<2, 3>>::try_from(theirs.view()).unwrap();
    assert_eq!(ours.iter().sum::<f64>(), 6.0);
    assert!(View::<f64, Rank1<6>>::try_from(theirs.view()).is_err());
    let scalar = ArrayView::from_shape((), &[7.5]).unwrap();
    assert_eq!(View::<f64, ()>::try_from(scalar).unwrap()[[]], 7.5);
    assert_eq!(<array![f64;]>::full(7.5).view().into_ndarray()[()], 7.5);
}

#[test]
fn arrays_are_copied_both_ways() {
    let a = <array![i32; 3, 4; Inline]>::arange();
    let theirs = ndarray::Array2::from(a.clone());
    assert!(theirs.iter().eq(a.iter()));
    let b = Array::<i32, Rank2<4, 3>>::try_from(theirs.t()).unwrap();
    assert!(b.view() == a.t());
    let c = Array::<i32, Rank2<3, 4>, Inline>::try_from(theirs.view()).unwrap();
    assert!(c == a);
}
