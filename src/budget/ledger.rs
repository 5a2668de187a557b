//! A budget carried as a value: what is left of it is its type.
//!
//! The arithmetic is typenum's, which has names for 0 to 1024 and for powers of 2 and 10 beyond. A `Const` dim without such
//! a name is written in typenum's numbers: `type Prod<U1000, U2>` for 2000.

use core::marker::PhantomData;
use core::ops::{Deref, DerefMut, Sub};

use typenum::{Cmp, Compare, Diff, Equal, Greater, IsLessOrEqual, Less, Sum, True, U, U0, Unsigned};

use crate::dtype::Dtype;

pub(crate) mod sealed {
    pub trait Sealed {}
}

/// A token for `Left` bytes, as a typenum number. It is neither `Copy` nor `Clone`: allocating moves it and gives back
/// what is left.
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
/// The token itself takes no memory. It vouches for what is allocated through it, not for what other code allocates.
///
/// # When it is checked
/// That an array fits what is left: at `cargo check`.
#[derive(Debug)]
#[must_use = "what is left of a budget is lost with its token"]
pub struct Budget<Left>(PhantomData<Left>);

/// A value whose bytes a [`Budget`] has counted. It is used as the value itself, to which it derefs; [`Budget::free`]
/// gives the bytes back.
///
/// Dropping it frees the memory, and leaves the budget as it is.
#[derive(Debug, PartialEq)]
pub struct Packed<A>(A);

impl<Left: Unsigned> Budget<Left> {
    /// A token for `Left` bytes. Allocates nothing.
    ///
    /// ```
    /// # use haversack::Budget;
    /// const SRAM: Budget<typenum::U65536> = Budget::new();
    /// assert_eq!(SRAM.left(), 65536);
    /// ```
    #[allow(clippy::new_without_default, reason = "a budget does not come from nowhere")]
    pub const fn new() -> Self {
        Budget(PhantomData)
    }

    /// The bytes that are left: `Left` as a number.
    ///
    /// # Checked at build time
    /// That `usize` can hold the number.
    pub const fn left(&self) -> usize {
        // typenum drops the bits that do not fit.
        const { assert!(Left::USIZE as u64 == Left::U64, "a budget is larger than the target can count (`usize::MAX`)") };
        Left::USIZE
    }

    /// An array of zeros, and what is left of the budget. Allocates the array's `NBYTES`.
    ///
    /// ```
    /// # use haversack::{array, Budget};
    /// let (a, budget) = Budget::<typenum::U1024>::new().alloc::<array![f32; 10, 16]>();
    /// assert_eq!((a[[9, 15]], budget.left()), (0.0, 384));
    /// ```
    ///
    /// # When it is checked
    /// That the array fits: at `cargo check`.
    pub fn alloc<A>(self) -> (Packed<A>, Budget<Remainder<Left, A>>)
    where
        A: Weighed + Default,
        Left: Cmp<A::Bytes>,
        Compare<Left, A::Bytes>: Enough<A> + Settle<Left, A::Bytes>,
    {
        self.pack(A::default())
    }

    /// Counts a value that was made elsewhere. Allocates nothing.
    ///
    /// ```
    /// # use haversack::{array, Budget};
    /// let labels = array![1u8, 2, 3];
    /// let (labels, budget) = Budget::<typenum::U8>::new().pack(labels);
    /// assert_eq!((labels.len(), budget.left()), (3, 5));
    /// ```
    ///
    /// # When it is checked
    /// That the value fits: at `cargo check`.
    pub fn pack<A>(self, value: A) -> (Packed<A>, Budget<Remainder<Left, A>>)
    where
        A: Weighed,
        Left: Cmp<A::Bytes>,
        Compare<Left, A::Bytes>: Enough<A> + Settle<Left, A::Bytes>,
    {
        (Packed(value), Budget(PhantomData))
    }

    /// Drops the value, which frees its memory, and gives its bytes back.
    ///
    /// ```
    /// # use haversack::{array, Budget};
    /// let (a, budget) = Budget::<typenum::U1024>::new().alloc::<array![u8; 1000]>();
    /// let budget = budget.free(a);
    /// assert_eq!(budget.left(), 1024);
    /// ```
    pub fn free<A>(self, packed: Packed<A>) -> Budget<Sum<Left, A::Bytes>>
    where
        A: Weighed,
        Left: core::ops::Add<A::Bytes>,
    {
        drop(packed);
        Budget(PhantomData)
    }
}

