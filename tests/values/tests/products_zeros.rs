//! Promise: a sum of products that are all -0.0 is -0.0, and any other sum that is zero is 0.0: for matrices and vectors of any
//! size, in any layout, on either side, on any number of threads.

use haversack::{Array, Axis, Floating, Rank1, Rank2, s};

/// The kinds of terms of a sum.
#[derive(Clone, Copy, Debug)]
enum Terms {
    /// All terms are -0.0, for one of two reasons.
    Negative,
    /// All terms are -0.0, except for one that is 0.0.
    OnePositive,
    /// One term is 1, one is -1, and the others are -0.0.
    Cancelled,
}

/// Returns factors whose terms are of this kind, `k` of them in each sum.
fn factors<T: Floating>(terms: Terms, k: usize, place: usize) -> [Vec<T>; 2] {
    let (one, nothing) = (T::ONE, T::zero());
    let left = |i: usize| match terms {
        Terms::Cancelled if i == place => one,
        Terms::Cancelled if i == (place + 1) % k => -one,
        _ if i.is_multiple_of(2) => nothing,
        _ => -nothing,
    };
    let right = |i: usize| match terms {
        Terms::Cancelled if i == place || i == (place + 1) % k => one,
        Terms::OnePositive if i == place => {
            if i.is_multiple_of(2) {
                one
            } else {
                -one
            }
        }
        _ if i.is_multiple_of(2) => -one,
        _ => one,
    };
    [(0..k).map(left).collect(), (0..k).map(right).collect()]
}

/// Whether valgrind runs (`scripts/valgrind.sh`). Its fused multiply-add of `f64` makes 0.0 of `-0.0 * 1.0 + -0.0`.
fn memory_is_watched() -> bool {
    std::env::var_os("HAVERSACK_MEMORY_IS_WATCHED").is_some()
}

#[track_caller]
fn check<T: Floating>(what: &str, terms: Terms, results: &[T]) {
    let has_sign = !(size_of::<T>() == 8 && memory_is_watched());
    for &x in results {
        assert!(x.is_zero(), "{what}: {terms:?}");
        if has_sign {
            assert_eq!(x.is_sign_negative(), matches!(terms, Terms::Negative), "{what}: {terms:?}");
        }
    }
}

/// Checks products of the given factors of one row and one column.
type Products<T> = fn(&str, Terms, &[T], &[T]);

/// Runs `products` with each kind of factors.
fn each<T: Floating>([m, k, n]: [usize; 3], products: Products<T>) {
    // The memory is accessed in the same ways for all terms.
    let cases = if memory_is_watched() { 1 } else { 3 };
    for terms in [Terms::Negative, Terms::OnePositive, Terms::Cancelled].into_iter().take(cases) {
        if k < 2 && !matches!(terms, Terms::Negative) {
            continue;
        }
        for place in [0, k / 2, k - 1].into_iter().take(cases) {
            let [left, right] = factors::<T>(terms, k, place);
            products(&format!("{m} x {k} times {k} x {n}, term {place}"), terms, &left, &right);
        }
    }
}

fn matrices<T: Floating, const M: usize, const K: usize, const N: usize>(
    what: &str,
    terms: Terms,
    left: &[T],
    right: &[T],
) {
    let a = Array::<T, Rank2<M, K>>::from_fn(|[_, k]| left[k]);
    let b = Array::<T, Rank2<K, N>>::from_fn(|[k, _]| right[k]);
    let (at, bt) = (a.t().to_owned(), b.t().to_owned());
    check(what, terms, a.dot(&b).eval().as_slice());
    check(what, terms, a.dot(bt.t()).eval().as_slice());
    check(what, terms, at.t().dot(&b).eval().as_slice());
    check(what, terms, at.t().dot(bt.t()).eval().as_slice());
    // The other side.
    check(what, terms, bt.dot(&at).eval().as_slice());
    check(what, terms, bt.dot(a.t()).eval().as_slice());
    // Every second element, and backwards.
    let wide = Array::<T, Rank2<M, K>>::from_fn(|[_, k]| left[K - 1 - k]);
    check(what, terms, wide.flip(Axis::<1>).dot(&b).eval().as_slice());
    // The target has columns that are far apart.
    let mut out = Array::<T, Rank2<N, M>>::ones();
    out.t_mut().assign(a.dot(&b));
    check(what, terms, out.as_slice());
}

