//! Views as NumPy prints them: as arrays.

use core::fmt::{self, Debug, Display};

use super::{View, ViewMut};
use crate::array::print::Elements;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::shape::Shape;

impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    fn printed(self, print: impl FnOnce(&Elements<'_>) -> fmt::Result) -> fmt::Result {
        let at = |index: &[usize]| match self.raw.at(index) {
            Some(element) => element.printed(),
            None => unreachable!("printing stays within {:?}", S::AXES),
        };
        print(&Elements { axes: S::AXES, dtype: T::DTYPE, shape_is_told: false, at: &at })
    }
}

/// Prints like NumPy's `str(a)`. With a precision, `{:.3}`, prints like `array2string(a, precision=3)`. Allocates
/// nothing.
///
/// ```
/// # use haversack::array;
/// let a = <array![u8; 2, 3]>::arange();
/// assert_eq!(a.t().to_string(), "[[0 3]\n [1 4]\n [2 5]]");
/// ```
impl<T: Dtype, S: Shape, L: Layout> Display for View<'_, T, S, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printed(|elements| elements.display(f))
    }
}

/// Prints like NumPy's `repr(a)`; `{:.3?}` prints like it with NumPy's `precision=3`. Allocates nothing.
impl<T: Dtype, S: Shape, L: Layout> Debug for View<'_, T, S, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printed(|elements| elements.debug(f))
    }
}

/// Prints like [`View`].
impl<T: Dtype, S: Shape, L: Layout> Display for ViewMut<'_, T, S, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.view(), f)
    }
}

/// Prints like [`View`].
impl<T: Dtype, S: Shape, L: Layout> Debug for ViewMut<'_, T, S, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.view(), f)
    }
}
