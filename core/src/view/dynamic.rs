//! Views whose dtype, shape and strides are values, for code that does not know them.

use core::fmt::{self, Debug, Display};

use super::View;
use super::raw::erased::ErasedView;
use crate::array::print::Elements;
use crate::dtype::{Dtype, DtypeInfo};
use crate::layout::{Layout, MAX_RANK, unravel};
use crate::shape::Shape;

/// A view whose dtype, shape and strides are values: code that does not know them prints it, saves it, and compares it.
///
/// Made from any view by [`into_dyn`](View::into_dyn), at no cost: a pointer to the elements, and one to facts about their types. Back
/// by [`typed`](Self::typed), which compares the types.
///
/// ```
/// use haversack::{DynView, Rank2, View, array};
///
/// fn report(name: &str, a: DynView<'_>) -> String {
///     format!("{name}: {} {:?}, {} bytes", a.dtype(), a.shape(), a.nbytes())
/// }
///
/// let (images, labels) = (<array![f32; 2, 3]>::arange(), array![1u8, 2]);
/// let all = [("images", images.t().into_dyn()), ("labels", labels.view().into_dyn())];
/// assert_eq!(
///     all.map(|(name, a)| report(name, a)),
///     ["images: float32 [3, 2], 24 bytes", "labels: uint8 [2], 2 bytes"]
/// );
///
/// let back: View<f32, Rank2<2, 3>> = images.view().into_dyn().typed().unwrap();
/// assert_eq!(back, images);
/// ```
#[derive(Clone, Copy)]
pub struct DynView<'a> {
    erased: ErasedView<'a>,
}

/// # Convert
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns the same view with its dtype, shape and strides as values. Copies nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![[1.0, 2.0]].view().into_dyn().to_string(), "[[1. 2.]]");
    /// ```
    pub fn into_dyn(self) -> DynView<'a> {
        DynView { erased: self.raw.erased() }
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout> From<View<'a, T, S, L>> for DynView<'a> {
    fn from(view: View<'a, T, S, L>) -> Self {
        view.into_dyn()
    }
}

impl<'a> DynView<'a> {
    /// Returns the names and the size of the element type.
    pub fn dtype(&self) -> DtypeInfo {
        self.erased.facts.dtype
    }

    /// Returns the length of every axis.
    pub fn shape(&self) -> &'static [usize] {
        self.erased.facts.axes
    }

    /// Returns the distance of neighbours along every axis, in elements.
    pub fn strides(&self) -> &'static [isize] {
        self.erased.facts.strides
    }

    /// Returns the number of elements.
    pub fn len(&self) -> usize {
        self.shape().iter().product()
    }

    /// Returns whether there are no elements.
    pub fn is_empty(&self) -> bool {
        self.shape().contains(&0)
    }

    /// Returns the bytes of the elements.
    pub fn nbytes(&self) -> usize {
        self.len() * self.dtype().itemsize
    }

    /// Returns the view of these types. Copies nothing.
    ///
    /// ```
    /// use haversack::{Rank1, View, array};
    ///
    /// let labels = array![1u8, 2];
    /// let any = labels.view().into_dyn();
    /// let same: Option<View<u8, Rank1<2>>> = any.typed();
    /// assert_eq!(same.unwrap(), labels);
    /// let other: Option<View<i8, Rank1<2>>> = any.typed();
    /// assert!(other.is_none());
    /// ```
    ///
    /// `None` at run time if dtype, shape or strides are others. (Strides along an axis of length 1 may be any.)
    pub fn typed<T: Dtype, S: Shape, L: Layout>(self) -> Option<View<'a, T, S, L>> {
        self.erased.typed().map(View::new)
    }

    #[cfg(feature = "npy")]
    pub(crate) fn erased(&self) -> &ErasedView<'a> {
        &self.erased
    }

    /// Shows the index of each element to `visit`, in row-major order, until it returns `false`.
    pub(crate) fn each(&self, mut visit: impl FnMut(&[usize]) -> bool) -> bool {
        let mut room = [0; MAX_RANK];
        let index = &mut room[..self.shape().len()];
        (0..self.len()).all(|position| {
            unravel(self.shape(), position, index);
            visit(index)
        })
    }

    fn printed(&self, print: impl FnOnce(&Elements<'_>) -> fmt::Result) -> fmt::Result {
        let at = |index: &[usize]| match self.erased.at(index) {
            Some(element) => element.printed(),
            None => unreachable!("printing stays within {:?}", self.shape()),
        };
        print(&Elements { axes: self.shape(), dtype: self.dtype(), shape_is_told: false, at: &at })
    }
}

/// Equal if dtype, shape and all elements are equal, whatever the strides.
impl PartialEq<DynView<'_>> for DynView<'_> {
    fn eq(&self, other: &DynView<'_>) -> bool {
        self.erased.is_of_dtype_of(&other.erased)
            && self.shape() == other.shape()
            && self.each(|index| match (self.erased.at(index), other.erased.at(index)) {
                (Some(a), Some(b)) => a.equals(b),
                _ => false,
            })
    }
}

/// Prints like [`View`].
impl Display for DynView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printed(|elements| elements.display(f))
    }
}

/// Prints like [`View`].
impl Debug for DynView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printed(|elements| elements.debug(f))
    }
}
