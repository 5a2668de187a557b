//! Results of Python's functions: arrays that NumPy owns, and numbers.

use std::fmt::Display;

use haversack::interop::error::ExpectedArray;
use haversack::{Array, Dtype, Shape};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::{IntoPyObjectExt, types::PyTuple};

use crate::tensor::as_numpy;

/// A type of a result: an array on the heap, a number, `bool`, `String`, nothing, a tuple of these, or a `Result` of one.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no result of a Python function",
    label = "Python cannot take this",
    note = "an array on the heap is given to NumPy without a copy; numbers, `bool`, `String`, tuples of these and `Result` are given as they are"
)]
pub trait Returned: Send {
    /// Returns what is given: `float32 (1000, 512)`.
    fn expected() -> String;

    /// Gives the value to Python. Copies no elements.
    ///
    /// # Errors
    /// At run time: `ValueError` with the text of an `Err`; what NumPy says of a dtype that it has not.
    fn give(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>>;
}

impl<T: Dtype, S: Shape> Returned for Array<T, S> {
    fn expected() -> String {
        ExpectedArray::of::<T, S>().to_string()
    }

    fn give(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        as_numpy(py, self.into_dlpack())
    }
}

impl<R: Returned, E: Display + Send> Returned for Result<R, E> {
    fn expected() -> String {
        R::expected()
    }

    fn give(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        self.map_err(|error| PyValueError::new_err(error.to_string()))?.give(py)
    }
}

impl Returned for () {
    fn expected() -> String {
        String::from("None")
    }

    fn give(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        Ok(py.None().into_bound(py))
    }
}

macro_rules! values {
    ($($type:ident: $name:literal)*) => {$(
        impl Returned for $type {
            fn expected() -> String {
                String::from($name)
            }

            fn give(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
                self.into_bound_py_any(py)
            }
        }
    )*};
}

values! {
    f32: "float" f64: "float" bool: "bool" String: "str"
    i8: "int" i16: "int" i32: "int" i64: "int" isize: "int" u8: "int" u16: "int" u32: "int" u64: "int" usize: "int"
}

macro_rules! tuples {
    ($(($($part:ident $number:tt)*))*) => {$(
        impl<$($part: Returned),*> Returned for ($($part,)*) {
            fn expected() -> String {
                format!("({})", [$($part::expected()),*].join(", "))
            }

            fn give(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
                let parts = [$(self.$number.give(py)?),*];
                Ok(PyTuple::new(py, parts)?.into_any())
            }
        }
    )*};
}

tuples! {
    (A 0 B 1)
    (A 0 B 1 C 2)
    (A 0 B 1 C 2 D 3)
}
