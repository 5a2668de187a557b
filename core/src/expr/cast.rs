//! Other dtypes, element by element.

use core::marker::PhantomData;

use super::Expr;
use super::function::UnaryFunction;
use super::node::Receives;
use super::operation::UnaryOp;
use crate::dtype::cast::converted;
use crate::dtype::{CastsTo, Dtype, NumericOrBool, OneNumber};
use crate::shape::Shape;

/// Each element as Rust's `as` converts it.
#[derive(Clone, Copy, Debug)]
pub struct CastLossy<U>(PhantomData<fn() -> U>);

impl<T: Dtype, U: Dtype> UnaryFunction<T> for CastLossy<U> {
    type Output = U;

    #[inline(always)]
    fn apply(&self, element: T) -> U {
        converted::<T, U>(element)
    }
}

/// The conversion to `U`, limited to its range.
#[derive(Clone, Copy, Debug)]
pub struct CastSaturating<U>(PhantomData<fn() -> U>);

impl<T: Dtype, U: Dtype> UnaryFunction<T> for CastSaturating<U> {
    type Output = U;

    #[inline(always)]
    fn apply(&self, element: T) -> U {
        U::saturated(element.number())
    }
}

/// # Cast, element by element
impl<T: Dtype, S: Shape, N: Receives> Expr<T, S, N> {
    /// Converts each element to `U`, which holds every value of `T`. An expression: no array of `U` is made. (`cast` of an
    /// array copies it.)
    ///
    /// ```
    /// # use haversack::array;
    /// let pixels = array![0u8, 51, 255];
    /// assert_eq!((pixels.expr().cast::<f32>() / 255.0).eval(), array![0.0f32, 0.2, 1.0]);
    /// ```
    ///
    /// # When it is checked
    /// That every value of `T` is a value of `U`: at `cargo check`.
    #[inline]
    #[doc(alias = "astype", alias = "mapv")]
    pub fn cast<U: Dtype>(self) -> Expr<U, S, UnaryOp<CastLossy<U>, N>>
    where
        T: CastsTo<U>,
    {
        self.each(CastLossy(PhantomData))
    }

    /// Converts each element to `U` as Rust's `as` does.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!((array![1.5, 2.5] * 2.0).cast_lossy::<u8>().eval(), array![3u8, 5]);
    /// ```
    #[inline]
    pub fn cast_lossy<U: Dtype + OneNumber>(self) -> Expr<U, S, UnaryOp<CastLossy<U>, N>>
    where
        T: NumericOrBool,
    {
        self.each(CastLossy(PhantomData))
    }

    /// Converts each element to `U`, limited to the range of `U`: an element that is too large becomes the largest value.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!((array![1, 200] * 2).cast_saturating::<u8>().eval(), array![2u8, 255]);
    /// ```
    #[inline]
    pub fn cast_saturating<U: Dtype + OneNumber>(self) -> Expr<U, S, UnaryOp<CastSaturating<U>, N>>
    where
        T: NumericOrBool,
    {
        self.each(CastSaturating(PhantomData))
    }
}
