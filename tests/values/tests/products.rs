//! Promise: products equal those of ndarray: integers exactly, floats within `(K + 1) * epsilon` of the sum of the absolute values
//! of their K terms, whatever the shapes and layouts.
//!
//! Eight layouts of the left factor meet eight of the right one, by each of eight ways to compute (`layouts!`). In each way, each
//! layout of the left meets two of the right, and others in the next way: over all ways, each meets each twice.

use haversack::layout::Layout;
use haversack::shape::matmul::MatMul;
use haversack::{Array, Axis, Inline, Numeric, Rank1, Rank2, Rank3, Rank4, Rank6, Shape, View, array, s, shape};
use ndarray::Array2;

/// Numbers that look random, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }
}

/// A dtype, and the accuracy of its products.
trait Tried: Numeric + ndarray::LinalgScalar {
    /// Returns a number so small that sums of products do not overflow.
    fn some(numbers: &mut Numbers) -> Self;

    /// Returns the product and the sum of the absolute values of its terms, without loss.
    fn exact(row: &[Self], column: &[Self]) -> (f64, f64);

    const EPSILON: f64;

    fn wide(self) -> f64;
}

macro_rules! tried {
    ($($dtype:ident: $some:expr, $epsilon:expr;)*) => {$(
        impl Tried for $dtype {
            fn some(numbers: &mut Numbers) -> Self {
                let some: fn(u64) -> $dtype = $some;
                some(numbers.next())
            }

            fn exact(row: &[Self], column: &[Self]) -> (f64, f64) {
                row.iter().zip(column).fold((0.0, 0.0), |(sum, absolute), (&x, &y)| {
                    let term = x as f64 * y as f64;
                    (sum + term, absolute + term.abs())
                })
            }

            const EPSILON: f64 = $epsilon;

            fn wide(self) -> f64 {
                self as f64
            }
        }
    )*};
}

tried! {
    u8: |n| (n % 2 * (n / 2 % 8 / 7)) as u8, 0.0;
    i8: |n| (n % 3) as i8 - 1, 0.0;
    u16: |n| (n % 8) as u16, 0.0;
    i16: |n| (n % 9) as i16 - 4, 0.0;
    u32: |n| (n % 1000) as u32, 0.0;
    i32: |n| (n % 1999) as i32 - 999, 0.0;
    u64: |n| n % 100_000, 0.0;
    i64: |n| (n % 100_000) as i64 - 50_000, 0.0;
    f32: |n| (n % 2_000_003) as f32 / 1_000_000.0 - 1.0, f32::EPSILON as f64;
    f64: |n| (n % 2_000_003) as f64 / 1_000_000.0 - 1.0, f64::EPSILON;
}

fn some<T: Tried, S: Shape>(seed: u64) -> Array<T, S> {
    let mut numbers = Numbers(seed);
    Array::from_fn(|_| T::some(&mut numbers))
}

fn to_ndarray<T: Tried>(rows: usize, columns: usize, at: impl Fn(usize, usize) -> T) -> Array2<T> {
    Array2::from_shape_fn([rows, columns], |(i, j)| at(i, j))
}

/// Compares a product of `(M, K)` and `(K, N)`, its elements in row-major order, with ndarray's and with the exact one.
#[track_caller]
fn compare<T: Tried>(what: &str, left: &Array2<T>, right: &Array2<T>, product: &[T]) {
    assert_eq!(product.len(), left.nrows() * right.ncols(), "{what}");
    let expected = (!memory_is_watched()).then(|| left.dot(right));
    for position in (0..product.len()).step_by(if expected.is_some() { 1 } else { 97 }) {
        let (i, j) = (position / right.ncols(), position % right.ncols());
        let got = product[position];
        let (exact, absolute) = T::exact(&left.row(i).to_vec(), &right.column(j).to_vec());
        let bound = (left.ncols() + 1) as f64 * T::EPSILON * absolute;
        assert!((got.wide() - exact).abs() <= bound, "{what}: [{i}, {j}] is {got}, not {exact} within {bound}");
        let Some(expected) = &expected else { continue };
        let want = expected[[i, j]];
        assert!(T::EPSILON > 0.0 || got == want, "{what}: [{i}, {j}] is {got}, not {want}");
        assert!((want.wide() - exact).abs() <= bound, "{what}: ndarray's [{i}, {j}] is {want}");
    }
}

