//! Promise: reductions of all elements agree with models in exact integers and compensated `f64`: for arrays, views of any layout and
//! expressions, of every dtype, at the edges of blocks. They give the same bits each time.
//!
//! A sum of `n` floats is off by at most `(32 + log2(n)) * EPSILON * sum(|x|)`.

mod drawn;

use drawn::model::Model;
use drawn::{Drawn, Seed};
use haversack::layout::Layout;
use haversack::{
    Array, Axis, Const, Dtype, Floating, Inline, Numeric, Rank0, Rank1, Rank2, Rank3, Rank4, Shape, View, shape,
};

/// Returns the largest number of roundings of any one element in a sum of `n`.
fn roundings(n: usize) -> f64 {
    32.0 + (n as f64).log2()
}

/// Calls `reduce` twice, and checks that both calls give the same bits.
#[track_caller]
fn twice<R: PartialEq + std::fmt::Debug>(reduce: impl Fn() -> R) -> R {
    let (first, second) = (reduce(), reduce());
    assert_eq!(first, second);
    assert_eq!(format!("{first:?}"), format!("{second:?}"));
    first
}

/// Returns the first element that no other is further than.
fn first_of<T: PartialOrd + Copy>(elements: &[T], further: impl Fn(T, T) -> bool) -> usize {
    (0..elements.len()).fold(0, |best, i| if further(elements[i], elements[best]) { i } else { best })
}

fn index_of<S: Shape>(mut position: usize) -> S::Index {
    let mut index = S::SHAPE;
    for axis in (0..S::RANK).rev() {
        let length = S::SHAPE.as_ref()[axis];
        index.as_mut()[axis] = position % length;
        position /= length;
    }
    index
}

fn order<T: Dtype, S: Shape, L: Layout>(v: View<'_, T, S, L>) {
    let elements: Vec<T> = v.iter().copied().collect();
    let (least, greatest) = (first_of(&elements, |x, y| x < y), first_of(&elements, |x, y| x > y));
    assert_eq!((v.min(), v.max()), (elements[least], elements[greatest]));
    assert_eq!(v.argmin().as_ref(), index_of::<S>(least).as_ref());
    assert_eq!(v.argmax().as_ref(), index_of::<S>(greatest).as_ref());
    assert_eq!(v.expr().maximum(v).argmax().as_ref(), index_of::<S>(greatest).as_ref());
    let middle = elements[elements.len() / 2];
    let greater = elements.iter().filter(|&&x| x > middle).count();
    assert_eq!(v.greater(middle).count(), greater);
    assert_eq!((v.greater(middle).any(), v.less_equal(middle).all()), (greater > 0, greater == 0));
    let folded = v.fold(Vec::new(), |mut all, x| {
        all.push(x);
        all
    });
    assert_eq!(folded, elements);
}

fn floats<T: Floating<Sum = T, Mean = T> + Into<f64>, S: Shape, L: Layout>(v: View<'_, T, S, L>) {
    let elements: Vec<f64> = v.iter().map(|&x| x.into()).collect();
    let epsilon = T::epsilon().into() / 2.0;
    let model = Model { elements: &elements, epsilon, roundings: roundings(elements.len()) };
    model.sum(twice(|| v.sum()).into());
    model.mean(twice(|| v.mean()).into());
    model.var(0.0, twice(|| v.var()).into());
    if elements.len() > 1 {
        model.var(1.0, v.var_ddof(1).into());
    }
    model.std(twice(|| v.std()).into());
    model.norm(twice(|| v.norm()).into());
    // Expressions: 1 +- some thousandths, whose product stays in range.
    let (one, scale) = (T::ONE, T::from(1e-7).unwrap());
    let near_one: Vec<f64> = v.iter().map(|&x| (one + x * scale).into()).collect();
    Model { elements: &near_one, ..model }.prod(twice(|| (v * scale + one).prod()).into());
    let halves: Vec<f64> = v.iter().map(|&x| (x * (one / (one + one))).into()).collect();
    let model = Model { elements: &halves, epsilon, roundings: roundings(elements.len()) };
    model.sum(twice(|| v.map(|x| x / (one + one)).sum()).into());
    model.var(0.0, v.map(|x| x / (one + one)).var().into());
}

