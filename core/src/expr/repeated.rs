//! Operands that are repeated along axes which they lack.

use core::fmt::{self, Debug, Formatter};
use core::marker::PhantomData;
use core::ops::{Add, Div, Mul, Rem, Sub};

use super::Expr;
use super::operand::{IntoExpr, Operand, sealed};
use super::operation::Joined;
use super::operator::Arithmetic;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::{Layout, RowMajor};
use crate::shape::Shape;
use crate::shape::axes::AxesOf;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

/// An operand that is repeated along axes `A`, which it lacks: `means.along(Axis::<1>)`. It has no shape of its own: with it, its
/// shape is that of the other operand.
///
/// ```
/// use haversack::{Axis, array, axes};
///
/// let a = array![[1.0, 3.0], [10.0, 30.0]];
/// let means = a.mean_axis(Axis::<1>).eval();
/// assert_eq!((&a / means.along(Axis::<1>)).eval(), array![[0.5, 1.5], [0.5, 1.5]]);
///
/// let total = a.sum_axes(axes![0, 1]).eval();
/// assert_eq!((&a / total.along(axes![0, 1])).sum(), 1.0);
/// ```
///
/// One pointer, `Copy`.
///
/// # When it is checked
/// That its shape is that of the other operand without these axes: at `cargo check`, where it is an operand.
pub struct AlongAxes<'a, A, T: Dtype, S: Shape, L: Layout = RowMajor<S>> {
    view: View<'a, T, S, L>,
    axes: PhantomData<fn() -> A>,
}

impl<A, T: Dtype, S: Shape, L: Layout> Clone for AlongAxes<'_, A, T, S, L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A, T: Dtype, S: Shape, L: Layout> Copy for AlongAxes<'_, A, T, S, L> {}

/// Prints the elements, without the axes.
impl<A, T: Dtype, S: Shape, L: Layout> Debug for AlongAxes<'_, A, T, S, L> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("AlongAxes").field(&self.view).finish()
    }
}

/// The view of shape `S` that an operand of shape `A::Kept` is.
type Repeated<'a, A, T, S, L> = View<'a, T, S, <A as AxesOf<S>>::Repeated<L>>;

impl<A: AxesOf<S, Kept = Small>, T: Dtype, S: Shape, Small: Shape, L: Layout> sealed::Operand<T, S>
    for AlongAxes<'_, A, T, Small, L>
{
}

#[diagnostic::do_not_recommend]
impl<'a, A: AxesOf<S, Kept = Small>, T: Dtype, S: Shape, Small: Shape, L: Layout> Operand<T, S>
    for AlongAxes<'a, A, T, Small, L>
{
    type Node = Repeated<'a, A, T, S, L>;

    #[inline]
    fn operand(self) -> Expr<T, S, Self::Node> {
        Expr::borrowed(self.view.repeated_along::<A, S>())
    }
}

macro_rules! operators {
    ($($operator:ident $method:ident $function:ident)*) => {$(
        impl<'a, A, T: Dtype, S: Shape, L: Layout, R> $operator<R> for AlongAxes<'a, A, T, S, L>
        where
            R: IntoExpr<Dtype = T> + Arithmetic<T>,
            A: AxesOf<R::Shape, Kept = S>,
        {
            type Output = Expr<
                T,
                R::Shape,
                Joined<R::Shape, R::$function, Repeated<'a, A, T, R::Shape, L>, <R as IntoExpr>::Node>,
            >;

            #[inline]
            fn $method(self, right: R) -> Self::Output {
                Operand::<T, R::Shape>::operand(self).combine(right.into_expr(), R::$function::default())
            }
        }
    )*};
}

operators! {
    Add add AddOp
    Sub sub SubOp
    Mul mul MulOp
    Div div DivOp
    Rem rem RemOp
}

impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns an operand that is repeated along axes which it lacks: what a reduction along `axes` computed, beside the elements that
    /// it reduced. As NumPy's `keepdims=True`, or `expand_dims` of the result. Copies nothing.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// let x = array![[1.0, 2.0], [3.0, 5.0]];
    /// let (lowest, sums) = (x.min_axis(Axis::<0>).eval(), x.sum_axis(Axis::<1>).eval());
    /// assert_eq!((&x - lowest.along(Axis::<0>)).eval(), array![[0.0, 0.0], [2.0, 3.0]]);
    /// assert_eq!((&x / sums.along(Axis::<-1>)).sum_axis(Axis::<1>).eval(), array![1.0, 1.0]);
    /// ```
    ///
    /// # When it is checked
    /// That the other operand has this shape without these axes: at `cargo check`, where it is an operand.
    #[doc(alias = "keepdims")]
    #[inline]
    pub fn along<A>(self, _: A) -> AlongAxes<'a, A, T, S, L> {
        AlongAxes { view: self, axes: PhantomData }
    }
}

impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns an operand that is repeated along axes which it lacks, as [`View::along`] does. Copies nothing.
    #[doc(alias = "keepdims")]
    #[inline]
    pub fn along<A>(&self, axes: A) -> AlongAxes<'_, A, T, S> {
        self.view().along(axes)
    }
}

impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
    /// Returns an operand that is repeated along axes which it lacks, as [`View::along`] does. Copies nothing.
    #[doc(alias = "keepdims")]
    #[inline]
    pub fn along<A>(&self, axes: A) -> AlongAxes<'_, A, T, S, L> {
        self.view().along(axes)
    }
}
