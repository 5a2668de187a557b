//! Results that are written into existing arrays.

use core::ops::{
    AddAssign, BitAndAssign, BitOrAssign, BitXorAssign, DivAssign, MulAssign, RemAssign, ShlAssign, ShrAssign,
    SubAssign,
};

use super::Expr;
use super::function::{BinaryFunction, Closure};
use super::node::Node;
use super::node::{NoDonation, Store};
use super::operand::Operand;
use super::operator::{Arithmetic, BitwiseOperand, Shifts};
use super::reduce::{AxisReducer, AxisReduction, ReducedAxes};
use super::repeated::AlongAxes;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::loops::each::Elementwise;
use crate::loops::index::{LoopIndex, Order};
use crate::shape::Shape;
use crate::shape::axes::AxesOf;
use crate::shape::broadcast::Repeats;
use crate::slot::Slot;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::{Inline, Storage, StorageMut};
use crate::view::{ElementsMut, View, ViewMut};

pub(crate) mod sealed {
    pub trait Source<T, S> {}
}

/// A value that can be written into an array of dtype `T` and shape `S`: each operand of an expression, and each
/// operation that needs a place of its own, such as a product of matrices.
///
/// This trait is sealed.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "this value cannot be written into an array of dtype `{T}` and shape `{S}`",
    label = "this differs in dtype or shape",
    note = "the target decides about dtype and shape: `cast` changes a dtype; what only lacks leading axes is repeated along them"
)]
pub trait Source<T: Dtype, S: Shape>: sealed::Source<T, S> + Sized {
    /// The bytes that its computation takes beside operands and result.
    const SCRATCH: usize;

    /// Writes over every element of `target`.
    #[doc(hidden)]
    fn write_into<L: Layout>(self, target: ViewMut<'_, T, S, L>);
}

// The operands of an expression: one impl each, because one impl for all would leave no room for others. A view is
// copied, every other operand is computed.
macro_rules! operands {
    ($($(#[$attribute:meta])* [$($params:tt)*] $operand:ty: $write:ident;)*) => {$(
        $(#[$attribute])*
        impl<$($params)*> sealed::Source<T, S> for $operand {}

        $(#[$attribute])*
        #[diagnostic::do_not_recommend]
        impl<$($params)*> Source<T, S> for $operand {
            const SCRATCH: usize = 0;

            #[inline]
            fn write_into<To: Layout>(self, target: ViewMut<'_, T, S, To>) {
                $write(self.operand(), target);
            }
        }
    )*};
}

operands! {
    [T: Dtype, S: Shape] T: compute;
    [T: Dtype, S: Shape + Repeats<Small>, Small: Shape, W: Storage] &Array<T, Small, W>: copy;
    [T: Dtype, S: Shape + Repeats<Small>, Small: Shape, L: Layout] View<'_, T, Small, L>: copy;
    [T: Dtype, S: Shape + Repeats<Small>, Small: Shape, L: Layout] &View<'_, T, Small, L>: copy;
    [T: Dtype, S: Shape + Repeats<Small>, Small: Shape, L: Layout] &ViewMut<'_, T, Small, L>: copy;
    [T: Dtype, S: Shape + Repeats<Small>, Small: Shape] &Slot<'_, T, Small>: copy;
    [A: AxesOf<S, Kept = Small>, T: Dtype, S: Shape, Small: Shape, L: Layout] AlongAxes<'_, A, T, Small, L>: copy;
    [T: Dtype, S: Shape] Slot<'_, T, S>: compute;
    [T: Dtype, S: Shape] Array<T, S, Inline>: compute;
    #[cfg(feature = "alloc")]
    [T: Dtype, S: Shape] Array<T, S, Heap>: compute;
}

impl<T: Dtype, S: Shape, N: Node<S, Element = T>> sealed::Source<T, S> for Expr<T, S, N> {}

// Outside of the macro: where an expression is refused, rustc shows this impl.
#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Source<T, S> for Expr<T, S, N> {
    const SCRATCH: usize = 0;

    #[inline]
    fn write_into<L: Layout>(self, target: ViewMut<'_, T, S, L>) {
        compute(self, target);
    }
}

#[inline]
fn compute<T: Dtype, S: Shape, N: Node<S, Element = T>, L: Layout>(expr: Expr<T, S, N>, target: ViewMut<'_, T, S, L>) {
    target.into_raw().rewrite(&StoreOver(Store(&expr.kept())));
}

#[inline]
fn copy<T: Dtype, S: Shape, M: Layout, L: Layout>(expr: Expr<T, S, View<'_, T, S, M>>, target: ViewMut<'_, T, S, L>) {
    target.into_raw().copy(expr.kept().raw());
}

impl<A, R, T, S, N, Out> sealed::Source<R::Output, Out> for AxisReduction<A, R, T, S, N, Out>
where
    R: AxisReducer<T>,
    T: Dtype,
    A: ReducedAxes<S, Kept = Out>,
    S: Shape,
    N: Node<S, Element = T>,
    Out: Shape,
{
}

#[diagnostic::do_not_recommend]
impl<A, R, T, S, N, Out> Source<R::Output, Out> for AxisReduction<A, R, T, S, N, Out>
where
    R: AxisReducer<T>,
    T: Dtype,
    A: ReducedAxes<S, Kept = Out>,
    S: Shape,
    N: Node<S, Element = T>,
    Out: Shape,
{
    const SCRATCH: usize = 0;

    #[inline]
    fn write_into<L: Layout>(self, target: ViewMut<'_, R::Output, Out, L>) {
        self.write(target);
    }
}

/// Elements that replace others without reading them.
struct StoreOver<'n, N>(Store<'n, N>);

impl<T: Dtype, S: Shape, N: Node<S, Element = T, Donation = NoDonation>> Elementwise<S, T, T> for StoreOver<'_, N> {
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn element(&self, at: LoopIndex<S>, _: T) -> T {
        self.0.element(at, ())
    }
}

/// A function of the former element and of the element that a node computes.
struct Update<'n, F, N>(F, &'n N);

