//! Promise: `f16` and `bf16` round once where their docs say so, to the nearest, and sums and products of them are `f32` inside.

use haversack::{Array, Axis, CastsTo, Dtype, Floating, Numeric, Rank1, Rank2, SameSize, View, array, bf16, f16};
use static_assertions::{assert_impl_all, assert_not_impl_any, const_assert_eq};

const_assert_eq!(<array![f16; 784, 512]>::nbytes(), 784 * 512 * 2);
const_assert_eq!(haversack::footprint::<array![bf16; 3; Inline]>(), 6);
assert_impl_all!(f16: Dtype, Numeric, CastsTo<f32>, CastsTo<f64>, SameSize<bf16>, SameSize<u16>);
assert_impl_all!(bf16: Dtype, Numeric, CastsTo<f32>, CastsTo<f64>, SameSize<f16>, SameSize<i16>);
// Their sums are of another dtype.
assert_not_impl_any!(f16: Floating, CastsTo<bf16>, CastsTo<u16>);
assert_not_impl_any!(bf16: Floating, CastsTo<f16>);

/// A half, its neighbour, and the number in the middle between them.
struct Middle<H> {
    halves: [H; 2],
    number: f64,
}

impl<H> Middle<H> {
    /// Returns what the middle and the numbers next to it become.
    fn expected(self) -> [H; 3]
    where
        H: Copy + Into<f64> + Bits,
    {
        let [low, high] = self.halves;
        [if low.bits() % 2 == 0 { low } else { high }, low, high]
    }
}

trait Bits {
    fn bits(self) -> u16;
}

