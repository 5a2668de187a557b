//! A budget carried as a value. Its type is the number of bytes that are left.
//!
//! The arithmetic is typenum's, at any size: named dims, and numbers that `number!` writes. For `Const` dims, typenum
//! knows lengths up to 1024, and powers of 2 and 10 beyond.
//!
//! | module | holds |
//! | --- | --- |
//! | `weight` | the bytes of types, as typenum numbers |

mod weight;

pub(crate) use weight::sealed;
pub use weight::{FootprintDigits, Itemsize, Weighed};

use core::fmt;
use core::marker::PhantomData;
use core::ops::{Add, Deref, DerefMut, Sub};

use typenum::{Cmp, Compare, Diff, Equal, Greater, Less, Sum, U0};

use crate::shape::number::ComputedDim;

/// A token for `Left` bytes: a typenum number, or the name of one. It is neither `Copy` nor `Clone`: an allocation
/// moves it and returns a token for the bytes that are left.
///
/// ```
/// use haversack::{array, Budget};
/// use typenum::U1024;
///
/// let budget = Budget::<U1024>::new();
/// let (mut a, budget) = budget.alloc::<array![f32; 10, 16]>(); // 640 bytes
/// a.fill(1.0);
/// assert_eq!(budget.left(), 384);
/// let budget = budget.free(a);
/// assert_eq!(budget.left(), 1024);
/// ```
///
/// It is spent on arrays, and on structs and enums with `#[derive(Weighed)]`: on their footprint, which is their payload.
///
/// ```
/// use haversack::{Budget, Footprint, Weighed, array, dims};
///
/// dims! {
///     /// The bytes of the device.
///     pub Sram = 192 * 1024;
///     pub Samples = 3000;
/// }
///
/// #[derive(Default, Footprint, Weighed)]
/// struct Step {
///     samples: array![f32; Samples],
///     count: u32,
/// }
///
/// let (step, budget) = Budget::<Sram>::new().alloc::<Step>(); // 12_004 bytes
/// assert_eq!((step.count, budget.left()), (0, 184_604));
/// ```
///
/// The token itself takes no memory. It vouches for the memory that is allocated through it, not for that of other
/// code.
///
/// # When it is checked
/// That a value fits the bytes that are left: at `cargo check`.
#[must_use = "what is left of a budget is lost with its token"]
// Invariant in `Left`: dims have subtypes of other sizes.
pub struct Budget<Left>(PhantomData<fn(Left) -> Left>);

/// A value whose bytes a [`Budget`] has counted. It is used as the value itself, to which it derefs; [`Budget::free`]
/// gives the bytes back.
///
/// Dropping it frees the memory, and leaves the budget as it is.
#[derive(Debug, PartialEq)]
// Invariant in `A`, as above.
pub struct Charged<A>(A, PhantomData<fn(A) -> A>);

impl<Left: ComputedDim> Budget<Left> {
    /// Makes a token for `Left` bytes. Allocates nothing.
    ///
    /// ```
    /// # use haversack::Budget;
    /// const SRAM: Budget<typenum::U65536> = Budget::new();
    /// assert_eq!(SRAM.left(), 65536);
    /// ```
    #[inline]
    #[allow(clippy::new_without_default, reason = "a budget does not come from nowhere")]
    pub const fn new() -> Self {
        Budget(PhantomData)
    }

    /// Returns the bytes that are left: `Left` as a number.
    ///
    /// # Checked at build time
    /// That `usize` can hold the number.
    #[inline]
    pub const fn left(&self) -> usize {
        Left::SIZE
    }

    /// Makes a default value (zeros for arrays), and returns it with the rest of the budget. Allocates the array's
    /// `NBYTES`; for a struct, the bytes that its `default` allocates.
    ///
    /// ```
    /// # use haversack::{array, Budget};
    /// let (a, budget) = Budget::<typenum::U1024>::new().alloc::<array![f32; 10, 16]>();
    /// assert_eq!((a[[9, 15]], budget.left()), (0.0, 384));
    /// ```
    ///
    /// # When it is checked
    /// That the value fits: at `cargo check`.
    pub fn alloc<A>(self) -> (Charged<A>, Budget<Remainder<Left, A>>)
    where
        A: Weighed + Default,
        Left::Number: Cmp<A::Bytes>,
        Compare<Left::Number, A::Bytes>: Enough<A> + Settle<Left::Number, A::Bytes>,
    {
        self.charge(A::default())
    }

    /// Counts a value that was made elsewhere. Allocates nothing.
    ///
    /// ```
    /// # use haversack::{array, Budget};
    /// let labels = array![1u8, 2, 3];
    /// let (labels, budget) = Budget::<typenum::U8>::new().charge(labels);
    /// assert_eq!((labels.len(), budget.left()), (3, 5));
    /// ```
    ///
    /// # When it is checked
    /// That the value fits: at `cargo check`.
    pub fn charge<A>(self, value: A) -> (Charged<A>, Budget<Remainder<Left, A>>)
    where
        A: Weighed,
        Left::Number: Cmp<A::Bytes>,
        Compare<Left::Number, A::Bytes>: Enough<A> + Settle<Left::Number, A::Bytes>,
    {
        (Charged(value, PhantomData), Budget(PhantomData))
    }