impl<A> Deref for Packed<A> {
    type Target = A;

    fn deref(&self) -> &A {
        &self.0
    }
}

impl<A> DerefMut for Packed<A> {
    fn deref_mut(&mut self) -> &mut A {
        &mut self.0
    }
}

/// What is left of `Left` bytes beside an `A`.
pub type Remainder<Left, A> = <Compare<Left, <A as Weighed>::Bytes> as Settle<Left, <A as Weighed>::Bytes>>::Left;

/// A type whose bytes are a typenum number: an array whose dims are.
///
/// ```
/// use haversack::{array, ledger::Weighed};
/// use typenum::Unsigned;
///
/// assert_eq!(<array![f32; 10, 16] as Weighed>::Bytes::USIZE, 640);
/// ```
///
/// # When it is checked
/// At `cargo check`. This trait is sealed: a budget is as right as its numbers.
#[diagnostic::on_unimplemented(
    message = "the bytes of `{Self}` are not a number that types can compute with",
    label = "a budget of this kind counts arrays",
    note = "use an array whose dims typenum can name: 0 to 1024, and powers of 2 and 10 beyond; spell other lengths in its numbers, such as `type Prod<U1000, U2>` for 2000",
    note = "or hold the type against a limit with `#[budget(..)]`"
)]
pub trait Weighed: sealed::Sealed {
    /// `nbytes`, as typenum writes it.
    type Bytes: Unsigned;
}

/// The size of a dtype in bytes, as a typenum number.
pub trait Itemsize: Dtype {
    /// `ITEMSIZE`, as typenum writes it.
    type Bytes: Unsigned;
}

macro_rules! itemsizes {
    ($($type:ty: $bytes:literal,)*) => {$(
        impl Itemsize for $type {
            type Bytes = U<$bytes>;
        }
        const _: () = assert!(size_of::<$type>() == $bytes);
    )*};
}

itemsizes! {
    bool: 1, u8: 1, u16: 2, u32: 4, u64: 8, i8: 1, i16: 2, i32: 4, i64: 8, f32: 4, f64: 8,
}

/// Whether what is left, compared with what is asked for, is enough. Carries the message; [`Settle`] is total, so that
/// there is no second one.
#[diagnostic::on_unimplemented(
    message = "`{A}` does not fit what is left of this budget",
    label = "more bytes than are left",
    note = "`budget.left()` is what is left, `NBYTES` of the array what it needs; `budget.free(..)` gives the bytes of an array back"
)]
pub trait Enough<A> {}

#[diagnostic::do_not_recommend]
impl<A> Enough<A> for Greater {}
#[diagnostic::do_not_recommend]
impl<A> Enough<A> for Equal {}

/// `Left - Bytes`, or 0 where that would be negative. `Self` is how the two compare.
pub trait Settle<Left, Bytes> {
    /// The difference.
    type Left: Unsigned;
}

impl<Left: Sub<Bytes, Output: Unsigned>, Bytes> Settle<Left, Bytes> for Greater {
    type Left = Diff<Left, Bytes>;
}

impl<Left, Bytes> Settle<Left, Bytes> for Equal {
    type Left = U0;
}

impl<Left, Bytes> Settle<Left, Bytes> for Less {
    type Left = U0;
}

/// A bound for signatures: an array of at most `Limit` bytes, a typenum number.
///
/// ```
/// use haversack::{array, Dtype, FitsIn};
/// use typenum::U4096;
///
/// /// Sends a page to the device.
/// fn upload<A: FitsIn<U4096>>(_page: &A) {}
///
/// upload(&<array![u8; 64, 64]>::zeros());
/// ```
///
/// # When it is checked
/// At `cargo check`. rustc's own notes show typenum's numbers there.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not fit the limit of this signature",
    label = "too many bytes for the bound `FitsIn`",
    note = "the limit is in bytes; `NBYTES` of the array is what it needs"
)]
pub trait FitsIn<Limit>: Weighed {}

#[diagnostic::do_not_recommend]
impl<A: Weighed, Limit> FitsIn<Limit> for A where A::Bytes: IsLessOrEqual<Limit, Output = True> {}
