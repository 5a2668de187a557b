//! Errors against numbers of twice the digits, special values, and bits.
//!
//! `HAVERSACK_STRIDE=1 cargo test --release --package haversack-core --lib math` takes every `f32`, and 100,000,000 drawn `f64`.

use super::{FloatMath, exp, exp_m1, exp2, ln, ln_1p, log2, log10, sigmoid, softplus, tanh};

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

const ONE: TwoFloats = TwoFloats(1.0, 0.0);
const LN_2: TwoFloats = TwoFloats(core::f64::consts::LN_2, 2.319_046_813_846_299_6e-17);
const LOG2_E: TwoFloats = TwoFloats(core::f64::consts::LOG2_E, 2.035_527_374_093_103_3e-17);
const LOG10_E: TwoFloats = TwoFloats(core::f64::consts::LOG10_E, 1.098_319_650_216_765e-17);

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

    /// Returns e^s for `s` of at most 1/2.
    fn exp_of_small(s: TwoFloats) -> TwoFloats {
        (1..26).rev().fold(ONE, |sum, k| ONE.plus(s.times(sum).over(TwoFloats(f64::from(k), 0.0))))
    }

    /// Returns e^x as a number near 1 and an exponent.
    fn exp(x: f64) -> (TwoFloats, i32) {
        let n = (x * core::f64::consts::LOG2_E).round();
        let s =
            TwoFloats(x, 0.0).plus(LN_2.times(TwoFloats(-n, 0.0))).plus(TwoFloats(-n * 5.707_708_438_416_212e-34, 0.0));
        (TwoFloats::exp_of_small(s), n as i32)
    }

    /// Returns e^x.
    fn exp_in_range(x: f64) -> TwoFloats {
        let (TwoFloats(high, low), n) = TwoFloats::exp(x);
        TwoFloats(high * 2f64.powi(n), low * 2f64.powi(n))
    }

    /// Returns the natural logarithm, from `near`, which has the digits of a float: y + x e^-y - 1.
    fn ln(self, near: f64) -> TwoFloats {
        TwoFloats(near, 0.0).plus(self.times(TwoFloats::exp_in_range(-near)).plus(TwoFloats(-1.0, 0.0)))
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

/// A function of numbers, another one, and the bound of their distance.
type Compared<T, R> = (&'static str, fn(T) -> T, fn(f64) -> R, f64);

#[test]
fn errors_in_f32_are_below_a_ulp() {
    let all: [Compared<f32, f64>; 10] = [
        ("exp", exp, f64::exp, 0.98),
        ("exp2", exp2, f64::exp2, 0.88),
        ("exp_m1", exp_m1, f64::exp_m1, 0.82),
        ("ln", ln, f64::ln, 0.84),
        ("ln_1p", ln_1p, f64::ln_1p, 0.87),
        ("log2", log2, f64::log2, 0.85),
        ("log10", log10, f64::log10, 0.74),
        ("tanh", tanh, f64::tanh, 0.89),
        ("sigmoid", sigmoid, |x| 1.0 / (1.0 + (-x).exp()), 0.81),
        ("softplus", softplus, |x| x.max(0.0) + (-x.abs()).exp().ln_1p(), 0.94),
    ];
    std::thread::scope(|scope| {
        for (name, function, reference, bound) in all {
            scope.spawn(move || {
                let error = worst(singles(), |x| error_in_f32(function(x), reference(f64::from(x))));
                std::println!("largest error in f32: {name} {error:?}");
                assert!(error.0 < bound, "{name}: {error:?}");
            });
        }
    });
}

/// Returns the error of `found` in units of the last place; 1/2 for the nearest float.
fn error_in_f32(found: f32, expected: f64) -> f64 {
    if found.to_bits() == (expected as f32).to_bits() || found.is_nan() && expected.is_nan() {
        return 0.5;
    }
    TwoFloats(expected, 0.0).ulps(f64::from(found), 24, -126)
}

/// Computes the tangent of a positive number.
fn tanh_of(a: f64) -> TwoFloats {
    // The difference below loses the digits of small numbers.
    if a < 1e-7 {
        return TwoFloats(a, -a * a * a / 3.0);
    }
    let power = TwoFloats::exp_in_range(2.0 * a);
    power.plus(TwoFloats(-1.0, 0.0)).over(power.plus(ONE))
}

fn exp_m1_of(x: f64) -> TwoFloats {
    if x.abs() < 1e-7 {
        return TwoFloats(x, 0.0).plus(TwoFloats(x * x / 2.0, x * x * x / 6.0));
    }
    TwoFloats::exp_in_range(x).plus(TwoFloats(-1.0, 0.0))
}

fn softplus_of(x: f64) -> TwoFloats {
    let sum = ONE.plus(TwoFloats::exp_in_range(-x.abs()));
    TwoFloats(x.max(0.0), 0.0).plus(sum.ln((-x.abs()).exp().ln_1p()))
}

fn exp2_of(x: f64) -> TwoFloats {
    let TwoFloats(high, low) = TwoFloats::exp_of_small(LN_2.times(TwoFloats(x - x.round(), 0.0)));
    let power = 2f64.powi(x.round() as i32);
    TwoFloats(high * power, low * power)
}

#[test]
fn errors_in_f64_are_below_a_ulp() {
    let all: [(Compared<f64, TwoFloats>, f64); 10] = [
        (("exp", exp, TwoFloats::exp_in_range, 0.93), 650.0),
        (("exp2", exp2, exp2_of, 0.93), 900.0),
        (("exp_m1", exp_m1, exp_m1_of, 0.86), 50.0),
        (("ln", |x| ln(x.abs()), |x| TwoFloats(x.abs(), 0.0).ln(x.abs().ln()), 0.85), 1e6),
        (
            ("ln_1p", |x| ln_1p(x.max(-0.999)), |x| TwoFloats::sum(1.0, x.max(-0.999)).ln(x.max(-0.999).ln_1p()), 0.85),
            1e3,
        ),
        (("log2", |x| log2(x.abs()), |x| TwoFloats(x.abs(), 0.0).ln(x.abs().ln()).times(LOG2_E), 0.84), 1e6),
        (("log10", |x| log10(x.abs()), |x| TwoFloats(x.abs(), 0.0).ln(x.abs().ln()).times(LOG10_E), 0.75), 1e6),
        (("tanh", |x| tanh(x.abs()), |x| tanh_of(x.abs()), 0.95), 20.0),
        (("sigmoid", sigmoid, |x| ONE.over(ONE.plus(TwoFloats::exp_in_range(-x))), 0.80), 300.0),
        (("softplus", softplus, softplus_of, 0.88), 25.0),
    ];
    std::thread::scope(|scope| {
        for ((name, function, reference, bound), range) in all {
            scope.spawn(move || {
                let error = worst(doubles(range), |x| reference(x).ulps(function(x), 53, -1022));
                std::println!("largest error in f64: {name} {error:?}");
                assert!(error.0 < bound, "{name}: {error:?}");
            });
        }
    });
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
            let ends = [infinity, $float::MAX, 0.0, -0.0, $float::MIN, -infinity];
            assert_eq!(ends.map(sigmoid::<$float>), [1.0, 1.0, 0.5, 0.5, 0.0, 0.0]);
            assert_eq!(ends.map(softplus::<$float>), [infinity, $float::MAX, core::$float::consts::LN_2, core::$float::consts::LN_2, 0.0, 0.0]);
            assert_eq!([sigmoid::<$float>($least), softplus::<$float>($least)], [exp::<$float>($least); 2]);
            assert!(sigmoid($float::NAN).is_nan() && softplus($float::NAN).is_nan());
        })*};
    }
    special! {
        f32: 88.722_83, -103.972_08;
        f64: 709.782_712_893_384, -745.133_219_101_941_1;
    }
}

