//! Promise: reductions of all elements agree with models in exact integers and compensated `f64`: for arrays, views of any layout and
//! expressions, of every dtype, at the edges of blocks. They give the same bits each time.
//!
//! A sum of `n` floats is off by at most `(32 + log2(n)) * EPSILON * sum(|x|)`.
//!
//! Shapes, layouts and reductions meet in turn (`shapes!`): each group of reductions runs over each shape, each layout of each shape is
//! reduced, and each group meets each layout. Lengths at the edges of blocks are of arrays, and all dtypes in one shape.

mod drawn;

use drawn::model::Model;
use drawn::{Drawn, Seed};
use haversack::layout::Layout;
use haversack::{
    Array, Axis, Const, Dtype, Floating, Heap, Inline, Numeric, Rank0, Rank1, Rank2, Rank3, Rank4, Shape, View, shape,
};

/// Returns the largest number of roundings of any one element in a sum of `n`.
fn roundings(n: usize) -> f64 {
    32.0 + (n as f64).log2()
}

/// Checks that two calls of a reduction gave the same bits.
#[track_caller]
fn twice<R: PartialEq + std::fmt::Debug>(first: R, second: R) -> R {
    assert_eq!(first, second);
    assert_eq!(format!("{first:?}"), format!("{second:?}"));
    first
}

/// Calls a reduction twice, and checks that both calls give the same bits.
#[track_caller]
fn again<R: PartialEq + std::fmt::Debug>(reduce: impl Fn() -> R) -> R {
    twice(reduce(), reduce())
}

/// Returns the elements of a view in their order.
fn elements<T: Dtype, S: Shape, L: Layout>(v: View<'_, T, S, L>) -> Vec<T> {
    let mut elements = Vec::new();
    for x in v.iter() {
        elements.push(*x);
    }
    elements
}

/// Returns the index of an element from its position.
fn index_of(mut position: usize, axes: &[usize]) -> Vec<usize> {
    let mut index = vec![0; axes.len()];
    for (i, length) in index.iter_mut().zip(axes).rev() {
        *i = position % length;
        position /= length;
    }
    index
}

/// Elements in some order, and the first of the least and of the greatest.
struct Ordered<T> {
    elements: Vec<T>,
    least: usize,
    greatest: usize,
    middle: T,
    /// The number of elements that are greater than `middle`.
    greater: usize,
}

impl<T: haversack::Ordered> Ordered<T> {
    fn new(elements: Vec<T>) -> Ordered<T> {
        let first = |further: fn(&T, &T) -> bool| {
            (0..elements.len()).fold(0, |best, i| if further(&elements[i], &elements[best]) { i } else { best })
        };
        let (least, greatest) = (first(|x, y| x < y), first(|x, y| x > y));
        let middle = elements[elements.len() / 2];
        let greater = elements.iter().filter(|&&x| x > middle).count();
        Ordered { least, greatest, middle, greater, elements }
    }
}

fn order<T: haversack::Ordered, S: Shape, L: Layout>(v: View<'_, T, S, L>) {
    let ordered = Ordered::new(elements(v));
    let (least, greatest) = (index_of(ordered.least, S::AXES), index_of(ordered.greatest, S::AXES));
    assert_eq!((v.min(), v.max()), (ordered.elements[ordered.least], ordered.elements[ordered.greatest]));
    assert_eq!(v.argmin().as_ref(), least);
    assert_eq!(v.argmax().as_ref(), greatest);
    assert_eq!(v.expr().maximum(v).argmax().as_ref(), greatest);
    assert_eq!(v.greater(ordered.middle).count(), ordered.greater);
    let (any, all) = (v.greater(ordered.middle).any(), v.less_equal(ordered.middle).all());
    assert_eq!((any, all), (ordered.greater > 0, ordered.greater == 0));
    let folded = v.fold(Vec::new(), |mut all, x| {
        all.push(x);
        all
    });
    assert_eq!(folded, ordered.elements);
}

/// Results of reductions of floats.
struct Floats {
    sum: f64,
    mean: f64,
    var: f64,
    var_of_a_sample: Option<f64>,
    std: f64,
    norm: f64,
    /// The product of numbers near 1, which stays in range.
    product_near_one: f64,
    sum_of_halves: f64,
    var_of_halves: f64,
}

impl Floats {
    fn check<T: Floating + Into<f64>>(&self, elements: &[T]) {
        let epsilon = T::epsilon().into() / 2.0;
        let wide: Vec<f64> = elements.iter().map(|&x| x.into()).collect();
        let model = Model { elements: &wide, epsilon, roundings: roundings(wide.len()) };
        model.sum(self.sum);
        model.mean(self.mean);
        model.var(0.0, self.var);
        if let Some(var) = self.var_of_a_sample {
            model.var(1.0, var);
        }
        model.std(self.std);
        model.norm(self.norm);
        let (one, scale) = (T::ONE, T::from(1e-7).unwrap());
        let near_one: Vec<f64> = elements.iter().map(|&x| (one + x * scale).into()).collect();
        Model { elements: &near_one, ..model }.prod(self.product_near_one);
        let halves: Vec<f64> = elements.iter().map(|&x| (x * (one / (one + one))).into()).collect();
        let model = Model { elements: &halves, ..model };
        model.sum(self.sum_of_halves);
        model.var(0.0, self.var_of_halves);
    }
}

