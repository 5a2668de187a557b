//! A mutable view reads all that a view reads, computes in place, is indexed by one number, and compares with arrays.

use haversack::{Array, Axis, Dim, Floating, Rank2, Shape, View, ViewMut, array, s, shape};

/// The values of each reading method of a mutable view, beside those of a view.
macro_rules! same {
    ($view:ident: $($method:ident($($argument:expr),*))*) => {{
        let mut copy = $view.to_owned();
        let lent = copy.view_mut();
        $(assert!(lent.$method($($argument),*) == $view.$method($($argument),*), stringify!($method));)*
    }};
    (each $view:ident: $($method:ident($($argument:expr),*))*) => {{
        let mut copy = $view.to_owned();
        let lent = copy.view_mut();
        $(assert!(lent.$method($($argument),*).eval() == $view.$method($($argument),*).eval(), stringify!($method));)*
    }};
}

#[test]
fn reductions_of_a_mutable_view_are_those_of_a_view() {
    let a = Array::<f64, Rank2<3, 3>>::from_fn(|[i, j]| (i * 5 + j * 2) as f64 % 7.0 + 0.5);
    let a = a.view();
    same! { a: sum() prod() mean() var() var_ddof(1) std() norm() min() max() argmin() argmax() trace() fold(1.0, |x, y| x * 2.0 + y) }
    same! { each a: sum_axis(Axis::<0>) prod_axis(Axis::<1>) mean_axis(Axis::<-1>) var_axis(Axis::<0>) std_axis(Axis::<0>) norm_axis(Axis::<1>) }
    same! { each a: min_axis(Axis::<0>) max_axis(Axis::<1>) argmin_axis(Axis::<0>) argmax_axis(Axis::<1>) }
    let truths = a.greater(3.0).eval();
    let truths = truths.view();
    same! { truths: all() any() count() }
    same! { each truths: all_axis(Axis::<0>) any_axis(Axis::<1>) count_axis(Axis::<0>) }
}

#[test]
fn functions_of_a_mutable_view_are_those_of_a_view() {
    let a = Array::<f64, Rank2<2, 3>>::from_fn(|[i, j]| (i * 3 + j + 1) as f64 / 8.0);
    let b = Array::<f64, Rank2<2, 3>>::full(0.375);
    let a = a.view();
    same! { each a: abs() square() is_nan() is_finite() is_infinite() recip() to_radians() to_degrees() }
    same! { each a: sqrt() cbrt() exp() exp2() exp_m1() ln() ln_1p() log2() log10() sin() cos() tan() asin() acos() atan() }
    same! { each a: sinh() cosh() tanh() sigmoid() softplus() floor() ceil() round() trunc() fract() signum() pow(2) powi(-1) }
    same! { each a: equal(&b) not_equal(&b) less(&b) less_equal(&b) greater(&b) greater_equal(&b) minimum(&b) maximum(&b) }
    same! { each a: powf(&b) atan2(&b) hypot(&b) mul_add(&b, 2.0) clamp(0.25, &b) map(|x| x - 1.0) zip_map(&b, |x, y| x - y) expr() }
}

