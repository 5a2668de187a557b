//! Arrays as NumPy prints them: brackets, rows, `...`, and lines of 75 columns.
//!
//! Follows `_formatArray` and `_array_repr_implementation` of NumPy 2.4's `arrayprint.py` with its default options.
//! Allocates nothing.

use core::fmt::{self, Debug, Display, Write};

use super::Array;
use super::format::{Format, PRECISION, len, write_scalar};
use super::style::Style;
use crate::dtype::{Dtype, DtypeInfo, Printed};
use crate::layout;
use crate::layout::MAX_RANK;
use crate::shape::Shape;
use crate::storage::Storage;
use crate::text::{characters, tuple};

/// NumPy's default `threshold`: if an array has more elements than this, its long axes show only their ends.
const THRESHOLD: usize = 1000;

/// NumPy's default `edgeitems`: the number of indices shown at each end of a long axis.
const EDGE: usize = 3;

/// NumPy's default `linewidth`.
const COLUMNS: usize = 75;

/// Prints like NumPy's `str(a)`. With a precision, `{:.3}`, prints like `array2string(a, precision=3)`. Allocates
/// nothing.
///
/// ```
/// # use haversack::{Array, Rank2};
/// let a = Array::<f32, Rank2<2, 2>>::from([[1.0, 2.5], [-3.0, 2.0 / 3.0]]);
/// assert_eq!(a.to_string(), "[[ 1.         2.5      ]\n [-3.         0.6666667]]");
/// assert_eq!(format!("{a:.3}"), "[[ 1.     2.5  ]\n [-3.     0.667]]");
/// ```
///
/// If the array has more than 1000 elements, each axis longer than 6 shows its first and last three. An array of rank 0
/// prints as a scalar. Each field of records has a column of its own: `[(1, 2.5 ) (3, 4.25)]`.
///
/// Sign, width, fill and alignment apply to each element: `{:+}` is NumPy's `sign="+"`, and `{:>8}` pads the text that
/// NumPy would write for an element, points in one column, like a function that is given to `array2string` as its
/// `formatter`. Lines are broken where the wider elements require it.
///
/// | | as NumPy's |
/// | --- | --- |
/// | `{:.3}` | `array2string(a, precision=3)` |
/// | `{:+}` | `array2string(a, sign="+")` |
/// | `{:>8}`, `{:8}` | `array2string(a, formatter={"all": lambda x: text(x).rjust(8)})` |
/// | `{:*<8}` | `text(x).ljust(8, "*")` |
/// | `{:^8}` | in the middle, the odd space behind |
/// | `{:08}` | `text(x).lstrip().zfill(8)`; `nan`, `inf` and bools have spaces |
///
/// ```
/// # use haversack::array;
/// assert_eq!(format!("{:+}", array![1.5, -2.0]), "[+1.5 -2. ]");
/// assert_eq!(format!("{:>6}", array![[1, 20], [300, -4]]), "[[     1     20]\n [   300     -4]]");
/// assert_eq!(format!("{:+08.2?}", array![0.125, -3.0]), "array([+0000.12, -0003.  ])");
/// ```
impl<T: Dtype, S: Shape, W: Storage> Display for Array<T, S, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Elements { axes: S::AXES, dtype: T::DTYPE, shape_is_told: false, at: &|index| at(self, index) }.display(f)
    }
}

/// Prints like NumPy's `repr(a)`; `{:.3?}` prints like it with NumPy's `precision=3`. Sign, width, fill and alignment
/// apply to each element, as in [`Display`]. Allocates nothing.
///
/// ```
/// # use haversack::{Array, Rank1};
/// let a = Array::<f32, Rank1<3>>::from([1.0, 2.5, -3.0]);
/// assert_eq!(format!("{a:?}"), "array([ 1. ,  2.5, -3. ], dtype=float32)");
/// ```
impl<T: Dtype, S: Shape, W: Storage> Debug for Array<T, S, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Elements { axes: S::AXES, dtype: T::DTYPE, shape_is_told: false, at: &|index| at(self, index) }.debug(f)
    }
}

fn at<'a, T: Dtype, S: Shape, W: Storage>(array: &'a Array<T, S, W>, index: &[usize]) -> Printed<'a> {
    match layout::offset(S::AXES, index) {
        Some(offset) => array.as_slice()[offset].printed(),
        None => unreachable!("printing stays within {:?}", S::AXES),
    }
}

/// The elements to print: one at each index.
pub(crate) struct Elements<'a> {
    pub(crate) axes: &'a [usize],
    pub(crate) dtype: DtypeInfo,
    /// Whether `debug` tells the shape, which NumPy leaves out where the elements show it.
    pub(crate) shape_is_told: bool,
    pub(crate) at: &'a dyn Fn(&[usize]) -> Printed<'a>,
}

