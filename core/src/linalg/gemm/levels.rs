//! Each loop, as compiled for each instruction set that this machine has, beside the plain one.

use super::blocked::Packed;
use super::choice::{packed, stays};
use super::shared::Vector;
use super::small::Small;
use super::strided::{Problem, SourceMatrix, TargetMatrix};
use super::unpacked::Unpacked;
use super::{Numbers, Of};
use crate::Rank2;
use crate::cpu::simd::on_each_level;
use crate::dtype::Numeric;
use crate::layout::{Layout, RowMajor};
use crate::shape::Shape;

/// Two matrices of small whole numbers, whose products every dtype holds exactly, row-major or turned.
struct Factors<T> {
    lengths: [usize; 3],
    left: Vec<T>,
    right: Vec<T>,
    strides: [[isize; 2]; 2],
    out: Vec<T>,
}

impl<T: Numeric> Factors<T> {
    fn new([rows, terms, columns]: [usize; 3], turned: [bool; 2]) -> Self {
        let some = |count: usize, by: usize| (0..count).map(|i| T::counted(i * by % 7 % 3)).collect();
        let strides = |rows: usize, columns: usize, turned| {
            if turned { [1, rows as isize] } else { [columns as isize, 1] }
        };
        Factors {
            lengths: [rows, terms, columns],
            left: some(rows * terms, 5),
            right: some(terms * columns, 3),
            strides: [strides(rows, terms, turned[0]), strides(terms, columns, turned[1])],
            out: vec![T::ONE; rows * columns],
        }
    }

    /// Makes factors of the same lengths whose products are all -0.0.
    fn zeros(lengths: [usize; 3], turned: [bool; 2]) -> Self {
        let mut factors = Factors::new(lengths, turned);
        factors.left.fill(T::NOTHING);
        factors.right.fill(T::ONE);
        factors
    }

    /// Returns whether every element of the product is -0.0, or 0 for integers.
    fn is_nothing(&self) -> bool {
        let has_sign = T::DTYPE.kind == 'f' && !(size_of::<T>() == 8 && is_watched());
        self.out.iter().all(|&x| x == T::default() && (!has_sign || T::ONE / x < T::default()))
    }

    fn expected(&self) -> Vec<T> {
        let [rows, terms, columns] = self.lengths;
        let at =
            |of: &[T], strides: [isize; 2], i: usize, j: usize| of[i * strides[0] as usize + j * strides[1] as usize];
        let sum = |i, j| {
            (0..terms).fold(T::default(), |sum, k| {
                sum + at(&self.left, self.strides[0], i, k) * at(&self.right, self.strides[1], k, j)
            })
        };
        (0..rows * columns).map(|position| sum(position / columns, position % columns)).collect()
    }

    fn problem(&mut self) -> Problem<T> {
        let [rows, terms, columns] = self.lengths;
        Problem {
            rows,
            terms,
            columns,
            left: SourceMatrix { start: self.left.as_ptr(), strides: self.strides[0] },
            right: SourceMatrix { start: self.right.as_ptr(), strides: self.strides[1] },
            out: TargetMatrix { start: self.out.as_mut_ptr(), strides: [columns as isize, 1] },
        }
    }
}

/// Returns whether valgrind runs (`scripts/valgrind.sh`). Its fused multiply-add of `f64` makes 0.0 of `-0.0 * 1.0 + -0.0`.
fn is_watched() -> bool {
    std::env::var_os("HAVERSACK_MEMORY_IS_WATCHED").is_some()
}

macro_rules! for_dtypes {
    ($test:ident) => {
        #[test]
        fn $test() {
            super::$test::<u8>();
            super::$test::<f64>();
            if cfg!(not(miri)) {
                super::$test::<i16>();
                super::$test::<i32>();
                super::$test::<u64>();
                super::$test::<f32>();
            }
        }
    };
}

mod of_dtypes {
    for_dtypes!(unpacked);
    for_dtypes!(packed_blocks);
    for_dtypes!(vectors);
    for_dtypes!(small);
}

/// Returns all of them, or the first two, where each step is interpreted.
fn some<const N: usize>(lengths: [[usize; 3]; N]) -> impl Iterator<Item = [usize; 3]> {
    lengths.into_iter().take(if cfg!(miri) { 2 } else { N })
}

/// Checks products of matrices that are read where they lie. There are so few terms that `u8` holds every sum.
fn unpacked<T: Numeric>() {
    for turned in [false, true] {
        for lengths in some([[8, 3, 32], [9, 5, 33], [9, 17, 33], [13, 40, 63], [24, 50, 64], [31, 5, 49]]) {
            let mut factors = Factors::<T>::new(lengths, [turned, false]);
            let (problem, expected) = (factors.problem(), factors.expected());
            // SAFETY: K1 and K2: the vectors have these lengths; columns of the right are 1 apart.
            on_each_level(
                || unsafe { Unpacked::new(problem) },
                |level, ()| {
                    assert_eq!(factors.out, expected, "{level} {lengths:?}");
                    factors.out.fill(T::ONE);
                },
            );
            let mut zeros = Factors::<T>::zeros(lengths, [turned, false]);
            let problem = zeros.problem();
            // SAFETY: as above.
            on_each_level(
                || unsafe { Unpacked::new(problem) },
                |level, ()| {
                    assert!(zeros.is_nothing(), "{level} {lengths:?}");
                    zeros.out.fill(T::ONE);
                },
            );
        }
    }
}

