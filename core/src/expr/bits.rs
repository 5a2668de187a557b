//! Truth values, eight to a byte.

use alloc::boxed::Box;
use alloc::vec;
use core::fmt::{self, Debug};
use core::marker::PhantomData;
use core::ops::{BitAndAssign, BitOrAssign, BitXorAssign};

use super::Expr;
use super::node::{NoDonation, Node, Receives};
use super::operand::{IntoExpr, Operand, sealed};
use crate::footprint::{Fits, Footprint};
use crate::layout::{Layout, RowMajor, offset};
use crate::loops::index::{LoopIndex, Order};
use crate::loops::runs::Runs;
use crate::shape::Shape;

/// Truth values of shape `S`, eight to a byte: an eighth of the bytes of `array![bool; ..]`. One heap block of `ceil(LEN / 8)` bytes.
///
/// An expression of `bool` is stored in it, and it is an operand of expressions. Elements are bits: there are no references to them, no slices
/// and no views.
///
/// ```
/// use haversack::{BitMask, Rank2, array, expr};
///
/// let a = <array![f32; 1000, 1000]>::from_fn(|[i, _]| i as f32);
/// let large = BitMask::of(a.greater(500.0));            // 125_000 bytes; of `bool`, 1_000_000
/// assert_eq!(BitMask::<Rank2<1000, 1000>>::NBYTES, 125_000);
///
/// let limited = expr::select(&large, 500.0, &a).eval(); // read by an expression
/// assert_eq!((large.count(), limited.max()), (499_000, 500.0));
/// ```
///
/// # When it is checked
/// That the shapes agree: at `cargo check`.
pub struct BitMask<S: Shape> {
    /// Element `i` in row-major order is bit `i % 8` of byte `i / 8`. The bits behind the last element are 0.
    bits: Box<[u8]>,
    shape: PhantomData<fn(S) -> S>,
}

impl<S: Shape> BitMask<S> {
    /// The number of elements.
    pub const LEN: usize = S::COUNT;

    /// Bytes of the bits: an eighth of the number of elements, rounded up.
    pub const NBYTES: usize = S::COUNT.div_ceil(8);

    /// Creates a mask whose elements are all false. Allocates `NBYTES`.
    #[allow(clippy::new_without_default, reason = "there is a `Default`")]
    pub fn new() -> Self {
        let () = Fits::<bool, S>::ADDRESSABLE;
        BitMask { bits: vec![0; Self::NBYTES].into_boxed_slice(), shape: PhantomData }
    }

    /// Stores an expression of `bool`. Allocates `NBYTES`.
    pub fn of(elements: impl IntoExpr<Dtype = bool, Shape = S>) -> Self {
        let mut mask = Self::new();
        mask.assign(elements);
        mask
    }

    /// Writes an expression of `bool` over every element, in one pass. Allocates nothing.
    ///
    /// ```
    /// # use haversack::{BitMask, array};
    /// let mut mask = BitMask::of(&array![true, false, true]);
    /// mask.assign(array![1, 2, 3].greater(1));
    /// assert_eq!(mask.expr().eval(), array![false, true, true]);
    /// ```
    pub fn assign(&mut self, elements: impl IntoExpr<Dtype = bool, Shape = S>) {
        let bits = &mut self.bits;
        let (rest, count) = elements.into_expr().fold((0u8, 0usize), |(byte, at), element| {
            let byte = byte | u8::from(element) << (at % 8);
            if at % 8 < 7 {
                return (byte, at + 1);
            }
            bits[at / 8] = byte;
            (0, at + 1)
        });
        if count % 8 > 0 {
            self.bits[count / 8] = rest;
        }
    }

    /// Returns the length of every axis.
    #[inline]
    pub const fn shape(&self) -> S::Index {
        S::SHAPE
    }

    /// Returns the element at `index`, or `None` if there is no such index.
    ///
    /// ```
    /// # use haversack::{BitMask, array};
    /// let mut mask = BitMask::of(&array![[true, false], [false, true]]);
    /// assert_eq!((mask.get([1, 1]), mask.get([2, 0])), (Some(true), None));
    /// assert!(mask.set([0, 1], true));
    /// assert_eq!(mask.count(), 3);
    /// ```
    pub fn get(&self, index: S::Index) -> Option<bool> {
        offset(S::AXES, index.as_ref()).map(|position| self.at(position))
    }

    /// Writes the element at `index`. Returns whether there is such an index.
    pub fn set(&mut self, index: S::Index, element: bool) -> bool {
        let Some(position) = offset(S::AXES, index.as_ref()) else { return false };
        let bit = 1 << (position % 8);
        let byte = &mut self.bits[position / 8];
        *byte = if element { *byte | bit } else { *byte & !bit };
        true
    }

