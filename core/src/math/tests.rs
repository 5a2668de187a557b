//! Errors against numbers of twice the digits, special values, and bits.
//!
//! `HAVERSACK_STRIDE=1 cargo test --release --package haversack-core --lib math` takes every `f32`, and 100,000,000 drawn `f64`.

use super::{exp, tanh};

/// Returns the distance of the inputs that are taken.
fn stride() -> usize {
    let asked = std::env::var("HAVERSACK_STRIDE").ok().and_then(|text| text.parse().ok());
    asked.unwrap_or(if cfg!(miri) { 50_000_017 } else { 20_011 })
}

/// Returns numbers in which all bits are drawn.
fn drawn() -> impl Iterator<Item = u64> {
    core::iter::successors(Some(0x9e37_79b9_7f4a_7c15u64), |&state| {
        let state = state ^ (state << 13);
        let state = state ^ (state >> 7);
        Some(state ^ (state << 17))
    })
}

/// Returns every `stride`th `f32` that is a number.
fn singles() -> impl Iterator<Item = f32> {
    (0..=u32::MAX).step_by(stride()).map(f32::from_bits).filter(|x| !x.is_nan())
}

/// Returns drawn `f64`: half of them within `range` of 0, the others within 2.
fn doubles(range: f64) -> impl Iterator<Item = f64> {
    let count = 100_000_000 / stride().min(if cfg!(miri) { 1_000_000 } else { 1000 });
    let share = |bits: u64| (bits >> 11) as f64 / (1u64 << 52) as f64 - 1.0;
    drawn().take(count).enumerate().map(move |(i, bits)| share(bits) * if i % 2 == 0 { range } else { 2.0 })
}

/// A number as the sum of two floats, the second below half of a ULP of the first.
#[derive(Clone, Copy)]
struct TwoFloats(f64, f64);

impl TwoFloats {
    fn sum(a: f64, b: f64) -> TwoFloats {
        let sum = a + b;
        let second = sum - a;
        TwoFloats(sum, (a - (sum - second)) + (b - second))
    }

    fn plus(self, b: TwoFloats) -> TwoFloats {
        let sum = TwoFloats::sum(self.0, b.0);
        TwoFloats::sum(sum.0, sum.1 + self.1 + b.1)
    }

    fn times(self, b: TwoFloats) -> TwoFloats {
        let product = self.0 * b.0;
        TwoFloats::sum(product, self.0.mul_add(b.0, -product) + (self.0 * b.1 + self.1 * b.0))
    }

    fn over(self, b: TwoFloats) -> TwoFloats {
        let quotient = self.0 / b.0;
        let rest = self.plus(b.times(TwoFloats(-quotient, 0.0)));
        TwoFloats::sum(quotient, (rest.0 + rest.1) / b.0)
    }

    /// Returns e^x as a number near 1 and an exponent.
    fn exp(x: f64) -> (TwoFloats, i32) {
        const LN_2: TwoFloats = TwoFloats(core::f64::consts::LN_2, 2.319_046_813_846_299_6e-17);
        let n = (x * core::f64::consts::LOG2_E).round();
        let s =
            TwoFloats(x, 0.0).plus(LN_2.times(TwoFloats(-n, 0.0))).plus(TwoFloats(-n * 5.707_708_438_416_212e-34, 0.0));
        let one = TwoFloats(1.0, 0.0);
        let series = (1..26).rev().fold(one, |sum, k| one.plus(s.times(sum).over(TwoFloats(f64::from(k), 0.0))));
        (series, n as i32)
    }

    /// Returns the distance of `found`, in units of the last place of a float of so many digits and such a smallest exponent.
    fn ulps(self, found: f64, digits: i32, smallest: i32) -> f64 {
        let exponent = (self.0.abs().log2().floor() as i32).max(smallest);
        ((found - self.0) - self.1).abs() / 2f64.powi(exponent - digits + 1)
    }
}

/// Returns the largest of the errors, and its input.
fn worst<T: Copy + Default>(inputs: impl Iterator<Item = T>, error: impl Fn(T) -> f64) -> (f64, T) {
    inputs.fold((0.0, T::default()), |worst, x| {
        let error = error(x);
        if error > worst.0 || error.is_nan() { (error, x) } else { worst }
    })
}

