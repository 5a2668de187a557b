//! Promise: `cast` exists if every value survives; the other casts do what they say with every value, in a new array and in
//! place, for every pair of dtypes.

use std::marker::PhantomData;

use haversack::array::CastInPlaceError;
use haversack::{Array, CastError, CastsTo, Inline, NumericOrBool, Rank0, Rank1, Rank2, Rank6, SameSize, array};
use proptest::prelude::*;
use static_assertions::{assert_impl_all, const_assert};

assert_impl_all!(CastError: std::error::Error, Send, Sync, Copy, PartialEq);
assert_impl_all!(CastInPlaceError<f32, Rank1<3>>: std::error::Error, Send, Sync);
assert_impl_all!(CastInPlaceError<f32, Rank1<3>, Inline>: std::error::Error, Send, Sync);
// The error is returned by value, with a pointer beside it.
const_assert!(size_of::<CastInPlaceError<f32, Rank1<3>>>() <= 96);

/// Calls `$run!(T, U)` for every pair of dtypes.
macro_rules! for_every_pair {
    ($run:ident) => { for_every_pair!(@ $run [bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64] bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64) };
    (@ $run:ident $to:tt $($from:ident)*) => { $(for_every_pair!(@@ $run $from $to);)* };
    (@@ $run:ident $from:ident [$($to:ident)*]) => { $($run!($from, $to);)* };
}

/// A number as the oracle sees it, with integers in 128 bits.
#[derive(Clone, Copy, Debug)]
enum Exact {
    Integer(i128),
    Float(f64),
}
use Exact::{Float, Integer};

const COUNT: usize = 96;

type Values<T> = Array<T, Rank1<COUNT>>;

/// The oracle's knowledge of a dtype. None of it comes from the library.
trait Oracle: NumericOrBool {
    fn exact(self) -> Exact;
    /// Returns the first and the last integer, or `None` for floats.
    fn range() -> Option<(i128, i128)>;
    /// Returns what an integer becomes by rounding; floats only.
    fn rounded(_: i128) -> Exact {
        unreachable!("{} has a range", Self::DTYPE.name)
    }
    /// Returns a value of any of many magnitudes for any bits.
    fn from_bits(bits: u64) -> Self;
    fn edges() -> Vec<Self>;

    /// Whether both are equal, or both `NaN`.
    fn same(self, other: Self) -> bool {
        match (self.exact(), other.exact()) {
            (Float(x), Float(y)) => x.to_bits() == y.to_bits() || x.is_nan() && y.is_nan(),
            (Integer(x), Integer(y)) => x == y,
            _ => false,
        }
    }
}

impl Oracle for bool {
    fn exact(self) -> Exact {
        Integer(self.into())
    }
    fn range() -> Option<(i128, i128)> {
        Some((0, 1))
    }
    fn from_bits(bits: u64) -> bool {
        bits & 1 == 1
    }
    fn edges() -> Vec<bool> {
        vec![false, true]
    }
}

macro_rules! integer_oracles {
    ($($type:ident)*) => {$(
        impl Oracle for $type {
            fn exact(self) -> Exact {
                Integer(self.into())
            }
            fn range() -> Option<(i128, i128)> {
                Some(($type::MIN.into(), $type::MAX.into()))
            }
            fn from_bits(bits: u64) -> $type {
                // The upper bits decide how many of the lower ones count.
                ((bits as i64) << 6 >> (6 + bits.rotate_left(6) % 58)) as $type
            }
            fn edges() -> Vec<$type> {
                let powers = [7, 8, 15, 16, 23, 24, 25, 31, 32, 52, 53, 54, 62, 63, 64].map(|power| 1i128 << power);
                let around = powers.iter().flat_map(|&power| [power - 1, power, power + 1]);
                let signed = around.chain([0, 1, 2]).flat_map(|x| [x, -x]);
                signed.filter_map(|x| $type::try_from(x).ok()).collect()
            }
        }
    )*};
}

integer_oracles! { u8 u16 u32 u64 i8 i16 i32 i64 }

macro_rules! float_oracles {
    ($($type:ident $bits:ident)*) => {$(
        impl Oracle for $type {
            fn exact(self) -> Exact {
                Float(self.into())
            }
            fn range() -> Option<(i128, i128)> {
                None
            }
            fn rounded(x: i128) -> Exact {
                Float((x as $type).into())
            }
            fn from_bits(bits: u64) -> $type {
                match bits >> 62 {
                    0 => $type::from_bits(bits.rotate_left(17) as $bits),
                    1 => <i64 as Oracle>::from_bits(bits) as $type,
                    2 => <i64 as Oracle>::from_bits(bits) as $type / 4.0,
                    _ => (bits as i8).into(),
                }
            }
            fn edges() -> Vec<$type> {
                let powers = [7, 8, 15, 16, 31, 32, 63, 64].map(|power| 2f64.powi(power) as $type);
                let around = powers.iter().flat_map(|&x| [x.next_down(), x, x.next_up()]);
                let others = [0.0, 0.1, 0.5, 1.0, 1.5, $type::MIN_POSITIVE, $type::from_bits(1), $type::MAX, $type::INFINITY];
                let unsigned: Vec<$type> = around.chain(others).collect();
                unsigned.iter().flat_map(|&x| [x, -x]).chain([$type::NAN]).collect()
            }
        }
    )*};
}

