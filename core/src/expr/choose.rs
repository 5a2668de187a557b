//! Functions of three elements: choices, limits, `a * b + c`.

use super::Expr;
use super::compare::{Maximum, Minimum};
use super::function::{BinaryFunction, Pair, functions2};
use super::node::Receives;
use super::operand::{IntoExpr, Operand};
use super::operation::Joined;
use crate::array::Array;
use crate::dtype::stand_in::StandsFor;
use crate::dtype::{Dtype, NumericOrComplex, Ordered, Truth};
use crate::layout::Layout;
use crate::shape::Shape;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

functions2! {
    /// `a * b + c`
    MultiplyAdd<T: Dtype> |(a, b), c| ((T, T), T) T::Factor::of(a).fused(T::Factor::of(b), T::Factor::of(c)).back() => T;
}

/// The choice of the second or the third element, as the first one says. (The condition may be of any dtype, so that a
/// condition that is not `bool` is refused once.)
#[derive(Clone, Copy, Debug)]
pub struct Choose;

impl<C: Dtype, T: Dtype> BinaryFunction<(C, T), T> for Choose {
    type Output = T;

    #[inline(always)]
    fn apply(&self, (condition, a): (C, T), b: T) -> T {
        if condition == C::ONE { a } else { b }
    }
}

/// The type of `select` with operands `C`, `A` and `B`.
type Selected<T, C, S, A, B> = Expr<
    T,
    S,
    Joined<S, Choose, Both<S, <C as IntoExpr>::Node, <A as Operand<T, S>>::Node>, <B as Operand<T, S>>::Node>,
>;

/// Both operands of a function of three, as one.
type Both<S, N, A> = Joined<S, Pair, N, A>;

/// Selects the element of `a` at each index where `condition` is true, else that of `b`: NumPy's `where`. An expression:
/// computes nothing by itself.
///
/// ```
/// # use haversack::array;
/// use haversack::expr::select;
///
/// let a = array![-2.0, 3.0, -5.0];
/// assert_eq!(select(a.less(0.0), 0.0, &a).eval(), array![0.0, 3.0, 0.0]);
/// ```
///
/// # When it is checked
/// That shapes agree, that the condition is of `bool`, and that `a` and `b` are of one dtype: at `cargo check`.
#[inline]
#[doc(alias = "where")]
pub fn select<T, C, A, B>(condition: C, a: A, b: B) -> Selected<T, C, C::Shape, A, B>
where
    T: Dtype,
    C: IntoExpr<Dtype: Truth>,
    A: Operand<T, C::Shape>,
    B: Operand<T, C::Shape>,
{
    condition.into_expr().combine3(a.operand(), b.operand(), Choose)
}

/// The type of `mul_add` with node `N` and operands `X` and `Y`.
type MultipliedAdded<T, S, N, X, Y> =
    Expr<T, S, Joined<S, MultiplyAdd, Both<S, N, <X as Operand<T, S>>::Node>, <Y as Operand<T, S>>::Node>>;

/// The type of `clamp` with node `N` and operands `X` and `Y`.
type Clamped<T, S, N, X, Y> =
    Expr<T, S, Joined<S, Minimum, Joined<S, Maximum, N, <X as Operand<T, S>>::Node>, <Y as Operand<T, S>>::Node>>;

/// # Choose, element by element
impl<T: Dtype, S: Shape, N: Receives> Expr<T, S, N> {
    /// Multiplies each element by `factor` and adds `summand`; of floats with one rounding, where `std` has that.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![1.0, 2.0].mul_add(&array![3.0, 4.0], 0.5).eval(), array![3.5, 8.5]);
    /// ```
    ///
    /// On a processor without fused multiplication this is slower than `a * b + c`.
    #[inline]
    pub fn mul_add<X: Operand<T, S>, Y: Operand<T, S>>(self, factor: X, summand: Y) -> MultipliedAdded<T, S, N, X, Y>
    where
        T: NumericOrComplex,
    {
        self.combine3(factor.operand(), summand.operand(), MultiplyAdd)
    }

    /// Limits each element: to `least` if it is less, to `greatest` if it is greater; NaN stays NaN.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![-3, 4, 300].clamp(0, 255).eval(), array![0, 4, 255]);
    /// ```
    ///
    /// If `least` is greater than `greatest`, the result is `greatest`, as in NumPy.
    #[inline]
    #[doc(alias = "clip")]
    pub fn clamp<X: Operand<T, S>, Y: Operand<T, S>>(self, least: X, greatest: Y) -> Clamped<T, S, N, X, Y>
    where
        T: Ordered,
    {
        self.combine(least.operand(), Maximum).combine(greatest.operand(), Minimum)
    }
}

/// # Choose, element by element
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Multiplies each element by `factor` and adds `summand`, as [`Expr::mul_add`] does.
    #[inline]
    pub fn mul_add<X: Operand<T, S>, Y: Operand<T, S>>(
        &self,
        factor: X,
        summand: Y,
    ) -> MultipliedAdded<T, S, View<'_, T, S>, X, Y>
    where
        T: NumericOrComplex,
    {
        self.expr().mul_add(factor, summand)
    }

    /// Limits each element to the range from `least` to `greatest`, as [`Expr::clamp`] does.
    #[inline]
    #[doc(alias = "clip")]
    pub fn clamp<X: Operand<T, S>, Y: Operand<T, S>>(
        &self,
        least: X,
        greatest: Y,
    ) -> Clamped<T, S, View<'_, T, S>, X, Y>
    where
        T: Ordered,
    {
        self.expr().clamp(least, greatest)
    }
}

/// # Choose, element by element
impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    /// Multiplies each element by `factor` and adds `summand`, as [`Expr::mul_add`] does.
    #[inline]
    pub fn mul_add<X: Operand<T, S>, Y: Operand<T, S>>(self, factor: X, summand: Y) -> MultipliedAdded<T, S, Self, X, Y>
    where
        T: NumericOrComplex,
    {
        self.expr().mul_add(factor, summand)
    }

    /// Limits each element to the range from `least` to `greatest`, as [`Expr::clamp`] does.
    #[inline]
    #[doc(alias = "clip")]
    pub fn clamp<X: Operand<T, S>, Y: Operand<T, S>>(self, least: X, greatest: Y) -> Clamped<T, S, Self, X, Y>
    where
        T: Ordered,
    {
        self.expr().clamp(least, greatest)
    }
}

impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
    /// Multiplies each element by `factor` and adds `summand`, as [`Expr::mul_add`] does.
    #[inline]
    pub fn mul_add<X: Operand<T, S>, Y: Operand<T, S>>(
        &self,
        factor: X,
        summand: Y,
    ) -> MultipliedAdded<T, S, View<'_, T, S, L>, X, Y>
    where
        T: NumericOrComplex,
    {
        self.expr().mul_add(factor, summand)
    }

    /// Limits each element to the range from `least` to `greatest`, as [`Expr::clamp`] does.
    #[inline]
    pub fn clamp<X: Operand<T, S>, Y: Operand<T, S>>(
        &self,
        least: X,
        greatest: Y,
    ) -> Clamped<T, S, View<'_, T, S, L>, X, Y>
    where
        T: Ordered,
    {
        self.expr().clamp(least, greatest)
    }
}