/// Whether valgrind runs (`scripts/valgrind.sh`). There the reference would take most of half an hour, so a few elements are compared;
/// everywhere else it is all of them.
fn memory_is_watched() -> bool {
    std::env::var_os("HAVERSACK_MEMORY_IS_WATCHED").is_some()
}

/// Returns the elements of a matrix as an array of ndarray.
fn matrix<T: Tried, S: Shape, L: Layout>(view: View<'_, T, S, L>) -> Array2<T> {
    let mut elements = Vec::new();
    for x in view.iter() {
        elements.push(*x);
    }
    Array2::from_shape_vec([S::AXES[0], S::AXES[1]], elements).expect("as many elements")
}

/// Checks one product of views.
#[track_caller]
fn product<T: Tried, S: MatMul<R>, R: Shape, L: Layout, M: Layout>(left: View<'_, T, S, L>, right: View<'_, T, R, M>) {
    let what = described(T::DTYPE.name, [S::AXES, R::AXES], [left.strides(), right.strides()]);
    compare(&what, &matrix(left), &matrix(right), left.matmul(right).eval().as_slice());
}

fn described(dtype: &str, axes: [&[usize]; 2], strides: [&[isize]; 2]) -> String {
    format!("{dtype}: {:?} x {:?}, strides {:?} and {:?}", axes[0], axes[1], strides[0], strides[1])
}

/// Whether these layouts of the left and the right factor meet in this turn.
const fn meet(turn: usize, left: usize, right: usize) -> bool {
    let first = (left + turn) % 8;
    right == first || right == (first + 3) % 8
}

/// Multiplies each layout of the left factor with two of the right one.
macro_rules! layouts {
    ($($turn:literal $name:ident: $dtype:ident $m:literal $k:literal $n:literal;)*) => {$(
        #[test]
        fn $name() {
            const M: usize = $m;
            const K: usize = $k;
            const N: usize = $n;
            const M2: usize = 2 * M;
            const K2: usize = 2 * K;
            const K3: usize = 3 * K;
            const N3: usize = 3 * N;
            let (a, at) = (some::<$dtype, Rank2<M, K>>(1), some::<$dtype, Rank2<K, M>>(2));
            let (b, bt) = (some::<$dtype, Rank2<K, N>>(3), some::<$dtype, Rank2<N, K>>(4));
            let (wide_a, wide_b) = (some::<$dtype, Rank2<M2, K3>>(5), some::<$dtype, Rank2<K2, N3>>(6));
            let (row, column) = (some::<$dtype, Rank1<K>>(7), some::<$dtype, Rank1<M>>(8));
            let (row_b, column_b) = (some::<$dtype, Rank1<N>>(9), some::<$dtype, Rank1<K>>(10));
            let mut met = 0;
            macro_rules! each {
                ($left_number:literal, $left:expr; $right_number:literal, $right:expr) => {
                    if const { meet($turn, $left_number, $right_number) } {
                        product($left, $right);
                        met += 1;
                    }
                };
                ($left_number:literal, $left:expr) => {
                    each!($left_number, $left; 0, b.view());
                    each!($left_number, $left; 1, bt.t());
                    each!($left_number, $left; 2, wide_b.slice(s![0..K2;2, 0..N3;3]));
                    each!($left_number, $left; 3, wide_b.slice(s![0..K, 0..N]));
                    each!($left_number, $left; 4, b.view().flip(Axis::<0>));
                    each!($left_number, $left; 5, b.view().flip(Axis::<1>));
                    each!($left_number, $left; 6, row_b.broadcast(shape![K, N]));
                    each!($left_number, $left; 7, column_b.broadcast(shape![N, K]).t());
                };
            }
            each!(0, a.view());
            each!(1, at.t());
            each!(2, wide_a.slice(s![0..M2;2, 0..K3;3]));
            each!(3, wide_a.slice(s![0..M, 0..K]));
            each!(4, a.view().flip(Axis::<0>));
            each!(5, at.t().flip(Axis::<1>));
            each!(6, row.broadcast(shape![M, K]));
            each!(7, column.broadcast(shape![K, M]).t());
            assert_eq!(met, 16);
        }
    )*};
}