/// Compares logarithms with Annex F of C99, of subnormal numbers too.
#[test]
fn special_values_of_logarithms_are_those_of_c99() {
    macro_rules! special {
        ($($float:ident: $subnormal:literal;)*) => {$({
            let (infinity, least) = ($float::INFINITY, $float::from_bits(1));
            for function in [ln, log2, log10] as [fn($float) -> $float; 3] {
                assert_eq!([0.0, -0.0, 1.0, infinity].map(function), [-infinity, -infinity, 0.0, infinity]);
                assert!([-least, -1.0, -infinity, $float::NAN, -$float::NAN].map(function).iter().all(|x| x.is_nan()));
            }
            assert_eq!([least, 8.0 * least, $float::MIN_POSITIVE, 0.5, 8.0].map(log2), [-$subnormal, 3.0 - $subnormal, $float::MIN_POSITIVE.log2(), -1.0, 3.0]);
            assert_eq!([least, $float::MIN_POSITIVE, $float::MAX].map(ln), [least.ln(), $float::MIN_POSITIVE.ln(), $float::MAX.ln()]);
            assert_eq!([10.0, 100.0, 1e10].map(log10::<$float>), [1.0, 2.0, 10.0]);
            let small = [0.0, -0.0, least, -least, $float::from_bits(0x1235)];
            for function in [ln_1p, exp_m1] as [fn($float) -> $float; 2] {
                assert_eq!(small.map(|x| function(x).to_bits()), small.map($float::to_bits));
            }
            assert_eq!([-1.0, infinity].map(ln_1p::<$float>), [-infinity, infinity]);
            assert!([-1.5, -infinity, $float::NAN].map(ln_1p::<$float>).iter().all(|x| x.is_nan()));
            assert_eq!([infinity, -infinity, -1000.0, $float::MAX].map(exp_m1::<$float>), [infinity, -1.0, -1.0, infinity]);
            assert_eq!([0.0, infinity, -infinity, 10.0, -$subnormal, -$subnormal - 1.0].map(exp2::<$float>), [1.0, infinity, 0.0, 1024.0, least, 0.0]);
            assert!(exp2($float::NAN).is_nan() && exp_m1($float::NAN).is_nan());
        })*};
    }
    special! {
        f32: 149.0;
        f64: 1074.0;
    }
}