/// Compares exactly with integers of 128 bits, which hold any sum of these.
fn integers<T, S: Shape, L: Layout>(v: View<'_, T, S, L>)
where
    T: Numeric<Mean = f64, Sum: Into<i128>> + Into<i128>,
{
    let elements: Vec<i128> = v.iter().map(|&x| x.into()).collect();
    assert_eq!(v.sum().into(), elements.iter().sum::<i128>());
    assert_eq!((v / T::ONE).sum().into(), elements.iter().sum::<i128>());
    let floats: Vec<f64> = elements.iter().map(|&x| x as f64).collect();
    let epsilon = f64::EPSILON / 2.0;
    let model = Model { elements: &floats, epsilon, roundings: roundings(elements.len()) };
    model.mean(twice(|| v.mean()));
    model.var(0.0, twice(|| v.var()));
    model.std(v.std());
    model.norm(v.norm());
    // The values are 1, and -1 or 2 for one element of each few.
    let small = |x: T| if x > T::ONE { T::ONE + T::ONE } else { T::ONE };
    let last = elements.len().saturating_sub(40);
    let expected = elements.iter().skip(last).map(|&x| if x > 1 { 2 } else { 1 }).product::<i128>();
    let product = v
        .map(small)
        .fold((0, T::ONE.widen()), |(i, product), x| (i + 1, if i < last { product } else { product * x.widen() }));
    assert_eq!(product.1.into(), expected);
    if elements.len() <= 40 {
        assert_eq!(v.map(small).prod().into(), expected);
    }
}

fn truths<S: Shape, L: Layout>(v: View<'_, bool, S, L>) {
    let count = v.iter().filter(|&&x| x).count();
    assert_eq!(v.count(), count);
    assert_eq!((v.any(), v.all()), (count > 0, count == v.len()));
    assert_eq!((!v).count(), v.len() - count);
    assert_eq!((v.max(), v.min()), (count > 0, count == v.len()));
}

/// Makes each layout of a shape: the shape as it is, transposed, and every second element of a larger array.
macro_rules! layouts {
    ($seed:ident, $t:ty, $rank:literal [$($dim:literal)*] [$($back:literal)*] => $($check:ident)+) => {
        let array: Array<$t, ($(Const<$dim>,)*)> = $seed.array();
        $($check(array.view());)+
        let reversed: Array<$t, ($(Const<$back>,)*)> = $seed.array();
        $($check(reversed.t());)+
        let doubled: Array<$t, ($(Const<$dim>,)* Const<2>,)> = $seed.array();
        $($check(doubled.index_axis(Axis::<$rank>, 1).flip(Axis::<0>));)+
    };
}

macro_rules! shapes {
    ($($name:ident: $rank:literal [$($dim:literal)*] [$($back:literal)*];)*) => {$(
        #[test]
        fn $name() {
            let mut seed = Seed($rank);
            for _ in 0..2 {
                layouts!(seed, f32, $rank [$($dim)*] [$($back)*] => floats order);
                layouts!(seed, f64, $rank [$($dim)*] [$($back)*] => floats);
                layouts!(seed, i16, $rank [$($dim)*] [$($back)*] => integers order);
                layouts!(seed, bool, $rank [$($dim)*] [$($back)*] => truths);
            }
        }
    )*};
}

shapes! {
    of_15: 1 [15] [15];
    of_16: 1 [16] [16];
    of_129: 1 [129] [129];
    of_2049: 1 [2049] [2049];
    rows_of_5: 2 [411 5] [5 411];
    rows_of_250: 2 [33 250] [250 33];
    rows_of_2050: 2 [3 2050] [2050 3];
    planes: 3 [9 4 17] [17 4 9];
    blocks: 4 [2 3 4 5] [5 4 3 2];
}

// Lengths at the edges of blocks, lanes and groups of blocks.
macro_rules! lengths {
    ($($length:literal)*) => {
        #[test]
        fn at_the_edges_of_blocks() {
            let mut seed = Seed(7);
            $({
                let array: Array<f32, Rank1<$length>> = seed.array();
                let v = array.view();
                floats(v);
                // The extreme must be found whichever block it is in.
                for place in [0, $length / 2, $length - 1, $length * 2 / 3] {
                    let mut array = array.clone();
                    array[[place]] = 1e9;
                    assert_eq!((array.max(), array.argmax()), (1e9, [place]));
                    array[[place]] = -1e9;
                    assert_eq!((array.min(), array.argmin()), (-1e9, [place]));
                    assert_eq!(array.less(-9e8).count(), 1);
                    assert!(array.less(-9e8).any() && !array.greater(-9e8).all());
                    array[[place]] = f32::NAN;
                    assert!(array.max().is_nan() && array.min().is_nan() && array.sum().is_nan() && array.var().is_nan());
                    assert_eq!((array.argmax(), array.argmin()), ([place], [place]));
                }
                // Each element counts once.
                let ones = Array::<u8, Rank1<$length>>::ones();
                assert_eq!((ones.sum(), ones.greater(0).count()), ($length, $length));
                let numbers = Array::<u32, Rank1<$length>>::arange();
                assert_eq!(numbers.sum(), $length * ($length - 1) / 2);
            })*
        }
    };
}

lengths!(1 2 7 8 17 127 128 511 1023 1024 2047 2048 4097 131072 131073);

// Every dtype, in a shape of a few blocks.
macro_rules! dtypes {
    ($($t:ident)*) => {
        #[test]
        fn every_dtype() {
            let mut seed = Seed(3);
            $({
                let array: Array<$t, Rank2<50, 90>> = seed.array();
                integers(array.view());
                order(array.view());
                let few: Array<$t, Rank2<2, 3>, Inline> = seed.array();
                integers(few.view());
                order(few.t());
            })*
        }
    };
}

dtypes!(u8 u16 u32 u64 i8 i32 i64);

#[test]
fn one_element_of_no_axes() {
    let a = Array::<f64, Rank0>::full(-3.0);
    assert_eq!((a.sum(), a.prod(), a.mean(), a.var(), a.min(), a.norm()), (-3.0, -3.0, -3.0, 0.0, -3.0, 3.0));
    assert_eq!((a.argmin(), (&a * 2.0).argmax()), ([0; 0], [0; 0]));
    assert!(a.less(0.0).all() && a.less(0.0).any());
    assert_eq!(a.less(0.0).count(), 1);
}

#[test]
fn of_expressions_of_several_operands() {
    let mut seed = Seed(11);
    let (a, b): (Array<f32, Rank2<130, 70>>, Array<f32, Rank2<70, 130>>) = (seed.array(), seed.array());
    let row: Array<f32, Rank1<70>> = seed.array();
    let elements: Vec<f64> =
        Array::<f64, Rank2<130, 70>>::from_fn(|[i, j]| f64::from((a[[i, j]] - b[[j, i]]) * row[[j]]))
            .iter()
            .copied()
            .collect();
    let model =
        Model { elements: &elements, epsilon: f64::from(f32::EPSILON) / 2.0, roundings: roundings(elements.len()) };
    model.sum(twice(|| ((&a - b.t()) * &row).sum()).into());
    model.sum(twice(|| ((a.clone() - b.t()) * row.broadcast(shape![130, 70])).sum()).into());
    model.mean(twice(|| ((a.clone() - b.t()) * &row).mean()).into());
    model.norm(twice(|| ((a.clone() - b.clone().t()) * &row).norm()).into());
    model.var(0.0, ((a.clone() - b.t()) * &row).var().into());
    // An array that is owned is reduced in place.
    assert_eq!((a.clone() * 1.0).max(), a.max());
    assert_eq!((a.clone() * 1.0).argmin(), a.argmin());
}

#[test]
fn no_elements() {
    let (none, nothing) = (Array::<f32, Rank1<0>>::zeros(), Array::<i16, Rank3<4, 0, 5>>::zeros());
    assert_eq!((none.sum(), none.prod(), none.norm()), (0.0, 1.0, 0.0));
    assert!(none.sum().is_sign_positive());
    assert!(none.mean().is_nan() && none.var().is_nan() && none.std().is_nan() && none.var_ddof(1).is_nan());
    assert_eq!((nothing.sum(), nothing.prod(), nothing.t().sum()), (0, 1, 0));
    assert!(nothing.mean().is_nan() && (&nothing + 1).var().is_nan());
    assert_eq!(nothing.norm(), 0.0);
    assert!(nothing.less(0).all() && !nothing.less(0).any());
    assert_eq!(nothing.less(0).count(), 0);
    assert_eq!(nothing.fold(3, |_, x| x), 3);
}

#[test]
fn generic_code_reduces() {
    fn share<T: Numeric, S: Shape, L: Layout>(v: View<'_, T, S, L>, from: T) -> f64 {
        v.greater_equal(from).count() as f64 / v.len() as f64
    }
    fn span<T: Numeric + Drawn>(seed: u64) -> (T, T) {
        let a: Array<T, Rank4<2, 3, 2, 3>> = Seed(seed).array();
        (a.min(), (&a + T::default()).max())
    }
    assert_eq!(share(Array::<u8, Rank2<2, 5>>::arange().t(), 4), 0.6);
    let (least, greatest) = span::<i64>(5);
    assert!(least < greatest);
}
