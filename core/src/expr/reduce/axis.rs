//! Reductions along one axis.

use core::marker::PhantomData;

use super::extreme::{MaxReducer, MinReducer};
use super::logic::{AllReducer, AnyReducer, CountReducer};
use super::spread::VarianceReducer;
#[cfg(any(feature = "std", feature = "libm"))]
use super::sum::NormReducer;
use super::sum::{MeanReducer, ProductReducer, SumReducer};
use super::{EachReducer, Reducer};
use crate::array::Array;
#[cfg(any(feature = "std", feature = "libm"))]
use crate::dtype::Floating;
use crate::dtype::{Dtype, NumericOrComplex, Truth};
use crate::expr::evaluate::WithBuffer;
use crate::expr::node::{NoDonation, Node, Store};
use crate::footprint::{self, Fits};
use crate::layout::Layout;
use crate::loops::across::{Across, Group, across};
use crate::loops::along::{Along, Results, along};
use crate::loops::grid::{ComputedLines, Lines};
use crate::loops::index::Order;
use crate::loops::run::{self, FromLines};
use crate::loops::strided::is_one_run;
use crate::loops::strip::Strip;
use crate::shape::Shape;
use crate::shape::axes::AxesOf;
use crate::shape::axis::{Axis, HasAxis};
use crate::storage::{Inline, StorageOwned};
use crate::view::ViewMut;

/// A reduction of the elements along an axis.
pub trait AxisReducer<T: Dtype>: Send + Sync {
    type Output: Dtype;

    /// The accumulator of each result.
    type Lane: Copy;

    /// Computes the results of some lines of elements, at most `W`. Implementations are `#[inline(always)]`.
    fn results<const W: usize>(&self, lines: &impl Lines<T>, results: &mut [Self::Output]);
}

/// Writes the result of each line, of a reducer of its own.
#[inline(always)]
pub(super) fn reduced<T, const W: usize, R: Reducer<T>>(
    lines: &impl Lines<T>,
    reducer: impl Fn(usize) -> R,
    results: &mut [R::Output],
) {
    let mut totals = [R::START; W];
    let totals = &mut totals[..results.len()];
    let fold = EachReducer(reducer);
    lines.fold::<_, W>(&fold, totals);
    for (l, (result, total)) in results.iter_mut().zip(totals).enumerate() {
        *result = (fold.0)(l).finish(*total, lines.length());
    }
}