impl<T: Dtype, U: Copy, S: Shape, N, F> Elementwise<S, T, T> for Update<'_, F, N>
where
    N: Node<S, Element = U, Donation = NoDonation>,
    F: BinaryFunction<T, U, Output = T>,
{
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn element(&self, at: LoopIndex<S>, given: T) -> T {
        self.0.apply(given, self.1.get(at, NoDonation))
    }
}

/// # Write into existing memory
impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
    /// Writes `source` over all elements, NumPy's `a[...] = b`, in one pass. Allocates nothing but the source's scratch.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![i32; 2, 3]>::arange();
    /// let mut b = <array![i32; 3, 2]>::zeros();
    /// b.view_mut().assign(a.t());
    /// assert_eq!(b.as_slice(), [0, 3, 1, 4, 2, 5]);
    /// b.t_mut().assign(&a * 10 + 1);
    /// assert_eq!(b.as_slice(), [1, 31, 11, 41, 21, 51]);
    /// ```
    ///
    /// # When it is checked
    /// That shapes and dtypes agree, and that the source does not read these elements: at `cargo check`.
    #[inline]
    #[doc(alias = "copyto")]
    pub fn assign<X: Source<T, S>>(&mut self, source: X) {
        source.write_into(self.view_mut());
    }

    /// Replaces each element `x` by `f(x, y)`, where `y` is the other's. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut best = array![3.0, 1.0];
    /// best.zip_assign(&array![2.0, 5.0], f64::max);
    /// assert_eq!(best, array![3.0, 5.0]);
    /// ```
    ///
    /// # When it is checked
    /// That the shapes agree: at `cargo check`.
    #[inline]
    pub fn zip_assign<U: Dtype, X: Operand<U, S, Node: Node<S, Element = U>>>(
        &mut self,
        other: X,
        f: impl Fn(T, U) -> T + Send + Sync,
    ) {
        self.update(other, Closure(f));
    }

    #[inline]
    fn update<U: Dtype, X: Operand<U, S, Node: Node<S, Element = U>>>(
        &mut self,
        other: X,
        function: impl BinaryFunction<T, U, Output = T>,
    ) {
        let kept = other.operand().kept();
        self.view_mut().into_raw().rewrite(&Update(function, &kept));
    }
}

