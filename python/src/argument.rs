//! Parameters of Python's functions: views of arrays, and numbers.
#![allow(unsafe_code, reason = "arrays of Python are written where they lie")]

use std::marker::PhantomData;
use std::ops::Range;

use haversack::interop::dlpack::DlpackTensor;
use haversack::interop::error::{DataErrorKind, ExpectedArray};
use haversack::layout::{Layout, RowMajor};
use haversack::{DataError, Dtype, Shape, View, ViewMut};
use pyo3::exceptions::{PyBufferError, PyTypeError, PyValueError};
use pyo3::prelude::*;

use crate::tensor::taken;

/// A type of a parameter: `View`, `ViewMut`, a number, `bool` or `String`. `H` keeps Python's value while the function runs.
///
/// # When it is checked
/// At `cargo check`. Dtype, shape and layout of an array: at each call, before the function runs.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no parameter of a Python function",
    label = "Python cannot give this",
    note = "an array is taken as a view, without a copy: `x: View<'_, f32, Rank2<1000, 512>>`, or `ViewMut` to write it; numbers and `bool` are \
            taken as they are"
)]
// `H` is no associated type, since rustc would report it a second time where it is missing.
pub trait Argument<H: Held> {
    /// Takes Python's value. Copies no elements.
    ///
    /// # Errors
    /// At run time: `TypeError` for a value of another kind, `ValueError` if dtype, shape or layout of an array differ.
    fn hold(value: &Bound<'_, PyAny>) -> PyResult<H>;
}

/// A value of Python that is kept while a function runs. Sealed: it has no name outside of this crate, which relies on `bytes`.
pub trait Held {
    /// The value that the function gets.
    type Lent<'a>: Send
    where
        Self: 'a;

    /// Returns what is expected: `float32 (1000, 512)`.
    fn expected() -> String;

    /// Returns the addresses of the bytes that the value has, and whether they are written.
    fn bytes(&self) -> (Range<usize>, bool);

    /// Lends the value to the function.
    ///
    /// # Errors
    /// At run time: `ValueError` if an array is read-only, and to be written.
    ///
    /// # Safety
    /// As long as the lent value exists, nobody writes the elements, and nobody else uses those of a `ViewMut`.
    unsafe fn lend(&mut self) -> PyResult<Self::Lent<'_>>;
}

/// An array of Python, to be viewed as `V`.
pub struct HeldArray<V> {
    tensor: DlpackTensor,
    bytes: Range<usize>,
    view: PhantomData<fn() -> V>,
}

impl<V> HeldArray<V> {
    /// Takes an array, and compares dtype, shape, layout and alignment.
    fn new<T: Dtype, S: Shape, L: Layout>(value: &Bound<'_, PyAny>, is_written: bool) -> PyResult<Self> {
        let tensor = taken(value, ExpectedArray::of::<T, S>())?;
        let takes_copy = !is_written && L::STRIDES == RowMajor::<S>::STRIDES;
        let view = tensor.view::<T, S, L>().map_err(|error| refused(&error, takes_copy))?;
        let bytes = view.address_range();
        Ok(HeldArray { tensor, bytes, view: PhantomData })
    }
}

/// Returns the error of an array that the type does not accept. `takes_copy` says that a row-major copy would do.
fn refused(error: &DataError, takes_copy: bool) -> PyErr {
    match error.kind {
        DataErrorKind::Layout(_) if takes_copy => {
            PyValueError::new_err(format!("{error}: pass `numpy.ascontiguousarray(a)`, which is a copy"))
        }
        DataErrorKind::Mismatch(_) | DataErrorKind::Layout(_) => PyValueError::new_err(error.to_string()),
        DataErrorKind::NotWritable => {
            PyValueError::new_err("expected an array that may be written, found a read-only one")
        }
        _ => PyBufferError::new_err(error.to_string()),
    }
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, L: Layout> Argument<HeldArray<Self>> for View<'static, T, S, L> {
    fn hold(value: &Bound<'_, PyAny>) -> PyResult<HeldArray<Self>> {
        HeldArray::new::<T, S, L>(value, false)
    }
}

impl<T: Dtype, S: Shape, L: Layout> Held for HeldArray<View<'static, T, S, L>> {
    type Lent<'a> = View<'a, T, S, L>;

    fn expected() -> String {
        ExpectedArray::of::<T, S>().to_string()
    }

    fn bytes(&self) -> (Range<usize>, bool) {
        (self.bytes.clone(), false)
    }

    unsafe fn lend(&mut self) -> PyResult<View<'_, T, S, L>> {
        self.tensor.view().map_err(|error| refused(&error, false))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, L: Layout> Argument<HeldArray<Self>> for ViewMut<'static, T, S, L> {
    fn hold(value: &Bound<'_, PyAny>) -> PyResult<HeldArray<Self>> {
        HeldArray::new::<T, S, L>(value, true)
    }
}

impl<T: Dtype, S: Shape, L: Layout> Held for HeldArray<ViewMut<'static, T, S, L>> {
    type Lent<'a> = ViewMut<'a, T, S, L>;

    fn expected() -> String {
        format!("{}, written", ExpectedArray::of::<T, S>())
    }

    fn bytes(&self) -> (Range<usize>, bool) {
        (self.bytes.clone(), true)
    }

    unsafe fn lend(&mut self) -> PyResult<ViewMut<'_, T, S, L>> {
        // SAFETY: the caller's.
        unsafe { self.tensor.view_mut() }.map_err(|error| refused(&error, false))
    }
}

/// A number, or another value without elements.
pub struct HeldValue<T>(T);

/// Returns the error of a value that is no number of the type.
fn unlike(value: &Bound<'_, PyAny>, expected: &str, error: impl Into<PyErr>) -> PyErr {
    let found = value.repr().map_or_else(|_| String::from("another object"), |text| text.to_string());
    let text = format!("expected {expected}, found {found}");
    match error.into().is_instance_of::<PyTypeError>(value.py()) {
        true => PyTypeError::new_err(text),
        false => PyValueError::new_err(text),
    }
}

macro_rules! values {
    ($($type:ident: $name:literal)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Argument<HeldValue<$type>> for $type {
            fn hold(value: &Bound<'_, PyAny>) -> PyResult<HeldValue<$type>> {
                value.extract().map(HeldValue).map_err(|error| unlike(value, $name, error))
            }
        }

        impl Held for HeldValue<$type> {
            type Lent<'a> = $type;

            fn expected() -> String {
                String::from($name)
            }

            fn bytes(&self) -> (Range<usize>, bool) {
                (0..0, false)
            }

            unsafe fn lend(&mut self) -> PyResult<$type> {
                Ok(self.0.clone())
            }
        }
    )*};
}

values! {
    f32: "a float" f64: "a float" bool: "a bool" String: "a str"
    i8: "an int of 8 bits" i16: "an int of 16 bits" i32: "an int of 32 bits" i64: "an int of 64 bits" isize: "an int of 64 bits"
    u8: "an int from 0 to 255" u16: "an int from 0 to 65535" u32: "an int from 0 to 4294967295" u64: "an int from 0 on" usize: "an int from 0 on"
}
