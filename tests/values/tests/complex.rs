//! Promise: complex numbers are computed with as num-complex computes with them; their parts are views, and what needs an order is refused.

use haversack::{
    Array, Axis, CastsTo, Complex, Dtype, Numeric, NumericOrBool, NumericOrComplex, Ordered, Rank1, Rank2, Signed,
    array, axes, s,
};
use static_assertions::{assert_impl_all, assert_not_impl_any, const_assert_eq};

type Single = Complex<f32>;
type Double = Complex<f64>;

const_assert_eq!(<array![Single; 3, 4]>::nbytes(), 96);
const_assert_eq!(haversack::footprint::<array![Double; 5; Inline]>(), 80);
assert_impl_all!(Single: Dtype, NumericOrComplex, CastsTo<Double>);
assert_impl_all!(f32: CastsTo<Single>, CastsTo<Double>);
assert_impl_all!(i32: CastsTo<Double>);
assert_not_impl_any!(Single: Ordered, Numeric, Signed, NumericOrBool, CastsTo<f32>);
assert_not_impl_any!(Double: CastsTo<Single>, CastsTo<f64>);
assert_not_impl_any!(i32: CastsTo<Single>);

/// Returns whole numbers, so that every order of additions gives the same.
fn some<const M: usize, const N: usize>(by: usize) -> Array<Double, Rank2<M, N>> {
    <Array<Double, Rank2<M, N>>>::from_fn(|[i, j]| {
        Complex::new(((i * by + j) % 7) as f64 - 3.0, ((i + j * by) % 5) as f64 - 2.0)
    })
}

#[test]
fn elements_are_computed_as_by_the_crate() {
    let (a, b, z) = (some::<20, 33>(3), some::<20, 33>(11), Complex::new(2.0, -1.0));
    let same = |found: Array<Double, Rank2<20, 33>>, expected: fn(Double, Double, Double) -> Double| {
        for ((&found, &a), &b) in found.iter().zip(&a).zip(&b) {
            let expected = expected(a, b, z);
            assert!(found == expected || found.is_nan() && expected.is_nan(), "{a} {b}: {found} {expected}");
        }
    };
    same((&a + &b).eval(), |a, b, _| a + b);
    same((&a - z).eval(), |a, _, z| a - z);
    same((z * &a * &b).eval(), |a, b, z| z * a * b);
    same((&a / &b).eval(), |a, b, _| a / b);
    same((-&a).eval(), |a, _, _| -a);
    same(a.square().eval(), |a, _, _| a * a);
    same(a.pow(3).eval(), |a, _, _| a * a * a);
    same(a.conj().eval(), |a, _, _| a.conj());
    same(a.mul_add(&b, z).eval(), |a, b, z| a * b + z);
    if cfg!(not(miri)) {
        // Miri gives another last bit at each call.
        same(a.map(|z| z.exp()).eval(), |a, _, _| a.exp());
    }
    let (lengths, squares) = (a.abs().eval(), (&a * a.conj()).real().eval());
    for (i, a) in a.iter().enumerate() {
        assert_eq!((lengths.as_slice()[i], squares.as_slice()[i]), (a.norm(), a.norm_sqr()));
    }
    assert_eq!((&a * a.conj()).imag().abs().max(), 0.0);
    assert_eq!(a.equal(&b).count(), a.iter().zip(&b).filter(|(a, b)| a == b).count());
    let mut out = a.clone();
    out += &b;
    assert_eq!(out, (&a + &b).eval());
    assert_eq!((a.clone() * Complex::new(1.0, 0.0)).eval(), a);
}

