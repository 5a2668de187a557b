//! The module `haversack` of Python.

use pyo3::exceptions::{PyOverflowError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// Returns the bytes of an array: the item size of the dtype times all lengths.
///
/// >>> haversack.footprint("float32", (1000, 512))
/// 2048000
#[pyfunction]
fn footprint(dtype: &Bound<'_, PyAny>, shape: &Bound<'_, PyAny>) -> PyResult<usize> {
    let itemsize: usize =
        dtype.py().import("numpy")?.call_method1("dtype", (dtype,))?.getattr("itemsize")?.extract()?;
    let lengths: Vec<isize> = match shape.extract::<isize>() {
        Ok(length) => vec![length],
        Err(_) => shape.extract()?,
    };
    if let Some(length) = lengths.iter().find(|length| **length < 0) {
        return Err(PyValueError::new_err(format!("an axis has no length of {length}")));
    }
    if lengths.contains(&0) {
        return Ok(0);
    }
    let bytes = lengths.iter().try_fold(itemsize, |bytes, length| bytes.checked_mul(length.unsigned_abs()));
    bytes.filter(|bytes| isize::try_from(*bytes).is_ok()).ok_or_else(|| {
        let shape = PyTuple::new(dtype.py(), &lengths).map(|shape| shape.to_string()).unwrap_or_default();
        PyOverflowError::new_err(format!("no memory has room for {itemsize} bytes times {shape}"))
    })
}

/// Memory of arrays, known before the run.
#[pymodule]
fn haversack(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add_function(wrap_pyfunction!(footprint, module)?)
}