layouts! {
    0 layouts_of_small_products: f32 5 7 6;
    1 layouts_of_small_integer_products: i32 7 3 9;
    2 layouts_of_products_in_place: f64 33 40 35;
    3 layouts_of_large_products: f32 65 130 129;
    4 layouts_of_large_integer_products: i64 34 300 33;
    5 layouts_of_rows: f32 1 70 90;
    6 layouts_of_columns: f64 90 70 1;
    7 layouts_of_outer_products: i16 3 1 4;
}

/// Lengths around the edges of tiles and blocks.
macro_rules! sizes {
    ($($name:ident: $dtype:ident [$($m:literal $k:literal $n:literal),*];)*) => {$(
        #[test]
        fn $name() {
            $({
                let (a, b) = (some::<$dtype, Rank2<$m, $k>>(1), some::<$dtype, Rank2<$k, $n>>(2));
                product::<$dtype, _, _, _, _>(a.view(), b.view());
                let at = some::<$dtype, Rank2<$k, $m>>(3);
                product::<$dtype, _, _, _, _>(at.t(), b.view());
            })*
        }
    )*};
}

sizes! {
    sizes_about_registers: f32 [1 1 1, 2 2 2, 3 3 3, 4 4 4, 7 7 7, 8 8 8, 9 9 9, 1 5 1, 2 1 9, 15 16 17];
    sizes_about_small: f64 [31 31 31, 32 32 32, 33 33 33, 1 31 33, 31 1 33, 33 31 1, 32 32 33, 8 33 32];
    sizes_about_tiles: f32 [63 63 63, 64 64 64, 65 65 65, 127 127 127, 129 129 129, 9 3 300, 300 3 9];
    sizes_about_blocks: f32 [193 255 31, 192 256 33, 9 257 1025, 257 257 257, 385 513 3];
    sizes_of_doubles_about_blocks: f64 [193 257 129, 7 513 1030];
    sizes_of_integers_about_blocks: i64 [193 257 65, 7 513 1030];
    sizes_without_terms_or_elements: i32 [3 0 4, 0 3 4, 3 4 0, 0 0 0, 1 0 1];
}

macro_rules! dtypes {
    ($($dtype:ident)*) => {$(
        #[test]
        fn $dtype() {
            product::<$dtype, _, _, _, _>(some::<_, Rank2<13, 17>>(1).view(), some::<_, Rank2<17, 19>>(2).view());
            product::<$dtype, _, _, _, _>(some::<_, Rank2<17, 13>>(1).t(), some::<_, Rank2<19, 17>>(2).t());
            product::<$dtype, _, _, _, _>(some::<_, Rank2<37, 70>>(1).view(), some::<_, Rank2<70, 61>>(2).view());
            product::<$dtype, _, _, _, _>(some::<_, Rank2<37, 70>>(1).view(), some::<_, Rank2<61, 70>>(2).t());
            let (x, y) = (some::<$dtype, Rank1<100>>(1), some::<$dtype, Rank1<100>>(2));
            let rows = to_ndarray(1, 100, |_, j| x[[j]]);
            let columns = to_ndarray(100, 1, |i, _| y[[i]]);
            compare("a number", &rows, &columns, &[x.dot(&y)]);
        }
    )*};
}

mod of_dtype {
    use super::*;

    dtypes! { u8 i8 u16 i16 u32 i32 u64 i64 f32 f64 }
}

/// Compares a matrix times a column, and the column's row times the transposed matrix.
#[track_caller]
fn both<T: Tried>(what: &str, a: &Array2<T>, column: &Array2<T>, left: &[T], right: &[T]) {
    compare(&format!("{what} {:?}", a.shape()), a, column, left);
    assert_eq!(left.len(), right.len());
    compare(&format!("turned {what} {:?}", a.shape()), &column.t().to_owned(), &a.t().to_owned(), right);
}