fn floats<T: Floating, S: Shape, L: Layout>(v: View<'_, T, S, L>) {
    let (two, scale) = (T::ONE + T::ONE, T::from(1e-7).unwrap());
    let near_one = || v * scale + T::ONE;
    let halves = || v.map(|x| x / two);
    let results = Floats {
        sum: twice(v.sum(), v.sum()).into(),
        mean: twice(v.mean(), v.mean()).into(),
        var: twice(v.var(), v.var()).into(),
        var_of_a_sample: (v.len() > 1).then(|| v.var_ddof(1).into()),
        std: twice(v.std(), v.std()).into(),
        norm: twice(v.norm(), v.norm()).into(),
        product_near_one: twice(near_one().prod(), near_one().prod()).into(),
        sum_of_halves: twice(halves().sum(), halves().sum()).into(),
        var_of_halves: halves().var().into(),
    };
    results.check(&elements(v));
}

/// Results of reductions of integers.
struct Integers {
    sum: i128,
    sum_of_quotients: i128,
    mean: f64,
    var: f64,
    std: f64,
    norm: f64,
    /// The product of 1 or 2 for each of the last elements.
    product: i128,
    product_of_few: Option<i128>,
}

/// The number of the last elements that are multiplied: few enough that the product fits.
const LAST: usize = 40;

impl Integers {
    /// Compares exactly with integers of 128 bits, which hold any sum of these.
    fn check(&self, elements: &[i128]) {
        assert_eq!([self.sum, self.sum_of_quotients], [elements.iter().sum::<i128>(); 2]);
        let floats: Vec<f64> = elements.iter().map(|&x| x as f64).collect();
        let epsilon = f64::EPSILON / 2.0;
        let model = Model { elements: &floats, epsilon, roundings: roundings(elements.len()) };
        model.mean(self.mean);
        model.var(0.0, self.var);
        model.std(self.std);
        model.norm(self.norm);
        let last = elements.len().saturating_sub(LAST);
        let expected = elements.iter().skip(last).map(|&x| if x > 1 { 2 } else { 1 }).product::<i128>();
        assert_eq!(self.product, expected);
        assert!(self.product_of_few.is_none_or(|product| product == expected));
    }
}

fn integers<T, S: Shape, L: Layout>(v: View<'_, T, S, L>)
where
    T: Numeric<Mean = f64, Spread = f64, Sum: Into<i128>> + Into<i128>,
{
    let small = |x: T| if x > T::ONE { T::ONE + T::ONE } else { T::ONE };
    let last = v.len().saturating_sub(LAST);
    let product = v
        .map(small)
        .fold((0, T::ONE.widen()), |(i, product), x| (i + 1, if i < last { product } else { product * x.widen() }));
    let results = Integers {
        sum: v.sum().into(),
        sum_of_quotients: (v / T::ONE).sum().into(),
        mean: twice(v.mean(), v.mean()),
        var: twice(v.var(), v.var()),
        std: v.std(),
        norm: v.norm(),
        product: product.1.into(),
        product_of_few: (v.len() <= LAST).then(|| v.map(small).prod().into()),
    };
    let mut elements = Vec::new();
    for x in v.iter() {
        elements.push((*x).into());
    }
    results.check(&elements);
}

fn truths<S: Shape, L: Layout>(v: View<'_, bool, S, L>) {
    let count = elements(v).iter().filter(|&&x| x).count();
    assert_eq!(v.count(), count);
    assert_eq!((v.any(), v.all()), (count > 0, count == v.len()));
    assert_eq!((!v).count(), v.len() - count);
    assert_eq!((v.max(), v.min()), (count > 0, count == v.len()));
}

// Three groups of reductions, each of two dtypes. They meet three layouts, in turn: row-major, transposed, and every second element of a
// larger array, backwards.
macro_rules! group {
    (a $view:expr) => {
        floats::<f32, _, _>($view);
        order::<i16, _, _>($view);
    };
    (b $view:expr) => {
        floats::<f64, _, _>($view);
        truths($view);
    };
    (c $view:expr) => {
        integers::<i16, _, _>($view);
        order::<f32, _, _>($view);
    };
}

macro_rules! shapes {
    ($($name:ident: $rank:literal [$($dim:literal)*] [$($back:literal)*] $flat:ident $turned:ident $stepped:ident;)*) => {$(
        #[test]
        fn $name() {
            type Flat = ($(Const<$dim>,)*);
            type Reversed = ($(Const<$back>,)*);
            type Doubled = ($(Const<$dim>,)* Const<2>,);
            let mut seed = Seed($rank);
            for _ in 0..2 {
                group!($flat seed.array::<_, Flat, Heap>().view());
                group!($turned seed.array::<_, Reversed, Heap>().t());
                group!($stepped seed.array::<_, Doubled, Heap>().index_axis(Axis::<$rank>, 1).flip(Axis::<0>));
            }
        }
    )*};
}

shapes! {
    of_15: 1 [15] [15] a b c;
    of_16: 1 [16] [16] b c a;
    of_129: 1 [129] [129] c a b;
    of_2049: 1 [2049] [2049] a c b;
    rows_of_5: 2 [411 5] [5 411] a b c;
    rows_of_250: 2 [33 250] [250 33] b c a;
    rows_of_2050: 2 [3 2050] [2050 3] c a b;
    planes: 3 [9 4 17] [17 4 9] c b a;
    blocks: 4 [2 3 4 5] [5 4 3 2] b a c;
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
    model.sum(again(|| ((&a - b.t()) * &row).sum()).into());
    model.sum(again(|| ((a.clone() - b.t()) * row.broadcast(shape![130, 70])).sum()).into());
    model.mean(again(|| ((a.clone() - b.t()) * &row).mean()).into());
    model.norm(again(|| ((a.clone() - b.clone().t()) * &row).norm()).into());
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
