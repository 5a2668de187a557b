//! Arrays of random elements, and arrays of ndarray with the same ones.
#![allow(dead_code, reason = "each test draws what it needs")]

pub(crate) mod model;

use haversack::layout::Layout;
use haversack::{Array, Dtype, IntoExpr, Shape, StorageOwned, View};
use ndarray::{ArrayD, IxDyn};

/// The source of random numbers: `splitmix64` (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators",
/// 2014).
pub(crate) struct Seed(pub(crate) u64);

impl Seed {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    pub(crate) fn array<T: Drawn, S: Shape, W: StorageOwned>(&mut self) -> Array<T, S, W> {
        Array::from_fn(|_| T::drawn(self.next()))
    }

    pub(crate) fn array_by<T: Dtype, S: Shape, W: StorageOwned>(&mut self, by: impl Fn(u64) -> T) -> Array<T, S, W> {
        Array::from_fn(|_| by(self.next()))
    }
}

/// Elements of moderate size, none of them 0: integers whose products fit, floats of any sign.
pub(crate) trait Drawn: Dtype {
    fn drawn(word: u64) -> Self;
}

macro_rules! drawn {
    ($($type:ident |$word:ident| $element:expr;)*) => {$(
        impl Drawn for $type {
            fn drawn($word: u64) -> Self {
                $element
            }
        }
    )*};
}

drawn! {
    bool |word| word.is_multiple_of(2);
    u8 |word| (word % 15 + 1) as u8;
    u16 |word| (word % 200 + 1) as u16;
    u32 |word| (word % 30_000 + 1) as u32;
    u64 |word| word % 1_000_000 + 1;
    i8 |word| (word % 10 + 1) as i8 * if word >> 32 & 1 == 0 { 1 } else { -1 };
    i16 |word| (word % 150 + 1) as i16 * if word >> 32 & 1 == 0 { 1 } else { -1 };
    i32 |word| (word % 20_000 + 1) as i32 * if word >> 32 & 1 == 0 { 1 } else { -1 };
    i64 |word| (word % 1_000_000 + 1) as i64 * if word >> 32 & 1 == 0 { 1 } else { -1 };
    f32 |word| ((word % 4_000_001) as f32 - 2_000_000.5) / 1024.0;
    f64 |word| ((word % 4_000_001) as f64 - 2_000_000.5) / 1024.0;
}

/// Returns the elements as an array of ndarray.
pub(crate) fn peer<T: Dtype, S: Shape, L: Layout>(view: View<'_, T, S, L>) -> ArrayD<T> {
    ArrayD::from_shape_vec(IxDyn(view.shape().as_ref()), view.iter().copied().collect()).expect("as many elements")
}

/// Whether `x` is unordered even with itself.
#[allow(clippy::eq_op, reason = "only NaN differs from itself")]
pub(crate) fn is_nan<T: Dtype>(x: T) -> bool {
    x != x
}

/// Whether both are the same element: the same bits, or NaN.
pub(crate) fn alike<T: Dtype>(a: T, b: T) -> bool {
    let bits = |x: T| format!("{x:?}"); // tells -0.0 from 0.0, and gives the shortest decimal that is this float
    (is_nan(a) && is_nan(b)) || (a == b && (a != T::default() || bits(a) == bits(b)))
}

#[track_caller]
pub(crate) fn same_elements<T: Dtype, S: Shape, L: Layout>(view: View<'_, T, S, L>, peer: &ArrayD<T>) {
    assert_eq!(view.shape().as_ref(), peer.shape());
    for (at, (&found, &expected)) in view.iter().zip(peer.iter()).enumerate() {
        assert!(alike(found, expected), "element {at} of {:?}: {found:?}, expected {expected:?}", view.shape());
    }
}

/// Checks that an expression evaluates to the elements of `peer`.
#[track_caller]
pub(crate) fn same<X: IntoExpr>(expr: X, peer: &ArrayD<X::Dtype>) {
    same_elements(expr.into_expr().eval().view(), peer);
}