/// Matrix times vector and vector times matrix, of rows and of columns, with contiguous and strided vectors.
macro_rules! vectors {
    ($($name:ident: $dtype:ident [$($m:literal $k:literal),*];)*) => {$(
        #[test]
        fn $name() {
            $({
                const K3: usize = 3 * $k;
                let (a, at) = (some::<$dtype, Rank2<$m, $k>>(1), some::<$dtype, Rank2<$k, $m>>(2));
                let (x, wide) = (some::<$dtype, Rank1<$k>>(3), some::<$dtype, Rank1<K3>>(4));
                let spread = wide.slice(s![0..K3;3]);
                let (rows, columns) = (matrix(a.view()), matrix(at.t()));
                let (xs, spreads) = (matrix(x.insert_axis(Axis::<1>)), matrix(spread.insert_axis(Axis::<1>)));
                both("rows", &rows, &xs, a.dot(&x).eval().as_slice(), x.dot(a.t()).eval().as_slice());
                both("columns", &columns, &xs, at.t().dot(&x).eval().as_slice(), x.dot(&at).eval().as_slice());
                both("rows, spread", &rows, &spreads, a.dot(spread).eval().as_slice(), spread.dot(a.t()).eval().as_slice());
                both("columns, spread", &columns, &spreads, at.t().dot(spread).eval().as_slice(), spread.dot(&at).eval().as_slice());
            })*
        }
    )*};
}

vectors! {
    vectors_of_floats: f32 [1 1, 3 5, 32 32, 33 31, 7 1000, 1000 7, 64 257, 130 600, 1100 300];
    vectors_of_doubles: f64 [5 3, 65 66, 1030 70];
    vectors_of_integers: i64 [2 9, 40 300, 1030 70];
}

#[test]
fn numbers_of_two_vectors() {
    fn one<const K: usize>() {
        let (x, y) = (some::<f32, Rank1<K>>(1), some::<f32, Rank1<K>>(2));
        let rows = to_ndarray(1, K, |_, j| x[[j]]);
        let columns = to_ndarray(K, 1, |i, _| y[[i]]);
        compare("side by side", &rows, &columns, &[x.dot(&y)]);
        compare("of rank 0", &rows, &columns, x.matmul(&y).eval().as_slice());
        let turned = to_ndarray(K, 1, |i, _| y[[K - 1 - i]]);
        compare("backwards", &rows, &turned, &[x.dot(y.view().flip(Axis::<0>))]);
    }
    one::<0>();
    one::<1>();
    one::<31>();
    one::<128>();
    one::<1001>();
}

#[test]
fn many_products_at_once() {
    fn same<S: MatMul<R>, R: Shape>(
        left: View<'_, i32, S, impl Layout>,
        right: View<'_, i32, R, impl Layout>,
        expected: impl Fn(&[usize]) -> i32,
    ) {
        let product = left.matmul(right).eval();
        let at = Array::<i32, S::Output>::from_fn(|index| expected(index.as_ref()));
        assert!(product.as_slice() == at.as_slice(), "{:?} times {:?}", S::SHAPE, R::SHAPE);
    }
    let (a, b) = (some::<i32, Rank3<3, 5, 7>>(1), some::<i32, Rank3<3, 7, 4>>(2));
    let c = some::<i32, Rank2<7, 4>>(3);
    same(a.view(), b.view(), |at| (0..7).map(|k| a[[at[0], at[1], k]] * b[[at[0], k, at[2]]]).sum());
    same(a.view(), c.view(), |at| (0..7).map(|k| a[[at[0], at[1], k]] * c[[k, at[2]]]).sum());
    same(a.view().flip(Axis::<0>), c.view(), |at| (0..7).map(|k| a[[2 - at[0], at[1], k]] * c[[k, at[2]]]).sum());
    let turned = some::<i32, Rank3<3, 4, 7>>(4);
    let swapped = turned.view().swap_axes(Axis::<1>, Axis::<2>);
    same(a.view(), swapped, |at| (0..7).map(|k| a[[at[0], at[1], k]] * turned[[at[0], at[2], k]]).sum());
    let (d, e) = (some::<i32, Rank4<2, 3, 40, 50>>(5), some::<i32, Rank4<2, 3, 50, 33>>(6));
    same(d.view(), e.view(), |at| (0..50).map(|k| d[[at[0], at[1], at[2], k]] * e[[at[0], at[1], k, at[3]]]).sum());
    let (f, g) = (some::<i32, Rank6<2, 1, 2, 3, 4, 5>>(7), some::<i32, Rank6<2, 1, 2, 3, 5, 2>>(8));
    same(f.view(), g.view(), |at| {
        (0..5).map(|k| f[[at[0], at[1], at[2], at[3], at[4], k]] * g[[at[0], at[1], at[2], at[3], k, at[5]]]).sum()
    });
    let h = some::<i32, Rank2<5, 2>>(9);
    same(f.view(), h.view(), |at| (0..5).map(|k| f[[at[0], at[1], at[2], at[3], at[4], k]] * h[[k, at[5]]]).sum());
}

