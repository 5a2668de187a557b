//! Promise: integers overflow as Rust's do: with a panic if the profile checks overflow, and wrapping if it does not. A division
//! by zero panics in any profile. After a panic, the target is still a valid array.

use std::panic::{AssertUnwindSafe, catch_unwind};

use haversack::{Array, Axis, Inline, Rank1, Rank2, array};

/// Returns the message of the panic of `run`, or its result.
fn caught<R>(run: impl FnOnce() -> R) -> Result<R, String> {
    catch_unwind(AssertUnwindSafe(run)).map_err(|panic| match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(panic) => panic.downcast::<&str>().map_or_else(|_| "?".to_owned(), |text| (*text).to_owned()),
    })
}

/// Checks that `$expr` panics with this message or wraps to this value, depending on the profile.
macro_rules! overflows {
    ($($expr:expr => $message:literal, $wrapped:expr;)*) => {$(
        match caught(|| $expr) {
            Err(text) => assert!(cfg!(debug_assertions) && text == $message, "{}: {text}", stringify!($expr)),
            Ok(result) => assert!(!cfg!(debug_assertions) && result == $wrapped, "{}: {result:?}", stringify!($expr)),
        }
    )*};
}

/// Returns two arrays, in which only the last but one element is `odd`: 5 elements for a loop of small arrays, 300 for a loop of vectors.
fn arrays<T: haversack::Dtype>(odd: T) -> (Array<T, Rank2<1, 5>, Inline>, Array<T, Rank2<20, 15>>) {
    let of = |is_odd: bool| if is_odd { odd } else { T::ONE };
    let few = Array::from_fn(|at: [usize; 2]| of(at == [0, 3]));
    (few, Array::from_fn(|at: [usize; 2]| of(at == [19, 13])))
}

#[test]
fn operators_overflow_as_rusts_do() {
    let (few, many) = arrays(i32::MAX);
    let wrapped = arrays(i32::MIN).1;
    overflows! {
        (&few + 1).eval()[[0, 3]] => "attempt to add with overflow", i32::MIN;
        (&many + &many).eval()[[19, 13]] => "attempt to add with overflow", -2;
        (many.clone() + 1).eval()[[19, 13]] => "attempt to add with overflow", i32::MIN;
        (-2 - &many).eval()[[19, 13]] => "attempt to subtract with overflow", i32::MAX;
        (&many * 2).eval_inline()[[19, 13]] => "attempt to multiply with overflow", -2;
        (-&wrapped).eval()[[19, 13]] => "attempt to negate with overflow", i32::MIN;
        (&many << 32).eval()[[19, 13]] => "attempt to shift left with overflow", i32::MAX;
        (&few >> 33).eval()[[0, 3]] => "attempt to shift right with overflow", i32::MAX >> 1;
        many.square().eval()[[19, 13]] => "attempt to multiply with overflow", 1;
        many.pow(3).eval()[[19, 13]] => "attempt to multiply with overflow", i32::MAX;
        many.mul_add(1, 1).eval()[[19, 13]] => "attempt to add with overflow", i32::MIN;
        wrapped.abs().eval()[[19, 13]] => "attempt to negate with overflow", i32::MIN;
    }
    let (few, many) = arrays(200u8);
    overflows! {
        (&few + 100).eval()[[0, 3]] => "attempt to add with overflow", 44;
        (0 - &many).eval()[[19, 13]] => "attempt to subtract with overflow", 56;
        { let mut out = many.clone(); out *= &many; out[[19, 13]] } => "attempt to multiply with overflow", 64;
    }
}