    /// Returns the number of elements that are true.
    pub fn count(&self) -> usize {
        self.bits.iter().map(|byte| byte.count_ones() as usize).sum()
    }

    /// Returns whether all elements are true; of none, they are.
    pub fn all(&self) -> bool {
        self.count() == S::COUNT
    }

    /// Returns whether an element is true.
    pub fn any(&self) -> bool {
        self.bits.iter().any(|&byte| byte != 0)
    }

    /// Makes true elements false, and false ones true.
    pub fn invert(&mut self) {
        self.bits.iter_mut().for_each(|byte| *byte = !*byte);
        if let (Some(last), used @ 1..) = (self.bits.last_mut(), S::COUNT % 8) {
            *last &= (1 << used) - 1;
        }
    }

    /// Returns an expression that reads the elements: for `assign`, and for the left side of an operator. As another operand, `&mask` is one.
    ///
    /// ```
    /// # use haversack::{BitMask, array};
    /// let (a, b) = (BitMask::of(&array![true, true]), BitMask::of(&array![true, false]));
    /// assert_eq!((a.expr() & &b).eval(), array![true, false]);
    /// assert_eq!((!a.expr()).any(), false);
    /// ```
    #[inline]
    pub fn expr(&self) -> Expr<bool, S, Bits<'_, S>> {
        Expr::borrowed(Bits(self))
    }

    #[inline(always)]
    fn at(&self, position: usize) -> bool {
        self.bits[position / 8] >> (position % 8) & 1 == 1
    }

    /// Combines each byte with that of another mask.
    fn combine(&mut self, other: &Self, of: impl Fn(u8, u8) -> u8) {
        for (byte, &other) in self.bits.iter_mut().zip(&other.bits) {
            *byte = of(*byte, other);
        }
    }
}

macro_rules! combined {
    ($($operator:ident $method:ident $sign:tt;)*) => {$(
        /// Combines all elements, a byte at a time. Allocates nothing.
        impl<S: Shape> $operator<&BitMask<S>> for BitMask<S> {
            fn $method(&mut self, other: &BitMask<S>) {
                self.combine(other, |a, b| a $sign b);
            }
        }
    )*};
}

combined! {
    BitAndAssign bitand_assign &;
    BitOrAssign bitor_assign |;
    BitXorAssign bitxor_assign ^;
}

/// The elements of a mask, as a part of an expression.
pub struct Bits<'a, S: Shape>(&'a BitMask<S>);

impl<S: Shape> Receives for Bits<'_, S> {
    type Donation = NoDonation;
}

impl<S: Shape> Node<S> for Bits<'_, S> {
    type Element = bool;
    const ORDER: Order = Order::FLAT;

    #[inline(always)]
    fn get(&self, at: LoopIndex<S>, _: NoDonation) -> bool {
        let position = at.offset(<RowMajor<S> as Layout>::STRIDES, &Runs::<S, RowMajor<S>>::FROM);
        self.0.at(position as usize)
    }
}

impl<S: Shape> sealed::Operand<bool, S> for &BitMask<S> {}

#[diagnostic::do_not_recommend]
impl<'a, S: Shape> Operand<bool, S> for &'a BitMask<S> {
    type Node = Bits<'a, S>;

    #[inline]
    fn operand(self) -> Expr<bool, S, Bits<'a, S>> {
        self.expr()
    }
}

impl<'a, S: Shape> IntoExpr for &'a BitMask<S> {
    type Dtype = bool;
    type Shape = S;
    type Node = Bits<'a, S>;

    #[inline]
    fn into_expr(self) -> Expr<bool, S, Bits<'a, S>> {
        self.expr()
    }
}

/// A copy of all bits. Allocates `NBYTES`.
impl<S: Shape> Clone for BitMask<S> {
    fn clone(&self) -> Self {
        BitMask { bits: self.bits.clone(), shape: PhantomData }
    }
}

impl<S: Shape> PartialEq for BitMask<S> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl<S: Shape> Eq for BitMask<S> {}

/// All elements are false. Allocates `NBYTES`.
impl<S: Shape> Default for BitMask<S> {
    fn default() -> Self {
        Self::new()
    }
}

/// Prints the shape, and how many elements are true.
impl<S: Shape> Debug for BitMask<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BitMask").field("shape", &S::SHAPE).field("count", &self.count()).finish()
    }
}

impl<S: Shape> Footprint for BitMask<S> {
    const FOOTPRINT: usize = Self::NBYTES;
    const HEAP: usize = Self::NBYTES;
    const OVERHEAD: usize = size_of::<Self>();
}