/// Compares the bits of drawn inputs with those that every machine has.
#[test]
fn bits_are_the_same_everywhere() {
    fn first<T: FloatMath>() -> [fn(T) -> T; 8] {
        [exp, exp2, exp_m1, ln, ln_1p, log2, log10, tanh]
    }
    fn second<T: FloatMath>() -> [fn(T) -> T; 2] {
        [sigmoid, softplus]
    }
    let found = (mixed_f32(&first()), mixed_f64(&first()));
    assert_eq!(found, (0x1172_083e_bb2c_b1da, 0xff84_832b_1770_5b16), "{found:#x?}");
    let found = (mixed_f32(&second()), mixed_f64(&second()));
    assert_eq!(found, (0x4276_ff83_f4c8_85eb, 0xd279_4971_a4a5_28fd), "{found:#x?}");
}

fn mixed(sum: u64, bits: u64) -> u64 {
    (sum ^ bits).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(17)
}

// NaN of negative numbers may have any sign.

fn mixed_f32(functions: &[fn(f32) -> f32]) -> u64 {
    drawn().take(500).fold(0, |sum, bits| {
        let x = (bits >> 40) as f32 / 1e6 - 8.0;
        functions.iter().fold(sum, |sum, function| mixed(sum, function(x).max(-1000.0).to_bits().into()))
    })
}

fn mixed_f64(functions: &[fn(f64) -> f64]) -> u64 {
    drawn().take(500).fold(0, |sum, bits| {
        let x = (bits >> 11) as f64 / 1e15 - 4.0;
        functions.iter().fold(sum, |sum, function| mixed(sum, function(x).max(-1000.0).to_bits()))
    })
}
