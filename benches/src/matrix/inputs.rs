//! The numbers of the matrix, which NumPy's script makes in the same way, and the plain answers.

use haversack::shape::Shape;
use haversack::{Array, Dtype, Rank2};
use ndarray::Array2;

use crate::row::Reference;

/// A number that `f64` holds.
pub(super) trait Wide: Copy {
    fn wide(self) -> f64;
}

macro_rules! wide {
    ($($t:ident)*) => {$(
        impl Wide for $t {
            fn wide(self) -> f64 {
                self as f64
            }
        }
    )*};
}

wide!(u8 i16 i32 i64 u64 usize f32 f64);

impl Wide for bool {
    fn wide(self) -> f64 {
        f64::from(u8::from(self))
    }
}

/// A dtype of the matrix.
pub(super) trait Element: Dtype + Wide {
    /// Rounding errors are errors beyond this part of the largest number; 0 for integers.
    const ERROR: f64;

    /// Makes the first operand's element of 24 random bits, and the second's, which is greater than 0 and at most 7.
    fn first(bits: u32, last: bool) -> Self;
    fn second(bits: u32) -> Self;
}

macro_rules! elements {
    ($($t:ident)*, $error:literal, $bits:ident => $first:expr, $second:expr) => {$(
        impl Element for $t {
            const ERROR: f64 = $error;

            fn first($bits: u32, _: bool) -> Self {
                $first as $t
            }

            fn second($bits: u32) -> Self {
                $second as $t
            }
        }
    )*};
}

elements!(u8 i16 i32 i64, 0.0, bits => bits % 113, bits % 7 + 1);
elements!(f32, 4e-6, bits => f64::from(bits) / f64::from(1 << 23) - 1.0, f64::from(bits) / f64::from(1 << 24) + 1.0);
elements!(f64, 1e-14, bits => f64::from(bits) / f64::from(1 << 23) - 1.0, f64::from(bits) / f64::from(1 << 24) + 1.0);

/// The first operand has one true element, the last one; all of the second are true: what asks for any, or for all, reads them all.
impl Element for bool {
    const ERROR: f64 = 0.0;

    fn first(_: u32, last: bool) -> Self {
        last
    }

    fn second(_: u32) -> Self {
        true
    }
}

/// Returns 24 bits for element `k` (Knuth's multiplicative hash).
fn bits(k: usize) -> u32 {
    (k as u32).wrapping_mul(2_654_435_761) >> 8
}

fn first<T: Element>(n: usize) -> Vec<T> {
    (0..n * n).map(|k| T::first(bits(k), k + 1 == n * n)).collect()
}

fn second<T: Element>(n: usize) -> Vec<T> {
    (0..n * n).map(|k| T::second(bits(k))).collect()
}

/// The operands and the result in haversack's arrays.
pub(super) struct Ours<T: Dtype, U: Dtype, const N: usize> {
    pub(super) a: Array<T, Rank2<N, N>>,
    pub(super) b: Array<T, Rank2<N, N>>,
    pub(super) out: Array<U, Rank2<N, N>>,
}

impl<T: Element, U: Element, const N: usize> Ours<T, U, N> {
    pub(super) fn new() -> Self {
        let array = |numbers: Vec<T>| Array::try_from(numbers).expect("as many numbers as elements");
        Ours {
            a: array(first(N)),
            b: array(second(N)),
            out: Array::try_from(second::<U>(N)).expect("as many numbers as elements"),
        }
    }
}

impl<T: Dtype, U: Dtype, const N: usize> Ours<T, U, N> {
    /// Returns the number of rows, and of columns.
    pub(super) fn n(&self) -> usize {
        N
    }
}

/// The operands and the result in ndarray's arrays.
pub(super) struct Peer<T, U> {
    pub(super) a: Array2<T>,
    pub(super) b: Array2<T>,
    pub(super) out: Array2<U>,
}

impl<T: Element, U: Element> Peer<T, U> {
    pub(super) fn new(n: usize) -> Self {
        let array = |numbers: Vec<T>| Array2::from_shape_vec((n, n), numbers).expect("as many numbers as elements");
        Peer {
            a: array(first(n)),
            b: array(second(n)),
            out: Array2::from_shape_vec((n, n), second::<U>(n)).expect("as above"),
        }
    }
}

fn wide<'a, T: Wide + 'a>(elements: impl IntoIterator<Item = &'a T>) -> Vec<f64> {
    elements.into_iter().map(|x| x.wide()).collect()
}

/// A result that is compared with the reference.
pub(super) trait Answer {
    /// Returns its numbers in row-major order, unless the work has written them to `out`.
    fn numbers(&self) -> Option<Vec<f64>>;
}