    /// Drops the value, which frees its memory, and gives its bytes back.
    ///
    /// ```
    /// # use haversack::{array, Budget};
    /// let (a, budget) = Budget::<typenum::U1024>::new().alloc::<array![u8; 1000]>();
    /// let budget = budget.free(a);
    /// assert_eq!(budget.left(), 1024);
    /// ```
    pub fn free<A>(self, charged: Charged<A>) -> Budget<Sum<Left::Number, A::Bytes>>
    where
        A: Weighed,
        Left::Number: Add<A::Bytes>,
    {
        drop(charged);
        Budget(PhantomData)
    }

    /// Returns a token for the bytes that `Name` says, under that name: for signatures that ask for a `Budget<Name>`.
    /// The bytes beyond these are lost.
    ///
    /// ```
    /// # use haversack::{array, dims, Budget};
    /// dims! { Sram = 64 * 1024; Frame = 3000; }
    ///
    /// /// One step, within the bytes of a frame.
    /// fn step(budget: Budget<Frame>) -> Budget<Frame> {
    ///     let (a, budget) = budget.alloc::<array![u8; Frame]>();
    ///     budget.free(a).limited()
    /// }
    ///
    /// let budget = step(Budget::<Sram>::new().limited());
    /// assert_eq!(format!("{budget:?}"), "Budget { left: 3000 }");
    /// ```
    ///
    /// # When it is checked
    /// That so much is left: at `cargo check`.
    pub fn limited<Name: ComputedDim>(self) -> Budget<Name>
    where
        Left::Number: Cmp<Name::Number>,
        Compare<Left::Number, Name::Number>: Enough<Name>,
    {
        Budget(PhantomData)
    }
}

/// `Budget { left: 384 }`
impl<Left: ComputedDim> fmt::Debug for Budget<Left> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Budget").field("left", &self.left()).finish()
    }
}

impl<A> Deref for Charged<A> {
    type Target = A;

    fn deref(&self) -> &A {
        &self.0
    }
}

impl<A> DerefMut for Charged<A> {
    fn deref_mut(&mut self) -> &mut A {
        &mut self.0
    }
}

/// The bytes that remain of `Left` beside an `A`.
pub type Remainder<Left, A> = <Compare<<Left as ComputedDim>::Number, <A as Weighed>::Bytes> as Settle<
    <Left as ComputedDim>::Number,
    <A as Weighed>::Bytes,
>>::Left;

/// Whether the bytes that are left are enough for the bytes that are asked for. Carries the error message; [`Settle`]
/// is total, so that there is no second message.
#[diagnostic::on_unimplemented(
    message = "`{A}` does not fit what is left of this budget",
    label = "more bytes than are left",
    note = "`budget.left()` is what is left; `NBYTES` of an array or `FOOTPRINT` of a struct is what it needs; `budget.free(..)` gives the bytes of a value back"
)]
pub trait Enough<A> {}

#[diagnostic::do_not_recommend]
impl<A> Enough<A> for Greater {}
#[diagnostic::do_not_recommend]
impl<A> Enough<A> for Equal {}

/// `Left - Bytes`, or 0 where that would be negative. `Self` is how the two compare.
pub trait Settle<Left, Bytes> {
    /// The difference.
    type Left: ComputedDim;
}

impl<Left: Sub<Bytes, Output: ComputedDim>, Bytes> Settle<Left, Bytes> for Greater {
    type Left = Diff<Left, Bytes>;
}

impl<Left, Bytes> Settle<Left, Bytes> for Equal {
    type Left = U0;
}

impl<Left, Bytes> Settle<Left, Bytes> for Less {
    type Left = U0;
}

/// A bound for signatures: a value of at most `Limit` bytes, a typenum number or the name of one.
///
/// ```
/// use haversack::{array, dims, Dtype, FitsIn};
///
/// dims! { Page = 4 * 1024; }
///
/// /// Sends a page to the device.
/// fn upload<A: FitsIn<Page>>(_page: &A) {}
///
/// upload(&<array![u8; 64, 64]>::zeros());
/// ```
///
/// # When it is checked
/// At `cargo check`. rustc's own notes show the limit as it is spelled: a name is read better than a number of typenum's.
#[diagnostic::on_unimplemented(
    message = "types cannot compute whether `{Self}` fits the limit of this signature",
    label = "the bytes of this are not a number that types can compute with",
    note = "of an array, typenum has a number for the lengths 0 to 1024, and for powers of 2 and 10 beyond: give other lengths a name with `dims! {{ pub Batch = 3000; }}`, or write `type number![3000]` in their place",
    note = "for a struct or enum of your own, write `#[derive(Footprint, Weighed)]` on it"
)]
pub trait FitsIn<Limit>: Weighed {}

impl<A: Weighed, Limit: ComputedDim> FitsIn<Limit> for A
where
    A::Bytes: Cmp<Limit::Number>,
    Compare<A::Bytes, Limit::Number>: FitsWithin<A>,
{
}

/// Whether the bytes that a value needs are within a limit. Carries the message of [`FitsIn`].
#[diagnostic::on_unimplemented(
    message = "`{A}` does not fit the limit of this signature",
    label = "too many bytes for the bound `FitsIn`",
    note = "the limit is in bytes; `NBYTES` of an array or `FOOTPRINT` of a struct is what it needs"
)]
pub trait FitsWithin<A> {}

#[diagnostic::do_not_recommend]
impl<A> FitsWithin<A> for Less {}
#[diagnostic::do_not_recommend]
impl<A> FitsWithin<A> for Equal {}