#[test]
fn copies_and_views_of_a_mutable_view_are_those_of_a_view() -> Result<(), Box<dyn std::error::Error>> {
    let mut a = <array![u8; 2, 3]>::arange();
    let (b, mask) = (a.clone(), array![[true, false, true], [false, true, false]]);
    let lent = a.view_mut();
    assert_eq!(lent.cast::<f32>(), b.cast::<f32>());
    assert_eq!(lent.try_cast::<i8>()?, b.try_cast::<i8>()?);
    assert_eq!((lent.cast_lossy::<i8>(), lent.cast_saturating::<i8>()), (b.cast_lossy(), b.cast_saturating()));
    let joined: array![u8; 4, 3] = lent.concat(Axis::<0>, &b);
    assert_eq!(joined.slice(s![2..4, ..]), b);
    let padded: array![u8; 4, 3] = lent.pad(haversack::pad![1..1, 0..0], 9);
    assert_eq!(padded.slice(s![1..3, ..]), b);
    assert_eq!(lent.roll(Axis::<1>, 1), b.roll(Axis::<1>, 1));
    let tiled: array![u8; 4, 3] = lent.tile(shape![2, 1]);
    assert_eq!(tiled.slice(s![2..4, ..]), b);
    assert_eq!(lent.take(Axis::<1>, [2, 0])?, b.take(Axis::<1>, [2, 0])?);
    assert_eq!(lent.gather([[1, 2]])?, array![5]);
    assert!(lent.select(mask.view()).eq(b.select(mask.view())));
    let mut selected = [0; 3];
    assert_eq!((lent.select_into(mask.view(), &mut selected)?, selected), (3, [0, 2, 4]));
    assert_eq!(lent.broadcast(shape![2, 2, 3]), b.broadcast(shape![2, 2, 3]));
    assert_eq!(lent.sliding_windows(shape![2, 2], shape![1, 2]), b.sliding_windows(shape![2, 2], shape![1, 2]));
    assert_eq!(lent.windows(shape![2, 2]).len(), 2);
    assert_eq!(lent.as_nested(), b.as_nested());
    assert!(lent.shares_memory(&lent) && !lent.may_overlap(&b));
    let mut row = array![[1, 2]];
    assert_eq!(row.view_mut().stretch(Axis::<0>, shape![2]), array![[1, 2], [1, 2]]);
    let mut vector = array![1i64, 2];
    assert_eq!(vector.view_mut().outer(&array![3, 4]).eval(), array![[3, 4], [6, 8]]);
    assert_eq!((2 * &vector.view_mut()).eval(), array![2, 4]);
    Ok(())
}

#[test]
fn a_row_is_divided_by_its_sum() {
    /// Divides the elements by their sum.
    fn normalise<T: Floating, S: Shape, L: haversack::layout::Layout>(mut x: ViewMut<'_, T, S, L>) {
        x /= x.sum();
    }
    let mut a = array![[1.0, 3.0], [2.0, 6.0], [0.0, 4.0]];
    for mut row in a.rows_mut() {
        row /= row.sum();
    }
    assert_eq!(a, array![[0.25, 0.75], [0.25, 0.75], [0.0, 1.0]]);
    normalise(a.column_mut(0));
    assert_eq!(a.column(0), array![0.5, 0.5, 0.0]);
}

#[test]
fn operators_compute_in_the_place_behind_a_star() {
    let mut a = <array![i32; 3, 2]>::arange();
    *a.row_mut(1) += 10;
    *a.row_mut(0) -= &array![1, 1];
    *a.column_mut(1) *= &array![1, 2, 3];
    *a.row_mut(2) /= 2;
    *a.row_mut(1) %= 5;
    *a.slice_mut(s![.., 0]) |= 8;
    *a.view_mut() <<= 1;
    assert_eq!(a.as_nested(), &[[-2, 0], [20, 2], [20, 14]]);
}

#[test]
fn vectors_are_indexed_by_one_number() {
    /// Returns element `i`.
    fn at<N: Dim>(x: View<'_, u8, (N,)>, i: usize) -> u8 {
        x[i]
    }
    let mut a = <array![u8; 2, 3]>::arange();
    assert_eq!((a.row(1)[2], at(a.row(0), 1), a.column(1)[1]), (5, 1, 4));
    let mut row = a.row_mut(0);
    row[1] = 7;
    row[[2]] += 1;
    assert_eq!((row[1], row[2]), (7, 3));
    let mut v = array![1, 2, 3];
    v[0] = v[1] + v[[2]];
    assert_eq!(v.as_slice(), [5, 2, 3]);
}

#[test]
#[should_panic(expected = "index [3] is out of bounds for shape [3]: axis 0 has length 3")]
fn a_number_past_the_end_is_reported_as_any_index() {
    assert_eq!(array![1, 2, 3][3], 0);
}

#[test]
fn arrays_and_views_compare_with_each_other() {
    let mut a = array![[1.0, 2.0], [3.0, 2.0]];
    let b = a.clone();
    assert_eq!(a.row(0), array![1.0, 2.0]);
    assert_eq!(array![1.0, 3.0], a.column(0));
    assert_ne!(a.t(), a);
    assert_ne!(a, a.t());
    assert_eq!(a.view_mut(), b);
    assert_eq!(b, a.view_mut());
    assert_eq!(b.column(1), a.view_mut().column(1));
    assert_eq!(a.view_mut().column(1), b.column(1));
    assert_ne!(a.row_mut(0), b.row(1));
    let nan = array![f64::NAN];
    assert_ne!(nan, nan);
    assert_ne!(nan.view(), nan);
}