#[test]
fn many_large_products_by_the_same_matrix() {
    let (a, b) = (some::<f32, Rank3<3, 70, 300>>(1), some::<f32, Rank2<300, 90>>(2));
    let product = a.matmul(&b).eval();
    for i in 0..3 {
        let one = a.index_axis(Axis::<0>, i).matmul(&b).eval();
        assert!(product.index_axis(Axis::<0>, i).as_slice() == one.as_slice());
    }
}

#[test]
fn outer_products_are_each_times_each() {
    let (x, y) = (some::<f32, Rank1<5>>(1), some::<f32, Rank1<7>>(2));
    let table = x.outer(&y).eval();
    assert!(table == Array::<f32, Rank2<5, 7>>::from_fn(|[i, j]| x[[i]] * y[[j]]));
    let turned = y.view().flip(Axis::<0>).outer(x.view()).eval_inline();
    assert!(turned == Array::<f32, Rank2<7, 5>, Inline>::from_fn(|[i, j]| y[[6 - i]] * x[[j]]));
    let zero = array![-0.0f32].outer(&array![1.0f32, -1.0]).eval();
    assert!(zero[[0, 0]].is_sign_negative() && zero[[0, 1]].is_sign_positive());
}

#[test]
fn traces_are_sums_of_diagonals() {
    let a = some::<i32, Rank2<9, 9>>(1);
    assert_eq!(a.trace(), (0..9).map(|i| a[[i, i]]).map(i64::from).sum::<i64>());
    assert_eq!(a.t().flip(Axis::<0>).trace(), (0..9).map(|i| a[[i, 8 - i]]).map(i64::from).sum::<i64>());
    assert_eq!(<array![f64; 0, 0]>::zeros().trace(), 0.0);
}

#[test]
fn views_to_be_written_are_factors() {
    let mut a = array![[1, 2], [3, 4]];
    let b = array![[0, 1], [1, 0]];
    let v = a.view_mut();
    assert_eq!(b.dot(&v).eval().as_slice(), [3, 4, 1, 2]);
    assert_eq!(v.dot(&b).eval().as_slice(), [2, 1, 4, 3]);
    assert_eq!(v.matmul(b.view()).eval_inline().as_slice(), [2, 1, 4, 3]);
}

#[test]
#[cfg(debug_assertions)]
#[cfg_attr(not(panic = "unwind"), ignore = "a panic ends the program there")]
fn integers_that_overflow_panic_where_that_is_checked() {
    fn overflows<const M: usize, const K: usize, const N: usize>() -> bool {
        let (a, b) = (Array::<i8, Rank2<M, K>>::full(16), Array::<i8, Rank2<K, N>>::full(8));
        std::panic::catch_unwind(|| a.dot(&b).eval()).is_err()
    }
    assert!(overflows::<1, 1, 1>());
    assert!(overflows::<4, 4, 4>());
    assert!(overflows::<40, 40, 40>());
    assert!(overflows::<40, 300, 40>());
    assert!(overflows::<1, 300, 300>());
    assert!(overflows::<300, 300, 1>());
    let (x, y) = (<array![u8; 100]>::full(2), <array![u8; 100]>::full(2));
    assert!(std::panic::catch_unwind(|| x.dot(&y)).is_err());
}

#[test]
fn sums_that_stay_in_range_do_not_overflow_in_between() {
    // 100 and -100 in turn: partial sums over every second term would overflow.
    let signs = Array::<i8, Rank2<40, 300>>::from_fn(|[_, k]| if k % 2 == 0 { 100 } else { -100 });
    let ones = <array![i8; 300, 40]>::ones();
    assert!(signs.dot(&ones).eval().iter().all(|&sum| sum == 0));
    assert!(signs.dot(ones.column(0)).eval().iter().all(|&sum| sum == 0));
    assert_eq!(signs.row(0).dot(ones.column(0)), 0);
    assert_eq!(signs.row(0).dot(ones.column(0).to_owned().view()), 0);
}