impl Elements<'_> {
    pub(crate) fn display(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.axes.is_empty() && f.precision().is_none() {
            return write_scalar((self.at)(&[]), Style::of(f), f);
        }
        let (precision, style) = (f.precision().unwrap_or(PRECISION), Style::of(f));
        let mut page = Page { out: f, column: 0, spaces: 0 };
        self.rows(precision, style, "", 0, &mut page)
    }

    pub(crate) fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (precision, style) = (f.precision().unwrap_or(PRECISION), Style::of(f));
        let mut page = Page { out: f, column: 0, spaces: 0 };
        page.write_str("array(")?;
        let indent = page.column;
        self.rows(precision, style, ",", ")".len(), &mut page)?;

        let facts = Facts(self);
        let width = len(&facts);
        if width > 0 {
            page.write_str(",")?;
            if page.column + " ".len() + width + ")".len() > COLUMNS {
                page.new_lines(1, indent)?;
            } else {
                page.write_str(" ")?;
            }
            write!(page, "{facts}")?;
        }
        page.write_str(")")
    }

    /// Writes all rows in their brackets, with `separator` between elements and room for `suffix` characters behind.
    fn rows(&self, precision: usize, style: Style, separator: &str, suffix: usize, page: &mut Page<'_>) -> fmt::Result {
        if self.count() == 0 {
            return page.write_str("[]");
        }
        let scalar = self.axes.is_empty();
        let shown = |visit: &mut dyn FnMut(Printed)| self.visit(0, &mut [0; MAX_RANK], visit);
        let format = Format::new(&shown, precision, scalar, style);
        let rows = PrintedRows { elements: self, format, separator, indent: page.column, end: COLUMNS - suffix };
        rows.write(0, &mut [0; MAX_RANK], page)
    }

    fn count(&self) -> usize {
        self.axes.iter().product()
    }

    /// Iterates over the indices along `axis` that are shown, `None` where `...` stands for the others.
    fn along(&self, axis: usize) -> impl Iterator<Item = Option<usize>> {
        let length = self.axes[axis];
        let elided = self.count() > THRESHOLD && length > 2 * EDGE;
        let (head, tail) = if elided { (EDGE, length - EDGE) } else { (length, length) };
        (0..head).map(Some).chain(elided.then_some(None)).chain((tail..length).map(Some))
    }

    /// Calls `visit` with every element that is shown.
    fn visit(&self, axis: usize, index: &mut [usize; MAX_RANK], visit: &mut dyn FnMut(Printed)) {
        if axis == self.axes.len() {
            return visit((self.at)(&index[..axis]));
        }
        for i in self.along(axis).flatten() {
            index[axis] = i;
            self.visit(axis + 1, index, visit);
        }
    }
}

/// Elements on their way to the page.
struct PrintedRows<'a, 'e> {
    elements: &'a Elements<'e>,
    format: Format<'a>,
    separator: &'a str,
    indent: usize,
    end: usize,
}

impl PrintedRows<'_, '_> {
    /// Writes the block at the first `axis` numbers of `index`: `[1 2 3]`, or blocks below each other.
    fn write(&self, axis: usize, index: &mut [usize; MAX_RANK], page: &mut Page<'_>) -> fmt::Result {
        let rank = self.elements.axes.len();
        if axis == rank {
            return self.format.write((self.elements.at)(&index[..rank]), page);
        }
        let indent = self.indent + axis + 1;
        page.write_str("[")?;
        for (position, shown) in self.elements.along(axis).enumerate() {
            if position > 0 {
                page.write_str(self.separator)?;
            }
            if axis + 1 < rank {
                if position > 0 {
                    page.new_lines(rank - axis - 1, indent)?;
                }
            } else {
                if position > 0 {
                    page.write_str(" ")?;
                }
                let width = if shown.is_some() { self.format.width() } else { "...".len() };
                // Brackets to come close every axis. An element alone on its line stays there.
                if page.column + width > self.end - rank && page.column > indent {
                    page.new_lines(1, indent)?;
                }
            }
            match shown {
                Some(i) => {
                    index[axis] = i;
                    self.write(axis + 1, index, page)?;
                }
                None => page.write_str("...")?,
            }
        }
        page.write_str("]")
    }
}

/// The facts that the printed elements do not show: `shape=(0, 3), dtype=float32`.
struct Facts<'a, 'e>(&'a Elements<'e>);

impl Display for Facts<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Elements { axes, dtype, .. } = self.0;
        let count = self.0.count();
        let shape_is_shown = !self.0.shape_is_told && (axes == &[0] || (1..=THRESHOLD).contains(&count));
        let dtype_is_implied = count > 0 && ["bool", "int64", "float64", "complex128"].contains(&dtype.numpy);
        if !shape_is_shown {
            write!(f, "shape={}", tuple(axes))?;
        }
        if !dtype_is_implied {
            write!(f, "{}dtype={dtype}", if shape_is_shown { "" } else { ", " })?;
        }
        Ok(())
    }
}

/// Text in lines, without spaces at their ends.
struct Page<'a> {
    out: &'a mut dyn Write,
    /// Characters on the line so far.
    column: usize,
    /// The number of them that are pending spaces, written only when other text follows.
    spaces: usize,
}

impl Page<'_> {
    fn new_lines(&mut self, count: usize, indent: usize) -> fmt::Result {
        (self.column, self.spaces) = (indent, indent);
        (0..count).try_for_each(|_| self.out.write_char('\n'))
    }
}

impl Write for Page<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.column += characters(text);
        let words = text.trim_end_matches(' ');
        if !words.is_empty() {
            write!(self.out, "{:1$}{words}", "", self.spaces)?;
            self.spaces = 0;
        }
        self.spaces += text.len() - words.len();
        Ok(())
    }
}
