//! The place that a star in front of a mutable view reaches.

use core::ops::{Deref, DerefMut};

use super::ViewMut;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::sub_view::ExclusiveAccess;
use crate::view::raw::RawView;

/// The elements of a [`ViewMut`], as the place that operators such as `+=` compute in: `*view`.
///
/// Rust refuses `a.row_mut(1) += 2.0`, because the result of a method is no place (E0067). Behind a star it is one:
///
/// ```
/// use haversack::array;
///
/// let mut a = array![[1.0, 2.0], [3.0, 4.0]];
/// *a.row_mut(1) += 2.0;
/// *a.column_mut(0) *= &array![10.0, 100.0];
/// assert_eq!(a, array![[10.0, 2.0], [500.0, 6.0]]);
/// ```
///
/// # When it is checked
/// Shapes and dtypes: at `cargo check`.
pub struct ElementsMut<'a, T: Dtype, S: Shape, L: Layout> {
    pub(super) raw: RawView<'a, T, S, L, ExclusiveAccess>,
}

impl<T: Dtype, S: Shape, L: Layout> ElementsMut<'_, T, S, L> {
    /// Returns a mutable view of the same elements, lent for a while.
    #[inline]
    pub(crate) fn lent(&mut self) -> ViewMut<'_, T, S, L> {
        ViewMut::new(self.raw.again())
    }
}

/// The place of the elements, for operators such as `+=`.
impl<'a, T: Dtype, S: Shape, L: Layout> Deref for ViewMut<'a, T, S, L> {
    type Target = ElementsMut<'a, T, S, L>;

    #[inline]
    fn deref(&self) -> &Self::Target {
        &self.elements
    }
}

impl<T: Dtype, S: Shape, L: Layout> DerefMut for ViewMut<'_, T, S, L> {
    #[inline]
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.elements
    }
}