/// # Write into existing memory
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Writes `source` over all elements, NumPy's `a[...] = b`, in one pass. Allocates nothing but the source's scratch.
    ///
    /// ```
    /// # use haversack::array;
    /// let (a, b) = (<array![f32; 2, 3]>::ones(), <array![f32; 3]>::arange());
    /// let mut out = <array![f32; 2, 3]>::zeros();
    /// out.assign(&a * 2.0 + &b); // b is repeated along the rows
    /// assert_eq!(out.as_nested(), &[[2.0, 3.0, 4.0], [2.0, 3.0, 4.0]]);
    /// ```
    ///
    /// # When it is checked
    /// That shapes and dtypes agree, and that the source does not read this array: at `cargo check`.
    #[inline]
    #[doc(alias = "copyto")]
    pub fn assign<X: Source<T, S>>(&mut self, source: X)
    where
        W: StorageMut,
    {
        source.write_into(self.view_mut());
    }

    /// Replaces each element `x` by `f(x, y)`, where `y` is the other's. As [`ViewMut::zip_assign`].
    #[inline]
    pub fn zip_assign<U: Dtype, X: Operand<U, S, Node: Node<S, Element = U>>>(
        &mut self,
        other: X,
        f: impl Fn(T, U) -> T + Send + Sync,
    ) where
        W: StorageMut,
    {
        self.view_mut().zip_assign(other, f);
    }
}

macro_rules! compound {
    ($($operator:ident $method:ident $family:ident $function:ident)*) => {$(
        impl<T: Dtype, S: Shape, W: StorageMut, R: Operand<T, S, Node: Node<S, Element = T>> + $family<T>> $operator<R> for Array<T, S, W> {
            #[inline]
            fn $method(&mut self, right: R) {
                self.view_mut().update(right, R::$function::default());
            }
        }

        impl<T: Dtype, S: Shape, R: Operand<T, S, Node: Node<S, Element = T>> + $family<T>> $operator<R> for Slot<'_, T, S> {
            #[inline]
            fn $method(&mut self, right: R) {
                self.view_mut().update(right, R::$function::default());
            }
        }

        impl<T: Dtype, S: Shape, L: Layout, R: Operand<T, S, Node: Node<S, Element = T>> + $family<T>> $operator<R> for ViewMut<'_, T, S, L> {
            #[inline]
            fn $method(&mut self, right: R) {
                self.update(right, R::$function::default());
            }
        }

        impl<T: Dtype, S: Shape, L: Layout, R: Operand<T, S, Node: Node<S, Element = T>> + $family<T>> $operator<R> for ElementsMut<'_, T, S, L> {
            #[inline]
            fn $method(&mut self, right: R) {
                self.lent().update(right, R::$function::default());
            }
        }
    )*};
}

compound! {
    AddAssign add_assign Arithmetic AddOp
    SubAssign sub_assign Arithmetic SubOp
    MulAssign mul_assign Arithmetic MulOp
    DivAssign div_assign Arithmetic DivOp
    RemAssign rem_assign Arithmetic RemOp
    BitAndAssign bitand_assign BitwiseOperand AndOp
    BitOrAssign bitor_assign BitwiseOperand OrOp
    BitXorAssign bitxor_assign BitwiseOperand XorOp
    ShlAssign shl_assign Shifts ShlOp
    ShrAssign shr_assign Shifts ShrOp
}