float_oracles! { f32 u32 f64 u64 }

fn fits<T: Oracle, U: Oracle>(value: T) -> bool {
    match (value.exact(), U::range()) {
        (Integer(x), Some((first, last))) => first <= x && x <= last,
        (Float(x), Some((first, last))) => x.fract() == 0.0 && first <= x as i128 && x as i128 <= last,
        (Integer(x), None) => matches!(U::rounded(x), Float(y) if y as i128 == x),
        (Float(x), None) => size_of::<U>() == 8 || x.is_nan() || f64::from(x as f32) == x,
    }
}

/// Checks the casts of `values`. `rust` converts one value as Rust does.
fn casts_agree<T: Oracle, U: Oracle>(values: &Values<T>, rust: impl Fn(T) -> U) {
    let lossy = values.cast_lossy::<U>();
    let saturating = values.cast_saturating::<U>();
    let inline = values.copy_to::<Inline>();
    assert!(inline.cast_lossy::<U>().iter().zip(&lossy).all(|(&x, &y)| x.same(y)));
    for ((&value, &lossy), &saturated) in values.iter().zip(&lossy).zip(&saturating) {
        let context = || format!("{value:?}: {} as {}", T::DTYPE.name, U::DTYPE.name);
        assert!(lossy.same(rust(value)), "{}: {lossy:?}", context());
        match (value.exact(), U::range()) {
            (_, None) => assert!(saturated.same(lossy), "{}: {saturated:?}", context()),
            (exact, Some((first, last))) => {
                let whole = match exact {
                    Integer(x) => x,
                    Float(x) => x as i128,
                };
                let nearest = whole.clamp(first, last);
                assert!(matches!(saturated.exact(), Integer(x) if x == nearest), "{}: {saturated:?}", context());
            }
        }
    }
    let first = values.iter().position(|&value| !fits::<T, U>(value));
    match (values.try_cast::<U>(), first) {
        (Ok(cast), None) => assert!(cast.iter().zip(&lossy).all(|(&x, &y)| x.same(y))),
        (Err(error), Some(first)) => {
            assert_eq!(error.index(), [first]);
            assert!(error.value::<T>().unwrap().same(values[[first]]));
            assert_eq!((*error.from, *error.to), (T::DTYPE, U::DTYPE));
        }
        (cast, first) => {
            panic!("{} to {}: {first:?} does not fit, but {:?}", T::DTYPE.name, U::DTYPE.name, cast.is_ok())
        }
    }
}

/// Checks each value alone, too: if one value of an array does not fit, the others are not tested.
fn fits_alone<T: Oracle, U: Oracle>(value: T) {
    let cast = Array::<T, Rank0>::full(value).try_cast::<U>();
    assert_eq!(cast.is_ok(), fits::<T, U>(value), "{value:?}: {} to {}", T::DTYPE.name, U::DTYPE.name);
}

fn cycled<T: Oracle>(values: &[T]) -> Values<T> {
    Values::from_fn(|[i]| values[i % values.len()])
}

/// Rust's own conversion.
macro_rules! rust {
    (bool, bool) => {
        |x: bool| x
    };
    (bool, $to:ident) => {
        |x: bool| u8::from(x) as $to
    };
    ($from:ident, bool) => {
        |x: $from| x != (0 as $from)
    };
    ($from:ident, $to:ident) => {
        |x: $from| x as $to
    };
}

#[test]
fn edge_values_of_every_pair_are_cast_as_they_should() {
    macro_rules! check {
        ($from:ident, $to:ident) => {
            let edges = <$from as Oracle>::edges();
            assert!(edges.len() <= COUNT);
            casts_agree::<$from, $to>(&cycled(&edges), rust!($from, $to));
            edges.iter().for_each(|&value| fits_alone::<$from, $to>(value));
            let fitting: Vec<$from> = edges.into_iter().filter(|&value| fits::<$from, $to>(value)).collect();
            casts_agree::<$from, $to>(&cycled(&fitting), rust!($from, $to));
        };
    }
    for_every_pair!(check);
}

