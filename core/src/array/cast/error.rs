//! The errors of `try_cast` and `try_cast_in_place`.

use core::fmt::{self, Debug, Display};

use crate::array::Array;
use crate::dtype::cast::FromNumber;
use crate::dtype::{Dtype, DtypeInfo, Number};
use crate::shape::Shape;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::Storage;
use crate::text::Text;

/// The error of [`Array::try_cast`]: an element is not a value of the dtype that it was to be cast to. Names the first
/// such element, in row-major order.
///
/// ```
/// # use haversack::array;
/// let error = array![[0.0, 1.0], [1.5, f64::NAN]].try_cast::<i32>().err().unwrap();
/// assert_eq!(
///     error.to_string(),
///     "element [1, 0] is 1.5, which i32 does not hold (it is not a whole number)"
/// );
/// assert_eq!((error.index(), error.value()), (&[1, 0][..], Some(1.5)));
/// assert_eq!((error.from.name, error.to.name), ("f64", "i32"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CastError {
    /// The dtype of the array.
    pub from: &'static DtypeInfo,
    /// The dtype that does not hold the element.
    pub to: &'static DtypeInfo,
    value: Number,
    rank: usize,
    index: [usize; 6],
}

impl CastError {
    /// Makes the error for the element that `left` other elements precede in row-major order.
    #[cold]
    pub(super) fn new<T: Dtype, U: Dtype>(mut left: usize, axes: &[usize], value: T) -> Self {
        let mut index = [0; 6];
        for (place, length) in index.iter_mut().zip(axes).rev() {
            *place = left % length;
            left /= length;
        }
        CastError { from: &T::DTYPE, to: &U::DTYPE, value: value.number(), rank: axes.len(), index }
    }

    /// Returns the index of the element, one number for each axis.
    ///
    /// ```
    /// # use haversack::array;
    /// let error = array![[0, 1], [-2, 3]].try_cast::<bool>().err().unwrap();
    /// assert_eq!(error.index(), [1, 0]);
    /// ```
    pub fn index(&self) -> &[usize] {
        &self.index[..self.rank]
    }

    /// Returns the element, if `T` is the dtype of the array.
    ///
    /// ```
    /// # use haversack::array;
    /// let error = array![1, 300].try_cast::<u8>().err().unwrap();
    /// assert_eq!(error.value::<i32>(), Some(300));
    /// assert_eq!(error.value::<u8>(), None);
    /// ```
    pub fn value<T: Dtype>(&self) -> Option<T> {
        (T::DTYPE == *self.from).then(|| T::lossy(self.value))
    }
}

impl Display for CastError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.index() {
            [] => f.write_str("the element")?,
            index => write!(f, "element {index:?}")?,
        }
        write!(f, " is {}, which {} does not hold", Shown(self.value), self.to.name)?;
        match (self.to.kind, self.to.itemsize) {
            ('b', _) => f.write_str(" (0 and 1)"),
            ('u' | 'i', _) => integers(self.to).explain(self.value, f),
            // Prints the nearest value with all the digits that distinguish it from the element.
            _ => write!(f, " exactly (the nearest is {:?})", nearest(self.to, self.value)),
        }
    }
}

impl core::error::Error for CastError {}

/// Returns the nearest number of a floating dtype.
fn nearest(dtype: &DtypeInfo, value: Number) -> f64 {
    match dtype.name {
        "f32" => f32::lossy(value).into(),
        #[cfg(feature = "half")]
        "f16" => half::f16::lossy(value).into(),
        #[cfg(feature = "half")]
        "bf16" => half::bf16::lossy(value).into(),
        _ => f64::lossy(value),
    }
}

/// The first and the last number of an integer dtype.
struct Integers(i128, i128);

fn integers(dtype: &DtypeInfo) -> Integers {
    let count = 1 << (8 * dtype.itemsize);
    if dtype.kind == 'u' { Integers(0, count - 1) } else { Integers(-count / 2, count / 2 - 1) }
}

impl Integers {
    /// Writes why `value` is not one of these numbers.
    fn explain(&self, value: Number, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let &Integers(first, last) = self;
        let whole = match value {
            Number::Single(x) if x.is_finite() => Some(x as i128),
            Number::Double(x) if x.is_finite() => Some(x as i128),
            _ => None,
        };
        if whole.is_some_and(|whole| (first..=last).contains(&whole)) {
            return f.write_str(" (it is not a whole number)");
        }
        write!(f, " ({} to {})", grouped(first), grouped(last))
    }
}

/// Shows a number such that a float is recognised as one: `300`, `300.0`, `1e300`.
struct Shown(Number);

impl Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Number::Bool(x) => Display::fmt(&x, f),
            Number::Unsigned(x) => Display::fmt(&grouped(x.into()), f),
            Number::Signed(x) => Display::fmt(&grouped(x.into()), f),
            Number::Single(x) => Debug::fmt(&x, f),
            Number::Double(x) => Debug::fmt(&x, f),
        }
    }
}

/// Formats a number with its digits in groups of three: `-4_000_784`.
fn grouped(number: i128) -> impl Display {
    fmt::from_fn(move |f| {
        f.write_str(if number < 0 { "-" } else { "" })?;
        f.write_str(Text::<64>::new().grouped(number.unsigned_abs()))
    })
}

/// The error of [`Array::try_cast_in_place`]: the array that was not cast, and the reason. `?` converts it to the
/// [`CastError`].
///
/// ```
/// # use haversack::array;
/// let refused = array![0.5f32, 2.0].try_cast_in_place::<u32>().unwrap_err();
/// assert_eq!(refused.error.index(), [0]);
/// let rounded = refused.array.cast_lossy_in_place::<u32>();
/// assert_eq!(rounded.as_slice(), [0, 2]);
/// ```
pub struct CastInPlaceError<
    T: Dtype,
    S: Shape,
    #[cfg(feature = "alloc")] W: Storage = Heap,
    #[cfg(not(feature = "alloc"))] W: Storage,
> {
    /// The array as it was.
    pub array: Array<T, S, W>,
    /// The first element that does not fit.
    pub error: CastError,
}

impl<T: Dtype, S: Shape, W: Storage> From<CastInPlaceError<T, S, W>> for CastError {
    fn from(refused: CastInPlaceError<T, S, W>) -> Self {
        refused.error
    }
}

// Not derived: that would ask shapes and storages, which are only names, to be `Debug`.
impl<T: Dtype, S: Shape, W: Storage> Debug for CastInPlaceError<T, S, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CastInPlaceError").field("array", &self.array).field("error", &self.error).finish()
    }
}

impl<T: Dtype, S: Shape, W: Storage> Display for CastInPlaceError<T, S, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.error, f)
    }
}

impl<T: Dtype, S: Shape, W: Storage> core::error::Error for CastInPlaceError<T, S, W> {}