impl Answer for () {
    fn numbers(&self) -> Option<Vec<f64>> {
        None
    }
}

impl<T: Wide> Answer for T {
    fn numbers(&self) -> Option<Vec<f64>> {
        Some(vec![self.wide()])
    }
}

impl<T: Dtype + Wide, S: Shape> Answer for Array<T, S> {
    fn numbers(&self) -> Option<Vec<f64>> {
        Some(wide(self.as_slice()))
    }
}

impl<T: Wide, D: ndarray::Dimension> Answer for ndarray::Array<T, D> {
    fn numbers(&self) -> Option<Vec<f64>> {
        Some(wide(self))
    }
}

/// Returns the numbers of a result, or those that were written to `out`.
pub(super) fn answer<'a, U: Wide + 'a>(result: &impl Answer, out: impl IntoIterator<Item = &'a U>) -> Vec<f64> {
    result.numbers().unwrap_or_else(|| wide(out))
}

/// The operands of a plain answer.
pub(super) struct Plain {
    n: usize,
    a: Vec<f64>,
    b: Vec<f64>,
}

/// Computes the expected answer.
pub(super) fn reference<T: Element>(n: usize, by: impl Fn(&Plain) -> Vec<f64>) -> Reference {
    let plain = Plain { n, a: wide(&first::<T>(n)), b: wide(&second::<T>(n)) };
    let values = by(&plain);
    let largest = values.iter().fold(1.0, |largest: f64, x| largest.max(x.abs()));
    // Sums may be smaller than their terms' errors.
    let terms =
        if values.len() <= n { plain.a.iter().map(|x| x.abs()).sum::<f64>() / values.len() as f64 } else { 0.0 };
    Reference::new(T::ERROR * (largest * (n as f64).sqrt() + 5e-4 * terms), values)
}

/// All elements, reduced to one number.
pub(super) fn whole(by: impl Fn(&[f64]) -> f64) -> impl Fn(&Plain) -> Vec<f64> {
    move |plain| vec![by(&plain.a)]
}

/// The same of the second operand.
pub(super) fn whole_second(by: impl Fn(&[f64]) -> f64) -> impl Fn(&Plain) -> Vec<f64> {
    move |plain| vec![by(&plain.b)]
}

/// The lines along an axis, each reduced to one number.
pub(super) fn axis(axis: usize, by: impl Fn(&[f64]) -> f64) -> impl Fn(&Plain) -> Vec<f64> {
    move |plain| {
        let n = plain.n;
        let line =
            |i: usize| (0..n).map(|k| plain.a[if axis == 1 { i * n + k } else { k * n + i }]).collect::<Vec<_>>();
        (0..n).map(|i| by(&line(i))).collect()
    }
}

/// A number of each pair of elements.
pub(super) fn each(by: impl Fn(f64, f64) -> f64) -> impl Fn(&Plain) -> Vec<f64> {
    move |plain| plain.a.iter().zip(&plain.b).map(|(&x, &y)| by(x, y)).collect()
}

/// A matrix of `rows x columns` (of `n` each where the numbers are 0) whose elements are those at the indices that `from` gives.
pub(super) fn moved(size: [usize; 2], from: impl Fn(usize, usize, usize) -> [usize; 2]) -> impl Fn(&Plain) -> Vec<f64> {
    move |plain| {
        let n = plain.n;
        let [rows, columns] = size.map(|len| if len == 0 { n } else { len });
        let at = |i, j| from(n, i, j);
        (0..rows * columns).map(|k| at(k / columns, k % columns)).map(|[i, j]| plain.a[i * n + j]).collect()
    }
}

/// The product of both operands.
pub(super) fn product(plain: &Plain) -> Vec<f64> {
    let n = plain.n;
    let at = |i: usize, j: usize| (0..n).map(|k| plain.a[i * n + k] * plain.b[k * n + j]).sum();
    (0..n * n).map(|k| at(k / n, k % n)).collect()
}

/// The sum of the first operand and its transpose.
pub(super) fn with_transpose(plain: &Plain) -> Vec<f64> {
    let n = plain.n;
    (0..n * n).map(|k| plain.a[k] + plain.a[k % n * n + k / n]).collect()
}

/// The first operand with zeros around it: as many rows above and below, and columns to both sides.
pub(super) fn padded(plain: &Plain, [rows, columns]: [usize; 2]) -> Vec<f64> {
    let n = plain.n;
    let at = |i: usize, j: usize| {
        let inside = (rows..n + rows).contains(&i) && (columns..n + columns).contains(&j);
        if inside { plain.a[(i - rows) * n + j - columns] } else { 0.0 }
    };
    let width = n + 2 * columns;
    (0..(n + 2 * rows) * width).map(|k| at(k / width, k % width)).collect()
}