proptest! {
    #[test]
    fn any_values_of_every_pair_are_cast_as_they_should(bits in prop::collection::vec(any::<u64>(), COUNT)) {
        macro_rules! check {
            ($from:ident, $to:ident) => {
                let values = Values::<$from>::from_fn(|[i]| <$from as Oracle>::from_bits(bits[i]));
                casts_agree::<$from, $to>(&values, rust!($from, $to));
            };
        }
        for_every_pair!(check);
    }
}

/// `TryFrom` agrees for integers.
#[test]
fn integers_fit_where_try_from_says_so() {
    macro_rules! check {
        ($from:ident [$($to:ident)*]) => {$(
            for value in <$from as Oracle>::edges() {
                let cast = array![value].try_cast::<$to>().ok().map(|array| array[[0]]);
                assert_eq!(cast, <$to>::try_from(value).ok(), "{value}");
            }
        )*};
        ($($from:ident)*) => { $(check!($from [u8 u16 u32 u64 i8 i16 i32 i64]);)* };
    }
    check!(u8 u16 u32 u64 i8 i16 i32 i64);
}

/// Whether `$from: $trait<$to>`, as a value.
macro_rules! implements {
    ($from:ident: $trait:ident<$to:ident>) => {{
        #[allow(dead_code, reason = "its constant is not used where the other is")]
        trait Otherwise {
            const IT_DOES: bool = false;
        }
        struct Type<T>(PhantomData<T>);
        impl<T> Otherwise for Type<T> {}
        #[allow(dead_code, reason = "the trait's constant is used if this is not there")]
        impl<T: $trait<$to>> Type<T> {
            const IT_DOES: bool = true;
        }
        <Type<$from>>::IT_DOES
    }};
}

#[test]
fn casts_without_loss_are_those_that_numpy_calls_safe_but_for_two() {
    let numpy = include_str!("../../data/casts_by_numpy.txt");
    let is_safe = |from: &str, to: &str| {
        let mut rows = numpy.lines().map(|row| row.split_once(" -> ").unwrap());
        let (_, safe) = rows.find(|(name, _)| *name == from).unwrap();
        safe.split(' ').any(|name| name == to)
    };
    let (mut pairs, mut stricter) = (0, Vec::new());
    macro_rules! check {
        ($from:ident, $to:ident) => {
            let exists = implements!($from: CastsTo<$to>);
            // The table must agree with the values.
            let edges = <$from as Oracle>::edges();
            assert_eq!(exists, edges.iter().all(|&x| fits::<$from, $to>(x)), "{} to {}", stringify!($from), stringify!($to));
            let safe = is_safe(stringify!($from), stringify!($to));
            assert!(safe || !exists);
            if safe && !exists {
                stricter.push((stringify!($from), stringify!($to)));
            }
            pairs += usize::from(exists);
        };
    }
    for_every_pair!(check);
    assert_eq!(stricter, [("u64", "f64"), ("i64", "f64")]);
    assert_eq!(pairs, 50);
}

#[test]
fn item_sizes_agree_where_they_are_equal() {
    macro_rules! check {
        ($from:ident, $to:ident) => {
            assert_eq!(implements!($from: SameSize<$to>), size_of::<$from>() == size_of::<$to>());
        };
    }
    for_every_pair!(check);
}

/// Casts in place, on the heap and inline, give the same as casts into a new array.
#[test]
fn casts_in_place_give_what_copies_give() {
    fn agree<T: Oracle + SameSize<U>, U: Oracle>() {
        let values = cycled(&T::edges());
        let inline = values.copy_to::<Inline>();
        let same = |x: &[U], y: &[U]| x.iter().zip(y).all(|(&x, &y)| x.same(y));

        let lossy = values.cast_lossy::<U>();
        assert!(same(values.clone().cast_lossy_in_place().as_slice(), lossy.as_slice()));
        assert!(same(inline.clone().cast_lossy_in_place().as_slice(), lossy.as_slice()));
        let saturating = values.cast_saturating::<U>();
        assert!(same(values.clone().cast_saturating_in_place().as_slice(), saturating.as_slice()));
        assert!(same(inline.clone().cast_saturating_in_place().as_slice(), saturating.as_slice()));

        let here = values.as_slice().as_ptr().addr();
        match (values.try_cast::<U>(), values.clone().try_cast_in_place::<U>()) {
            (Ok(copy), Ok(cast)) => assert!(same(copy.as_slice(), cast.as_slice())),
            (Err(error), Err(refused)) => {
                assert!(refused.array.iter().zip(&values).all(|(&x, &y)| x.same(y)));
                assert_eq!((refused.error.index(), refused.error.to), (error.index(), error.to));
                assert_eq!(refused.to_string(), error.to_string());
            }
            _ => panic!("{} to {}", T::DTYPE.name, U::DTYPE.name),
        }
        assert_eq!(values.cast_lossy_in_place::<U>().as_slice().as_ptr().addr(), here);
    }
    macro_rules! check {
        ($($from:ident)* -> $to:tt) => { $(check!(@ $from $to);)* };
        (@ $from:ident [$($to:ident)*]) => { $(agree::<$from, $to>();)* };
    }
    check!(bool u8 i8 -> [bool u8 i8]);
    check!(u16 i16 -> [u16 i16]);
    check!(u32 i32 f32 -> [u32 i32 f32]);
    check!(u64 i64 f64 -> [u64 i64 f64]);

    assert_eq!(array![true, false].cast_in_place::<i8>().as_slice(), [1, 0]);
    assert_eq!(array![0.1f64].cast_in_place::<f64>().as_slice(), [0.1]);
}