#[test]
fn errors_in_f32_are_below_a_ulp() {
    let of = |function: fn(f32) -> f32, reference: fn(f64) -> f64| {
        worst(singles(), move |x| {
            let (found, expected) = (function(x), reference(f64::from(x)));
            if found.to_bits() == (expected as f32).to_bits() && (expected == 0.0 || found.is_infinite()) {
                return 0.0;
            }
            TwoFloats(expected, 0.0).ulps(f64::from(found), 24, -126)
        })
    };
    let (of_exp, of_tanh) = (of(exp::<f32>, f64::exp), of(tanh::<f32>, f64::tanh));
    std::println!("largest errors of f32: exp {of_exp:?}, tanh {of_tanh:?}");
    assert!(of_exp.0 < 0.98 && of_tanh.0 < 0.89, "{of_exp:?} {of_tanh:?}");
}

#[test]
fn errors_in_f64_are_below_a_ulp() {
    let of_exp = worst(doubles(708.0), |x| {
        let (expected, n) = TwoFloats::exp(x);
        expected.ulps(exp(x) * 2f64.powi(-n), 53, -2000)
    });
    let of_tanh = worst(doubles(20.0), |x| {
        let (a, found) = (x.abs(), tanh(x).abs());
        let (near_1, n) = TwoFloats::exp(2.0 * a);
        let (scale, one) = (2f64.powi(n), TwoFloats(1.0, 0.0));
        let power = TwoFloats(near_1.0 * scale, near_1.1 * scale);
        let expected = power.plus(TwoFloats(-1.0, 0.0)).over(power.plus(one));
        // The difference above has lost the digits of small numbers.
        let expected = if a < 1e-7 { TwoFloats(a, -a * a * a / 3.0) } else { expected };
        expected.ulps(found, 53, -1022)
    });
    std::println!("largest errors of f64: exp {of_exp:?}, tanh {of_tanh:?}");
    assert!(of_exp.0 < 0.93 && of_tanh.0 < 0.95, "{of_exp:?} {of_tanh:?}");
}

/// Compares with Annex F of C99, and with the first and last results that are no 0, infinity or 1.
#[test]
fn special_values_are_those_of_c99() {
    macro_rules! special {
        ($($float:ident: $largest:expr, $least:expr;)*) => {$({
            let infinity = $float::INFINITY;
            assert_eq!([0.0, -0.0, infinity, -infinity, $float::MAX, $float::MIN].map(exp::<$float>), [1.0, 1.0, infinity, 0.0, infinity, 0.0]);
            assert!(exp($float::NAN).is_nan() && exp(-$float::NAN).is_nan() && tanh($float::NAN).is_nan());
            let up = |x: $float| $float::from_bits(x.to_bits() + 1);
            assert!(exp::<$float>($largest).is_finite() && exp(up($largest)) == infinity);
            assert_eq!((exp::<$float>($least), exp(up($least))), ($float::from_bits(1), 0.0));
            let small = [0.0, -0.0, $float::MIN_POSITIVE, -$float::from_bits(1), $float::from_bits(0x1234)];
            assert_eq!(small.map(|x| tanh(x).to_bits()), small.map($float::to_bits));
            assert_eq!([infinity, -infinity, $float::MAX, -30.0].map(tanh::<$float>), [1.0, -1.0, 1.0, -1.0]);
        })*};
    }
    special! {
        f32: 88.722_83, -103.972_08;
        f64: 709.782_712_893_384, -745.133_219_101_941_1;
    }
}

/// Compares the bits of drawn inputs with those that every machine has.
#[test]
fn bits_are_the_same_everywhere() {
    let mixed = |sum: u64, bits: u64| (sum ^ bits).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(17);
    let of_f32 = drawn().take(500).map(|bits| (bits >> 40) as f32 / 1e6 - 8.0);
    let single = of_f32.fold(0, |sum, x| mixed(mixed(sum, exp(x).to_bits().into()), tanh(x).to_bits().into()));
    let of_f64 = drawn().take(500).map(|bits| (bits >> 11) as f64 / 1e15 - 4.0);
    let double = of_f64.fold(0, |sum, x| mixed(mixed(sum, exp(x).to_bits()), tanh(x).to_bits()));
    assert_eq!((single, double), (0xe140_8868_2407_4551, 0x9edb_5a4c_b0a3_8e05), "{single:#x} {double:#x}");
}