fn vectors<T: Floating, const M: usize, const K: usize, const N: usize>(
    what: &str,
    terms: Terms,
    left: &[T],
    right: &[T],
) {
    let a = Array::<T, Rank2<M, K>>::from_fn(|[_, k]| left[k]);
    let b = Array::<T, Rank2<K, N>>::from_fn(|[k, _]| right[k]);
    let (at, bt) = (a.t().to_owned(), b.t().to_owned());
    let (row, column) = (Array::<T, Rank1<K>>::from_fn(|[k]| left[k]), Array::<T, Rank1<K>>::from_fn(|[k]| right[k]));
    check(what, terms, row.dot(&b).eval().as_slice());
    check(what, terms, row.dot(bt.t()).eval().as_slice());
    check(what, terms, a.dot(&column).eval().as_slice());
    check(what, terms, at.t().dot(&column).eval().as_slice());
    check(what, terms, &[row.dot(&column)]);
    check(what, terms, row.matmul(&column).eval().as_slice());
    let spread = Array::<T, Rank2<K, 2>>::from_fn(|[k, _]| left[k]);
    let strided = spread.slice(s![.., 1]);
    check(what, terms, strided.dot(&b).eval().as_slice());
    check(what, terms, strided.dot(bt.t()).eval().as_slice());
    check(what, terms, &[strided.dot(&column)]);
}

macro_rules! sizes {
    ($($name:ident: $($products:ident $dtype:ident [$($m:literal $k:literal $n:literal),*]),*;)*) => {$(
        #[test]
        fn $name() {
            $($(each([$m, $k, $n], $products::<$dtype, $m, $k, $n>);)*)*
        }
    )*};
}

sizes! {
    one_term: matrices f32 [1 1 1, 3 1 4, 40 1 50], matrices f64 [1 1 1, 33 1 2];
    vectors_of_one_term: vectors f32 [1 1 1, 3 1 4, 40 1 50], vectors f64 [33 1 2];
    small: matrices f32 [1 2 1, 2 2 2, 3 3 3, 4 4 4, 5 7 6, 8 8 8, 16 16 16, 32 32 32, 1 31 9, 31 5 1],
        matrices f64 [2 3 4, 8 8 8, 17 9 31];
    small_vectors: vectors f32 [1 2 1, 3 3 3, 5 7 6, 16 16 16, 1 31 9, 31 5 1], vectors f64 [2 3 4, 17 9 31];
    matrices_of_one_row_or_column: matrices f32 [1 40 50, 600 129 1], matrices f64 [70 300 1];
    long_vectors: vectors f32 [1 40 50, 1 7 600, 50 40 1, 600 129 1, 1 300 9], vectors f64 [1 40 50, 70 300 1];
    short_columns: vectors f32 [1 5 40, 1 8 64, 1 127 64, 40 33 1], vectors f64 [1 5 40];
    in_place: matrices f32 [33 40 65, 9 3 300, 64 64 64], matrices f64 [40 33 50];
    packed: matrices f32 [7 600 9, 65 530 70], matrices f64 [50 520 40];
}

#[test]
fn without_terms_sums_are_positive() {
    let (a, b) = (Array::<f32, Rank2<3, 0>>::zeros(), Array::<f32, Rank2<0, 4>>::zeros());
    assert!(a.dot(&b).eval().iter().all(|x| x.to_bits() == 0));
    assert_eq!(a.row(0).dot(b.column(0)).to_bits(), 0);
}