macro_rules! reducers {
    ($($(#[$attribute:meta])* $reducer:ident: $bound:ident;)*) => {$(
        $(#[$attribute])*
        impl<T: $bound> AxisReducer<T> for $reducer {
            type Output = <$reducer as Reducer<T>>::Output;
            type Lane = <$reducer as Reducer<T>>::Lane;

            #[inline(always)]
            fn results<const W: usize>(&self, lines: &impl Lines<T>, results: &mut [Self::Output]) {
                reduced::<T, W, _>(lines, |_| *self, results);
            }
        }
    )*};
}

reducers! {
    SumReducer: NumericOrComplex;
    ProductReducer: NumericOrComplex;
    MeanReducer: NumericOrComplex;
    #[cfg(any(feature = "std", feature = "libm"))]
    NormReducer: NumericOrComplex;
    MinReducer: Dtype;
    MaxReducer: Dtype;
    AllReducer: Truth;
    AnyReducer: Truth;
    CountReducer: Truth;
}

/// The variance, or its root.
#[derive(Clone, Copy, Debug)]
pub struct Spread {
    #[cfg(any(feature = "std", feature = "libm"))]
    root: bool,
}

impl Spread {
    pub(super) fn variance() -> Self {
        Spread {
            #[cfg(any(feature = "std", feature = "libm"))]
            root: false,
        }
    }

    #[cfg(any(feature = "std", feature = "libm"))]
    pub(super) fn deviation() -> Self {
        Spread { root: true }
    }
}

impl<T: NumericOrComplex> AxisReducer<T> for Spread {
    type Output = T::Spread;
    type Lane = T::Spread;

    #[inline(always)]
    fn results<const W: usize>(&self, lines: &impl Lines<T>, results: &mut [T::Spread]) {
        let mut means = [T::Mean::default(); W];
        let means = &mut means[..results.len()];
        reduced::<T, W, _>(lines, |_| MeanReducer, means);
        let reducer = |l: usize| VarianceReducer { mean: means[l], ddof: 0 };
        reduced::<T, W, _>(lines, reducer, results);
        #[cfg(any(feature = "std", feature = "libm"))]
        if self.root {
            results.iter_mut().for_each(|result| *result = Floating::root(*result));
        }
    }
}

/// A reduction along axes `A` that has not been done: of shape `S` without these axes, of the dtype that `R` makes of `T`. `A` is an
/// [`Axis`], or several of them as `axes!` makes them.
///
/// It needs a place of its own: `eval` makes an array, `out.assign(..)` writes it into one. It cannot stand in an
/// expression, which is computed element by element and would reduce anew for each. Its result can:
/// [`along`](crate::View::along) repeats it along the axes that it lost.
#[must_use = "a reduction along an axis computes nothing by itself: `.eval()` makes an array of it, `out.assign(..)` writes it"]
pub struct AxisReduction<A, R, T: Dtype, S: Shape, N: Node<S, Element = T>, Out> {
    reducer: R,
    kept: WithBuffer<S, N>,
    out: PhantomData<fn() -> (A, Out)>,
}

impl<A, R, T: Dtype, S: Shape, N: Node<S, Element = T>, Out> AxisReduction<A, R, T, S, N, Out> {
    #[inline]
    pub(super) fn new(reducer: R, kept: WithBuffer<S, N>) -> Self {
        AxisReduction { reducer, kept, out: PhantomData }
    }
}

/// Axes of shape `S` that a reduction reduces: an [`Axis`], or several of them as `axes!` makes them. `A::Kept` is the shape without them.
///
/// ```
/// use haversack::expr::ReducedAxes;
/// use haversack::{Array, Shape, array, axes};
///
/// /// Returns the differences from the means along some axes.
/// fn centred<S: Shape, A: ReducedAxes<S> + Copy>(x: &Array<f64, S>, axes: A) -> Array<f64, S> {
///     let means = x.mean_axes(axes).eval();
///     (x - means.along(axes)).eval()
/// }
/// assert_eq!(centred(&array![[1.0, 2.0], [3.0, 6.0]], axes![0, 1]).sum(), 0.0);
/// ```
///
/// # When it is checked
/// At `cargo check`: [`AxesOf`] says what is wrong. This trait is sealed.
pub trait ReducedAxes<S: Shape>: AxesOf<S> {
    #[doc(hidden)]
    fn write<R, T, N, L>(reducer: &R, node: &N, target: ViewMut<'_, R::Output, Self::Kept, L>)
    where
        R: AxisReducer<T>,
        T: Dtype,
        N: Node<S, Element = T, Donation = NoDonation>,
        L: Layout;
}

impl<const I: isize, S: HasAxis<I>> ReducedAxes<S> for Axis<I> {
    #[inline]
    fn write<R, T, N, L>(reducer: &R, node: &N, mut target: ViewMut<'_, R::Output, S::Removed, L>)
    where
        R: AxisReducer<T>,
        T: Dtype,
        N: Node<S, Element = T, Donation = NoDonation>,
        L: Layout,
    {
        if const { N::IS_RUN && run::is_shared_along::<S, I>() && is_one_run::<S::Removed, L>() } {
            let mut results = target.results();
            let results = results.slice().expect("results of one run are a slice");
            run::along::<S, I, _, _, _>(&RunReduction(reducer), node.run(), results);
        } else {
            along::<S, I, _, _, _>(&NodeReduction(reducer, node), target.results());
        }
    }
}

macro_rules! several {
    ($([$($i:ident)+];)*) => {$(
        impl<$(const $i: isize,)+ S: Shape> ReducedAxes<S> for ($(Axis<$i>,)+)
        where
            Self: AxesOf<S>,
        {
            #[inline]
            fn write<Y, T, N, L>(reducer: &Y, node: &N, mut target: ViewMut<'_, Y::Output, Self::Kept, L>)
            where
                Y: AxisReducer<T>,
                T: Dtype,
                N: Node<S, Element = T, Donation = NoDonation>,
                L: Layout,
            {
                across::<S, Self, _, _, _>(&NodeReduction(reducer, node), target.results());
            }
        }
    )*};
}

several! {
    [A];
    [A B];
    [A B C];
    [A B C D];
    [A B C D E];
}

/// Shape `S` without axes `A`. The method that names axes says so where there are no such axes. rustc then does not know the
/// result, and so reports no second error for the methods that are called on it.
pub trait Without<A, S: Shape>: Shape {
    fn write<R, T, N, L>(reduction: AxisReduction<A, R, T, S, N, Self>, target: ViewMut<'_, R::Output, Self, L>)
    where
        R: AxisReducer<T>,
        T: Dtype,
        N: Node<S, Element = T>,
        L: Layout;
}

impl<A: ReducedAxes<S, Kept = Out>, S: Shape, Out: Shape> Without<A, S> for Out {
    #[inline]
    fn write<R, T, N, L>(reduction: AxisReduction<A, R, T, S, N, Self>, target: ViewMut<'_, R::Output, Self, L>)
    where
        R: AxisReducer<T>,
        T: Dtype,
        N: Node<S, Element = T>,
        L: Layout,
    {
        reduction.write(target);
    }
}

impl<A, R, T, S, N, Out> AxisReduction<A, R, T, S, N, Out>
where
    R: AxisReducer<T>,
    T: Dtype,
    S: Shape,
    N: Node<S, Element = T>,
    Out: Shape,
{
    /// Bytes of the result.
    pub const NBYTES: usize = footprint::nbytes::<R::Output, Out>();

    /// Bytes that evaluating takes beside the operands and the result: none.
    pub const SCRATCH: usize = 0;

    /// Computes the results, into a heap array. Allocates [`NBYTES`](Self::NBYTES).
    ///
    /// # When it is checked
    /// That memory can address the result: at build time.
    #[cfg(feature = "alloc")]
    #[inline]
    pub fn eval(self) -> Array<R::Output, Out>
    where
        Out: Without<A, S>,
    {
        let () = Fits::<R::Output, Out>::ADDRESSABLE;
        self.fresh()
    }

    /// Computes the results, into an inline array. Allocates nothing.
    ///
    /// # When it is checked
    /// That memory can address the result: at build time.
    #[inline]
    pub fn eval_inline(self) -> Array<R::Output, Out, Inline>
    where
        Out: Without<A, S>,
    {
        let () = Fits::<R::Output, Out>::ADDRESSABLE;
        self.fresh()
    }

    fn fresh<W: StorageOwned>(self) -> Array<R::Output, Out, W>
    where
        Out: Without<A, S>,
    {
        let mut array = Array::zeros();
        Out::write(self, array.view_mut());
        array
    }
}

impl<A, R, T, S, N, Out> AxisReduction<A, R, T, S, N, Out>
where
    A: ReducedAxes<S, Kept = Out>,
    R: AxisReducer<T>,
    T: Dtype,
    S: Shape,
    N: Node<S, Element = T>,
    Out: Shape,
{
    #[inline]
    pub(crate) fn write<L: Layout>(self, target: ViewMut<'_, R::Output, Out, L>) {
        A::write(&self.reducer, &self.kept, target);
    }
}

/// The results of a reducer for the elements that a node computes.
struct NodeReduction<'n, R, N>(&'n R, &'n N);

impl<const I: isize, T: Dtype, R: AxisReducer<T>, S: HasAxis<I>, N> Along<S, I, R::Output> for NodeReduction<'_, R, N>
where
    N: Node<S, Element = T, Donation = NoDonation>,
{
    type Lane = R::Lane;
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn results<const W: usize>(&self, strip: Strip<S, I>, results: &mut [R::Output]) {
        self.0.results::<W>(&ComputedLines::new(&Store(self.1), strip), results);
    }
}

impl<A: AxesOf<S>, T: Dtype, R: AxisReducer<T>, S: Shape, N> Across<S, A, R::Output> for NodeReduction<'_, R, N>
where
    N: Node<S, Element = T, Donation = NoDonation>,
{
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn results<const W: usize>(&self, group: Group<S, A>, results: &mut [R::Output]) {
        self.0.results::<W>(&ComputedLines::new(&Store(self.1), group), results);
    }
}

/// The results of a reducer for the elements of a run of memory.
struct RunReduction<'r, R>(&'r R);

impl<T: Dtype, R: AxisReducer<T>> FromLines<T, R::Output> for RunReduction<'_, R> {
    type Lane = R::Lane;

    #[inline(always)]
    fn results<const W: usize>(&self, lines: &impl Lines<T>, results: &mut [R::Output]) {
        self.0.results::<W>(lines, results);
    }
}

/// Computes the reduction, as [`AxisReduction::eval`] does.
#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<A, R, T, S, N, Out> From<AxisReduction<A, R, T, S, N, Out>> for Array<R::Output, Out>
where
    R: AxisReducer<T>,
    T: Dtype,
    S: Shape,
    N: Node<S, Element = T>,
    Out: Without<A, S>,
{
    fn from(reduction: AxisReduction<A, R, T, S, N, Out>) -> Self {
        reduction.eval()
    }
}