#[test]
fn parts_are_views() {
    let mut a = some::<4, 6>(5);
    let kept = a.clone();
    assert_eq!(a.real().strides(), [12, 2]);
    assert_eq!(a.view().t().imag().strides(), [2, 12]);
    assert!(a.real().iter().eq(kept.iter().map(|z| &z.re)));
    assert!(a.imag().iter().eq(kept.iter().map(|z| &z.im)));
    let part = a.slice(s![1..3, 0..6;-2]);
    assert!(part.imag().iter().zip(part.iter()).all(|(im, z)| *im == z.im));
    assert_eq!(a.real().sum(), a.sum().re);
    a.imag_mut().fill(0.5);
    a.real_mut().row(2).fill(9.0);
    a.view_mut().column(0).real().assign(array![1.0, 2.0, 3.0, 4.0]);
    for (position, z) in a.iter().enumerate() {
        let (i, j) = (position / 6, position % 6);
        let re = if j == 0 {
            i as f64 + 1.0
        } else if i == 2 {
            9.0
        } else {
            kept[[i, j]].re
        };
        assert_eq!(*z, Complex::new(re, 0.5));
    }
    let mut none = <array![Single; 0, 3]>::zeros();
    none.real_mut().fill(1.0);
    assert_eq!(none.imag().len(), 0);
}

#[test]
fn reductions_are_complex_or_real() {
    let a = some::<50, 60>(3);
    let (re, im) = (a.real().to_owned(), a.imag().to_owned());
    assert_eq!(a.sum(), Complex::new(re.sum(), im.sum()));
    assert_eq!(a.mean(), Complex::new(re.mean(), im.mean()));
    assert!((a.var() - re.var() - im.var()).abs() < 1e-12);
    assert!((a.std() - a.var().sqrt()).abs() < 1e-12);
    assert!((a.norm() - re.norm().hypot(im.norm())).abs() < 1e-9);
    assert_eq!(a.sum_axis(Axis::<0>).eval().real(), re.sum_axis(Axis::<0>).eval());
    assert_eq!(a.sum_axis(Axis::<1>).eval().imag(), im.sum_axis(Axis::<1>).eval());
    assert_eq!(a.mean_axes(axes![0, 1]).eval()[[]], a.mean());
    assert_eq!(array![Complex::new(0.0, 2.0), Complex::new(3.0, 0.0)].prod(), Complex::new(0.0, 6.0));
    let tenth = <Array<Single, Rank1<100_000>>>::full(Complex::new(0.1, -0.1));
    let sum = tenth.sum();
    assert!((sum.re - 10_000.0).abs() < 0.002 && (sum.im + 10_000.0).abs() < 0.002, "{sum}");
}

#[test]
fn products_are_sums_of_products() {
    fn agree<const M: usize, const K: usize, const N: usize>() {
        let (a, b) = (some::<M, K>(3), some::<K, N>(5));
        let expected = <Array<Double, Rank2<M, N>>>::from_fn(|[i, j]| (0..K).map(|k| a[[i, k]] * b[[k, j]]).sum());
        assert_eq!(a.dot(&b).eval(), expected);
        let (at, bt) = (a.t().to_owned(), b.t().to_owned());
        assert_eq!(at.t().dot(bt.t()).eval(), expected);
        assert_eq!(a.dot(b.column(0)).eval(), expected.column(0));
        assert_eq!(a.row(0).dot(b.column(0)), expected[[0, 0]]);
        let narrow = |z: Double| Single::new(z.re as f32, z.im as f32);
        let single = a.map(narrow).eval().matmul(&b.map(narrow).eval()).eval();
        assert_eq!(single.cast::<Double>(), expected);
    }
    agree::<1, 1, 1>();
    agree::<3, 4, 5>();
    agree::<1, 200, 40>();
    if cfg!(not(miri)) {
        agree::<33, 40, 70>();
        agree::<70, 600, 130>();
    }
    assert_eq!(array![[Complex::new(1.0, 1.0)]].trace(), Complex::new(1.0, 1.0));
    assert_eq!(
        array![Complex::new(0.0, 1.0)].outer(&array![Complex::new(0.0, 1.0)]).eval(),
        array![[Complex::new(-1.0, 0.0)]]
    );
}

#[test]
fn real_numbers_become_complex() {
    assert_eq!(array![1u8, 255].cast::<Single>(), array![Complex::new(1.0, 0.0), Complex::new(255.0, 0.0)]);
    assert_eq!(array![Complex::new(0.5f32, -2.0)].cast::<Double>(), array![Complex::new(0.5, -2.0)]);
    assert_eq!((array![1.0, 2.0].expr().cast::<Double>() * Complex::new(0.0, 1.0)).eval().imag(), array![1.0, 2.0]);
    assert_eq!(<array![Single; 2, 2]>::eye().sum(), Complex::new(2.0, 0.0));
}