fn packed_blocks<T: Numeric>() {
    for turned in [[false, false], [true, false], [false, true], [true, true]] {
        for lengths in some([[1, 1, 1], [13, 4, 17], [7, 50, 9], [13, 40, 33], [48, 30, 96], [50, 20, 65]]) {
            let mut factors = Factors::<T>::new(lengths, turned);
            let (problem, expected) = (factors.problem(), factors.expected());
            let room = packed(lengths, stays(problem.left.strides), size_of::<T>()).iter().sum();
            let mut scratch = vec![T::ONE; room];
            let start = scratch.as_mut_ptr();
            // SAFETY: K1 and K2: the vectors have these lengths; K3: so has the scratch.
            on_each_level(
                || unsafe { Packed::new(problem, start) },
                |level, ()| {
                    assert_eq!(factors.out, expected, "{level} {lengths:?} {turned:?}");
                    factors.out.fill(T::ONE);
                },
            );
            let mut zeros = Factors::<T>::zeros(lengths, turned);
            let problem = zeros.problem();
            // SAFETY: as above.
            on_each_level(
                || unsafe { Packed::new(problem, start) },
                |level, ()| {
                    assert!(zeros.is_nothing(), "{level} {lengths:?} {turned:?}");
                    zeros.out.fill(T::ONE);
                },
            );
        }
    }
}

fn vectors<T: Numeric>() {
    for turned in [false, true] {
        for lengths in some([[1, 1, 1], [1, 7, 40], [1, 50, 70], [1, 33, 9], [1, 60, 129], [1, 160, 9]]) {
            let mut factors = Factors::<T>::new(lengths, [false, turned]);
            let (problem, expected) = (factors.problem(), factors.expected());
            on_each_level(
                || Vector(problem),
                |level, ()| {
                    assert_eq!(factors.out, expected, "{level} {lengths:?} {turned}");
                    factors.out.fill(T::ONE);
                },
            );
            let mut zeros = Factors::<T>::zeros(lengths, [false, turned]);
            let problem = zeros.problem();
            on_each_level(
                || Vector(problem),
                |level, ()| {
                    assert!(zeros.is_nothing(), "{level} {lengths:?} {turned}");
                    zeros.out.fill(T::ONE);
                },
            );
        }
    }
}

fn small<T: Numeric>() {
    fn one<T: Numeric, const M: usize, const K: usize, const N: usize>() {
        each::<T, Rank2<M, K>, Rank2<K, N>, Rank2<M, N>, RowMajor<Rank2<M, K>>, RowMajor<Rank2<K, N>>>();
        type Turned<S> = <RowMajor<S> as Layout>::Reversed;
        each::<T, Rank2<M, K>, Rank2<K, N>, Rank2<M, N>, RowMajor<Rank2<M, K>>, Turned<Rank2<N, K>>>();
        each::<T, Rank2<M, K>, Rank2<K, N>, Rank2<M, N>, Turned<Rank2<K, M>>, RowMajor<Rank2<K, N>>>();
        each::<T, Rank2<M, K>, Rank2<K, N>, Rank2<M, N>, Turned<Rank2<K, M>>, Turned<Rank2<N, K>>>();
    }
    fn each<T: Numeric, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout>() {
        let turned = [L::STRIDES, M::STRIDES].map(|strides| strides[0] == 1 && strides[1] != 1);
        let lengths = [S::AXES[0], S::AXES[1], R::AXES[1]];
        let (mut factors, mut zeros) = (Factors::<T>::new(lengths, turned), Factors::<T>::zeros(lengths, turned));
        let (problem, expected) = (factors.problem(), factors.expected());
        let (left, right) = (problem.left.start, problem.right.start);
        let is_turned = <Of<T, S, R, O, L, M, RowMajor<O>> as Numbers>::CHOICE.is_turned;
        let [left, right] = if is_turned { [right, left] } else { [left, right] };
        let start = problem.out.start;
        // SAFETY: K1 and K2: the vectors have these lengths.
        let kernel = || unsafe { Small::<T, Of<T, S, R, O, L, M, RowMajor<O>>>::new(left, right, start) };
        on_each_level(kernel, |level, ()| {
            assert_eq!(factors.out, expected, "{level} {:?} {:?} {turned:?}", S::SHAPE, R::SHAPE);
            factors.out.fill(T::ONE);
        });
        let problem = zeros.problem();
        let (left, right, start) = (problem.left.start, problem.right.start, problem.out.start);
        let [left, right] = if is_turned { [right, left] } else { [left, right] };
        // SAFETY: as above.
        let kernel = || unsafe { Small::<T, Of<T, S, R, O, L, M, RowMajor<O>>>::new(left, right, start) };
        on_each_level(kernel, |level, ()| {
            assert!(zeros.is_nothing(), "{level} {:?} {:?} {turned:?}", S::SHAPE, R::SHAPE);
            zeros.out.fill(T::ONE);
        });
    }
    one::<T, 2, 2, 2>();
    one::<T, 3, 4, 5>();
    if cfg!(not(miri)) {
        one::<T, 7, 9, 11>();
        one::<T, 1, 8, 6>();
        one::<T, 32, 31, 29>();
    }
}
