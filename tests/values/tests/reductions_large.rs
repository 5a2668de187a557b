//! Promise: the mean of 100,000,000 `f32` is right to 2e-7 of it, of all of them and along any axis, whatever the layout; and `std` and
//! `std_axis` agree. Of equal elements that round worst, it is right to 3e-7.
//!
//! This test uses some 130,000 elements, for which a running total for each 128 elements would be off by 2e-6. With
//! `HAVERSACK_ELEMENTS=100000000` it uses as many, in blocks of 400 MB: `.ci/run` does that in release.

use haversack::layout::Layout;
use haversack::shape::axis::HasAxis;
use haversack::{Array, Axis, Rank1, Rank2, Rank3, Shape, View};

/// Elements by their number, in row-major order.
type Elements = fn(usize) -> f32;

/// Returns the upper 24 bits of a linear congruence, as a number below 1.
fn random(i: usize) -> f32 {
    let word = (i as u64).wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (word >> 40) as f32 / (1u64 << 24) as f32
}

/// The names of the elements, and the error that results may have.
const KINDS: [(&str, f64, Elements); 6] = [
    ("0.1", 2e-7, |_| 0.1),
    // The constants for which sums of 8 and of 16, added one by one, are furthest from the truth.
    ("1.6000009", 3e-7, |_| 1.600_000_9),
    ("1.7777796", 3e-7, |_| 1.777_779_6),
    ("0 to 1", 2e-7, random),
    ("20 +- 0.05", 2e-7, |i| 20.0 + random(i) * 0.1),
    ("1 to 1000, in order", 2e-7, |i| 1.0 + (i % 1000) as f32),
];

/// Returns the mean and the standard deviation in `f64`, in which sums of so many elements are right to 1e-12.
fn exactly(elements: impl Iterator<Item = f32> + Clone) -> [f64; 2] {
    let count = elements.clone().count() as f64;
    let mean = elements.clone().map(f64::from).sum::<f64>() / count;
    let squares = elements.map(|x| (f64::from(x) - mean).powi(2)).sum::<f64>();
    [mean, (squares / count).sqrt()]
}

#[track_caller]
fn close(what: &str, near: f64, found: f32, expected: f64, scale: f64) {
    let distance = (f64::from(found) - expected).abs();
    assert!(distance <= near * scale, "{what} is {found}, not {expected}: {:.1e}", distance / scale);
}

/// Checks the results along axis `I`: those of the first and the last lane, and those of all.
fn along<const I: isize, S: HasAxis<I>, L: Layout>(kind: &str, near: f64, v: View<'_, f32, S, L>) {
    let (means, deviations) = (v.mean_axis(Axis::<I>).eval(), v.std_axis(Axis::<I>).eval());
    let (sums, variances) = (v.sum_axis(Axis::<I>).eval(), v.var_axis(Axis::<I>).eval());
    let results = means.iter().zip(&deviations).zip(sums.iter().zip(&variances));
    let lanes = S::LEN / S::SHAPE.as_ref()[S::AXIS];
    for (number, (lane, ((mean, std), (sum, var)))) in v.lanes(Axis::<I>).zip(results).enumerate() {
        if number == 0 || number + 1 == lanes {
            let [expected, deviation] = exactly(lane.iter().copied());
            let what = |name: &str| format!("{name} of {kind} along axis {I} of {:?}", S::SHAPE);
            let count = S::SHAPE.as_ref()[S::AXIS] as f64;
            close(&what("mean"), near, *mean, expected, expected);
            close(&what("sum"), near, *sum, expected * count, expected * count);
            // Squares of rounded differences. For constants they are nothing but rounding.
            close(&what("std"), near, *std, deviation, 2.0 * deviation + expected);
            close(&what("var"), near, *var, deviation.powi(2), 4.0 * deviation.powi(2) + expected.powi(2));
            if deviation > 0.0 {
                close(&what("std beside that of all"), near, *std, f64::from(lane.std()), 4.0 * deviation);
            }
        }
    }
}

fn all<S: Shape, L: Layout>(kind: &str, near: f64, v: View<'_, f32, S, L>) {
    let [mean, std] = exactly(v.iter().copied());
    close(&format!("mean of {kind}, of all of {:?}", S::SHAPE), near, v.mean(), mean, mean);
    close(&format!("std of {kind}, of all of {:?}", S::SHAPE), near, v.std(), std, 2.0 * std + mean);
}

macro_rules! of {
    ($(#[$attribute:meta])* $name:ident: $shape:ty $(, axes $($axis:literal)*)?) => {
        $(#[$attribute])*
        fn $name() {
            for (kind, near, element) in KINDS {
                let mut a = Array::<f32, $shape>::zeros();
                a.as_mut_slice().iter_mut().zip(0..).for_each(|(x, i)| *x = element(i));
                all(kind, near, a.view());
                $($(along::<$axis, _, _>(kind, near, a.view());)*)?
            }
        }
    };
}

/// Tests each layout of some numbers of elements.
macro_rules! sizes {
    ($($(#[$attribute:meta])* $module:ident: $half:literal, $hundredth:literal, $quarter:literal, $thousandth:literal;)*) => {$(
        $(#[$attribute])*
        mod $module {
            use super::*;

            of!(one_axis: Rank1<{ 2 * $half }>, axes 0);
            of!(short_rows: Rank2<$thousandth, 2000>, axes 0 1);
            of!(two_columns: Rank2<$half, 2>, axes 0 1);
            of!(two_rows: Rank2<2, $half>, axes 0 1);
            of!(hundred_columns: Rank2<$hundredth, 100>, axes 0 1);
            of!(wide_rows: Rank2<1000, { 2 * $thousandth }>, axes 0 1);
            of!(planes: Rank3<4, $thousandth, 500>, axes 0 1 2);

            /// Takes every second element of three columns, backwards, and transposed.
            pub(super) fn strides() {
                for (kind, near, element) in KINDS {
                    let mut a = Array::<f32, Rank2<$quarter, 4>>::zeros();
                    a.as_mut_slice().iter_mut().zip(0..).for_each(|(x, i)| *x = element(i));
                    let column = a.column(2);
                    all(kind, near, column);
                    along::<0, _, _>(kind, near, column.flip(Axis::<0>));
                    let three = a.slice(haversack::s![.., 1..4]);
                    all(kind, near, three);
                    all(kind, near, three.t());
                    along::<0, _, _>(kind, near, three);
                    along::<1, _, _>(kind, near, three.t());
                    along::<1, _, _>(kind, near, three.flip(Axis::<0>).t());
                }
            }

            pub(super) const EACH: [fn(); 8] =
                [one_axis, short_rows, two_columns, two_rows, hundred_columns, wide_rows, planes, strides];
        }
    )*};
}

sizes! {
    thousands: 65_536, 1_311, 131_072, 66;
    #[cfg(not(debug_assertions))] // Without optimisation they would take half an hour.
    hundred_millions: 50_000_000, 1_000_000, 25_000_000, 50_000;
}

#[test]
fn some() {
    thousands::EACH.iter().for_each(|each| each());
}

#[test]
#[cfg(not(debug_assertions))]
fn as_many_as_are_asked_for() {
    match std::env::var("HAVERSACK_ELEMENTS").as_deref() {
        Ok("100000000") => hundred_millions::EACH.iter().for_each(|each| each()),
        Ok(other) => panic!("HAVERSACK_ELEMENTS is {other}: 100000000 is the one number beside the usual one"),
        Err(_) => {}
    }
}