#[test]
fn errors_name_index_value_and_range() {
    fn text<T: NumericOrBool, U: NumericOrBool>(value: T) -> String {
        array![value].try_cast::<U>().err().unwrap().to_string()
    }
    for (found, expected) in [
        (text::<i32, u8>(300), "is 300, which u8 does not hold (0 to 255)"),
        (text::<i64, i8>(-129), "is -129, which i8 does not hold (-128 to 127)"),
        (
            text::<u64, i64>(u64::MAX),
            "is 18_446_744_073_709_551_615, which i64 does not hold (-9_223_372_036_854_775_808 to 9_223_372_036_854_775_807)",
        ),
        (text::<f64, u8>(1.5), "is 1.5, which u8 does not hold (it is not a whole number)"),
        (text::<f32, u8>(-0.5), "is -0.5, which u8 does not hold (it is not a whole number)"),
        (text::<f64, u8>(255.5), "is 255.5, which u8 does not hold (it is not a whole number)"),
        (text::<f64, u8>(256.5), "is 256.5, which u8 does not hold (0 to 255)"),
        (text::<f64, u64>(f64::NAN), "is NaN, which u64 does not hold (0 to 18_446_744_073_709_551_615)"),
        (text::<f32, i16>(f32::NEG_INFINITY), "is -inf, which i16 does not hold (-32_768 to 32_767)"),
        (
            text::<f64, i64>(1e300),
            "is 1e300, which i64 does not hold (-9_223_372_036_854_775_808 to 9_223_372_036_854_775_807)",
        ),
        (text::<u8, bool>(2), "is 2, which bool does not hold (0 and 1)"),
        (text::<f64, f32>(0.1), "is 0.1, which f32 does not hold exactly (the nearest is 0.10000000149011612)"),
        (text::<f64, f32>(1e300), "is 1e300, which f32 does not hold exactly (the nearest is inf)"),
        (text::<i32, f32>(16_777_217), "is 16_777_217, which f32 does not hold exactly (the nearest is 16777216.0)"),
        (
            text::<i64, f64>(-(1 << 53) - 1),
            "is -9_007_199_254_740_993, which f64 does not hold exactly (the nearest is -9007199254740992.0)",
        ),
    ] {
        assert_eq!(found, format!("element [0] {expected}"));
    }
    let scalar = Array::<i16, Rank0>::full(-1).try_cast::<u16>().err().unwrap();
    assert_eq!(scalar.to_string(), "the element is -1, which u16 does not hold (0 to 65_535)");
    assert_eq!(scalar.index(), [0; 0]);
}

#[test]
fn the_first_misfit_in_row_major_order_is_named() {
    type Deep = Array<i32, Rank6<2, 1, 3, 1, 2, 2>>;
    for offset in 0..Deep::LEN {
        let mut array = Deep::arange();
        array.as_mut_slice()[offset..].fill(-7);
        let error: CastError = array.try_cast::<u32>().err().unwrap();
        assert_eq!(error.index().len(), 6);
        let position = error.index().iter().zip(Deep::SHAPE).fold(0, |offset, (i, length)| offset * length + i);
        assert_eq!((position, error.value()), (offset, Some(-7)));
    }
}

#[test]
fn shapes_without_elements_are_cast_to_such() {
    let empty = Array::<f64, Rank2<3, 0>>::zeros();
    assert_eq!(empty.try_cast::<u8>().unwrap().len(), 0);
    assert_eq!(empty.cast_lossy::<bool>().len(), 0);
    assert_eq!(empty.try_cast_in_place::<u64>().unwrap().shape(), [3, 0]);
}

#[test]
fn refused_casts_in_place_become_cast_errors() {
    fn signed(array: Array<u32, Rank1<2>>) -> Result<Array<i32, Rank1<2>>, CastError> {
        Ok(array.try_cast_in_place()?)
    }
    assert_eq!(signed(array![1, 2]).unwrap().as_slice(), [1, 2]);
    assert_eq!(signed(array![1, 1 << 31]).unwrap_err().value(), Some(1u32 << 31));
    let refused = array![2u8].try_cast_in_place::<bool>().unwrap_err();
    assert!(format!("{refused:?}").starts_with("CastInPlaceError { array: "));
}
