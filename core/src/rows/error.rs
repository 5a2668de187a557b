//! The errors of rows.

use core::error::Error;
use core::fmt;

use crate::shape::Shape;
use crate::text::tuple;

/// The error of [`push`](super::Rows::push) and its like: there are as many items as the bound admits.
///
/// ```
/// use haversack::rows::Rows;
/// use haversack::{Const, Rank1, array};
///
/// let mut log = Rows::<f32, Rank1<2>, Const<1>>::new();
/// log.push(&array![1.0, 2.0])?;
/// let error = log.push(&array![3.0, 4.0]).unwrap_err();
/// assert_eq!((error.item, error.bound), (1, 1));
/// assert_eq!(error.to_string(), "there is no room for item 1: these rows keep 1 at most");
/// # Ok::<(), haversack::rows::FullError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FullError {
    /// The number of the item that found no room, counted from 0. The items before it are kept.
    pub item: usize,
    /// The most items that there may be.
    pub bound: usize,
}

impl fmt::Display for FullError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let FullError { item, bound } = self;
        write!(f, "there is no room for item {item}: these rows keep {bound} at most")
    }
}

impl Error for FullError {}

/// The error of `TryFrom` for rows: the elements do not make whole items.
///
/// ```
/// use haversack::Rank1;
/// use haversack::rows::Rows;
///
/// let error = Rows::<u8, Rank1<3>>::try_from(vec![1, 2, 3, 4]).unwrap_err();
/// assert_eq!(error.to_string(), "4 elements are not whole items of shape (3,), which have 3 each");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ItemsError {
    /// The number of elements that were given.
    pub found: usize,
    /// The number of elements of an item.
    pub item: usize,
    axes: &'static [usize],
}

impl ItemsError {
    /// Returns the number of items of shape `S` that `found` elements make.
    pub(super) fn count<S: Shape>(found: usize) -> Result<usize, Self> {
        match found.checked_rem(S::COUNT) {
            Some(0) => Ok(found / S::COUNT),
            None if found == 0 => Ok(0),
            _ => Err(ItemsError { found, item: S::COUNT, axes: S::AXES }),
        }
    }
}

impl fmt::Display for ItemsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ItemsError { found, item, axes } = self;
        write!(f, "{found} elements are not whole items of shape {}, which have {item} each", tuple(axes))
    }
}

impl Error for ItemsError {}

/// Reports an item that is not there.
#[cold]
#[inline(never)]
#[track_caller]
pub(super) fn no_item(item: usize, len: usize) -> ! {
    panic!("item {item} is out of bounds: there are {len} items")
}