macro_rules! halves {
    ($($test:ident: $half:ident;)*) => {$(
        impl Bits for $half {
            fn bits(self) -> u16 {
                self.to_bits()
            }
        }

        mod $test {
            use super::*;

            fn middles() -> impl Iterator<Item = Middle<$half>> {
                let step = if cfg!(miri) { 997 } else { 1 };
                (0..$half::MAX.to_bits()).step_by(step).map(|bits| {
                    let halves = [$half::from_bits(bits), $half::from_bits(bits + 1)];
                    Middle { halves, number: (halves[0].to_f64() + halves[1].to_f64()) / 2.0 }
                })
            }

            #[test]
            fn floats_are_rounded_once() {
                for middle in middles() {
                    let x = middle.number;
                    let numbers = array![x, x.next_down(), x.next_up()];
                    let rounded = numbers.cast_lossy::<$half>();
                    assert_eq!((-&numbers).cast_lossy::<$half>().eval(), (-&rounded).eval(), "{x}");
                    assert_eq!(rounded.as_slice(), middle.expected(), "{x}");
                }
            }

            #[test]
            fn integers_are_rounded_once() {
                for middle in middles().filter(|middle| middle.number.fract() == 0.0 && (1024.0..9e18).contains(&middle.number)) {
                    let x = middle.number as i64;
                    let expected = middle.expected();
                    assert_eq!(array![x, x - 1, x + 1].cast_lossy::<$half>().as_slice(), expected, "{x}");
                    assert_eq!(array![-x, 1 - x, -1 - x].cast_lossy::<$half>().as_slice(), expected.map(|half| -half), "{x}");
                    let x = x as u64;
                    assert_eq!(array![x, x - 1, x + 1].cast_lossy::<$half>().as_slice(), expected, "{x}");
                }
            }

            #[test]
            fn every_half_survives_wider_floats() {
                for bits in (0..=u16::MAX).step_by(if cfg!(miri) { 997 } else { 1 }) {
                    let half = array![$half::from_bits(bits)];
                    let back = half.cast::<f64>().cast_lossy::<f32>().cast_lossy::<$half>();
                    assert!(back == half || half[[0]].is_nan() && back[[0]].is_nan(), "{bits:x}");
                    let x = half[[0]].to_f64();
                    let fits = x.fract() == 0.0 && (-(2f64.powi(63))..2f64.powi(63)).contains(&x);
                    assert_eq!(half.try_cast::<i64>().is_ok(), fits, "{bits:x}");
                }
            }

            #[test]
            fn arithmetic_gives_the_nearest_half() {
                let some = |by: usize| <Array<$half, Rank1<4096>>>::from_fn(|[i]| $half::from_bits((i * by % 0x7f00) as u16));
                let (a, b) = (some(7919), some(12_007));
                let nearest = |exact: &dyn Fn(f64, f64) -> f64| -> Vec<$half> {
                    let exact = a.iter().zip(&b).map(|(a, b)| exact(a.to_f64(), b.to_f64()));
                    exact.map(|x| array![x].cast_lossy::<$half>()[[0]]).collect()
                };
                let agree = |found: Array<$half, Rank1<4096>>, expected: Vec<$half>| {
                    for (found, expected) in found.iter().zip(expected) {
                        assert!(*found == expected || found.is_nan() && expected.is_nan(), "{found} {expected}");
                    }
                };
                // Exact in `f64`, or rounded there to so many digits that it makes no difference.
                agree((&a + &b).eval(), nearest(&|a, b| a + b));
                agree((&a - &b).eval(), nearest(&|a, b| a - b));
                agree((&a * &b).eval(), nearest(&|a, b| a * b));
                agree((&a / &b).eval(), nearest(&|a, b| a / b));
                agree(a.sqrt().eval(), nearest(&|a, _| a.sqrt()));
            }

            #[test]
            fn sums_are_single() {
                let a = <Array<$half, Rank2<64, 40>>>::full($half::from_f32(1000.0));
                assert_eq!(a.sum(), 2_560_000f32);
                assert_eq!(a.mean(), 1000f32);
                assert_eq!((a.var(), a.std()), (0f32, 0f32));
                assert_eq!(a.sum_axis(Axis::<0>).eval(), <array![f32; 40]>::full(64_000.0));
                assert_eq!(a.mean_axis(Axis::<1>).eval(), <array![f32; 64]>::full(1000.0));
                assert_eq!(array![$half::from_f32(3.0), $half::from_f32(4.0)].norm(), 5f32);
                assert_eq!(array![$half::NEG_INFINITY, $half::ONE].min(), $half::NEG_INFINITY);
                assert_eq!(array![$half::ONE, $half::NAN].argmax(), [1]);
                assert!(array![$half::NEG_ZERO].sum().is_sign_negative());
            }

            #[test]
            fn products_round_once() {
                fn agree<const M: usize, const K: usize, const N: usize>() {
                    let a = <Array<f32, Rank2<M, K>>>::from_fn(|[i, k]| ((i * 31 + k * 17) % 127) as f32 / 64.0 - 1.0).cast_lossy::<$half>();
                    let b = <Array<f32, Rank2<K, N>>>::from_fn(|[k, j]| ((k * 13 + j * 29) % 113) as f32 / 64.0).cast_lossy::<$half>();
                    let exact = a.cast::<f64>().dot(&b.cast::<f64>()).eval();
                    let (bt, at) = (b.t().to_owned(), a.t().to_owned());
                    for product in [a.dot(&b).eval(), a.dot(bt.t()).eval(), at.t().dot(&b).eval(), a.matmul(&b).eval()] {
                        // Sums of products of so few bits are exact in `f32`.
                        assert_eq!(product, exact.cast_lossy::<$half>());
                    }
                    let row: View<$half, _> = a.row(0);
                    assert_eq!(row.dot(b.column(0)), exact.cast_lossy::<$half>()[[0, 0]]);
                    assert_eq!(row.dot(&b).eval(), exact.row(0).cast_lossy::<$half>());
                    assert_eq!(a.dot(b.column(0)).eval(), exact.column(0).cast_lossy::<$half>());
                    assert_eq!(haversack::linalg::Product::<$half, Rank2<M, K>, Rank2<K, N>, Rank2<M, N>>::SCRATCH, 0);
                }
                agree::<2, 3, 4>();
                agree::<17, 33, 35>();
                if cfg!(not(miri)) {
                    agree::<1, 700, 65>();
                    agree::<50, 600, 40>();
                    agree::<300, 200, 100>();
                }
                let large = <Array<$half, Rank1<1000>>>::full($half::from_f32(0.1));
                let tenth = $half::from_f32(0.1).to_f64();
                assert_eq!(large.dot(&large), array![1000.0 * tenth * tenth].cast_lossy::<$half>()[[0]]);
                assert_eq!(array![[$half::ONE]].trace(), 1f32);
            }
        }
    )*};
}

halves! {
    of_f16: f16;
    of_bf16: bf16;
}

#[test]
fn a_fused_operation_rounds_once() {
    let [a, b, c] = [1.0 + 1.0 / 1024.0, 1.0 - 1.0 / 2048.0, -1.0].map(f16::from_f32);
    assert_eq!(array![a].mul_add(b, c).eval()[[0]].to_f64(), a.to_f64() * b.to_f64() - 1.0);
    assert_ne!((&array![a] * b + c).eval()[[0]].to_f64(), a.to_f64() * b.to_f64() - 1.0);
}

#[test]
fn an_error_names_the_nearest_half() {
    let error = array![0.1].try_cast::<f16>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "element [0] is 0.1, which f16 does not hold exactly (the nearest is 0.0999755859375)"
    );
}