/// Sums are widened first: values that would overflow `u8` do not overflow a sum.
#[test]
fn sums_overflow_as_rusts_do() {
    assert_eq!(arrays(200u8).1.sum(), 499);
    assert_eq!(arrays(i32::MAX).1.sum(), i64::from(i32::MAX) + 299);
    let (few, many) = arrays(i64::MAX);
    overflows! {
        few.sum() => "attempt to add with overflow", i64::MAX.wrapping_add(4);
        many.sum() => "attempt to add with overflow", i64::MAX.wrapping_add(299);
        (&many + 0).sum_axis(Axis::<0>).eval()[[13]] => "attempt to add with overflow", i64::MAX.wrapping_add(19);
        (&many * 1).prod() + few.prod() => "attempt to add with overflow", -2;
        Array::<i64, Rank2<1, 5>>::full(i64::MAX).prod() => "attempt to multiply with overflow", i64::MAX;
        arrays(u64::MAX).0.sum() => "attempt to add with overflow", 3;
    }
}

/// A mean lies between the least and the greatest element, even if their sum does not fit into the dtype.
#[test]
fn means_of_large_integers_do_not_overflow() {
    assert_eq!(array![i64::MAX, i64::MAX].mean(), i64::MAX as f64);
    assert_eq!(array![u64::MAX, u64::MAX, u64::MAX].mean(), u64::MAX as f64);
    assert_eq!(array![i64::MIN, i64::MIN].var(), 0.0);
    assert_eq!(array![[u64::MAX, 0], [u64::MAX, 0]].mean_axis(Axis::<0>).eval(), array![u64::MAX as f64, 0.0]);
    assert_eq!(Array::<i32, Rank2<20, 15>>::full(i32::MIN).mean(), f64::from(i32::MIN));
}

#[test]
fn a_division_by_zero_panics_in_any_profile() {
    let (few, many) = arrays(0i32);
    let (few, many) = (&few, &many);
    assert_eq!(caught(|| (7 / few).eval()).unwrap_err(), "attempt to divide by zero");
    assert_eq!(caught(|| (many / many).eval()).unwrap_err(), "attempt to divide by zero");
    assert_eq!(
        caught(|| (7 % many).eval_inline()).unwrap_err(),
        "attempt to calculate the remainder with a divisor of zero"
    );
    assert_eq!(caught(|| (many.clone() / many).eval()).unwrap_err(), "attempt to divide by zero");
    assert_eq!(caught(|| (7 / many).sum()).unwrap_err(), "attempt to divide by zero");
    assert_eq!(caught(|| (7 / many).max_axis(Axis::<1>).eval()).unwrap_err(), "attempt to divide by zero");
    let (_, least) = arrays(i32::MIN);
    let less_one = -1;
    assert_eq!(caught(|| (&least / less_one).eval()).unwrap_err(), "attempt to divide with overflow");
    assert_eq!(caught(|| (&least % less_one).eval()).unwrap_err(), "attempt to calculate the remainder with overflow");
    // Floats do not panic.
    let (_, zero) = arrays(0.0f32);
    assert_eq!((1.0 / &zero).eval()[[19, 13]], f32::INFINITY);
    assert!((&zero % 0.0).eval().iter().all(|x| x.is_nan()));
}

#[test]
fn what_a_panic_interrupts_stays_an_array() {
    let (_, zero) = arrays(0i32);
    let mut out = Array::<i32, Rank2<20, 15>>::full(8);
    assert!(caught(|| out /= &zero * 2).is_err());
    // Elements have their old values, or the new ones.
    assert!(out.iter().all(|x| [8, 4].contains(x)));
    assert!(caught(|| out.assign(5 / &zero)).is_err());
    assert!(out.iter().all(|x| [8, 4, 5].contains(x)));
    assert!(caught(|| out.t_mut().zip_assign(zero.t(), |_, y| 6 / y)).is_err());
    assert!(out.iter().all(|x| [8, 4, 5, 6].contains(x)));
    let mut columns = Array::<i32, Rank1<15>>::zeros();
    assert!(caught(|| columns.assign((5 / &zero).sum_axis(Axis::<0>).eval().cast_lossy::<i32>())).is_err());
    assert_eq!(columns.sum(), 0);
    out.assign(&zero + 1);
    assert_eq!(out.sum(), 599);
    assert_eq!(zero, arrays(0i32).1);
}
