//! Tensors of DLPack in Python's capsules: arrays of NumPy and other libraries, without a copy.
//!
//! # Rules
//! * **P1** A capsule named `dltensor_versioned` has a pointer to a managed tensor, which the capsule owns. Whoever takes the tensor gives the
//!   capsule another name first. This is the protocol of DLPack for Python, which NumPy, PyTorch, JAX and CuPy keep.
#![allow(unsafe_code, reason = "a capsule has a pointer")]

use std::ffi::{CStr, c_void};
use std::ptr::NonNull;

use haversack::interop::dlpack::{DLManagedTensorVersioned, DlpackTensor};
use haversack::interop::error::ExpectedArray;
use pyo3::exceptions::{PyBufferError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{IntoPyDict, PyCapsule, PyCapsuleMethods, PyDict};
use pyo3::{ffi, intern};

/// The name of a capsule that owns its tensor.
const OWNER: &CStr = c"dltensor_versioned";
/// The name of a capsule whose tensor was taken.
const TAKEN: &CStr = c"used_dltensor_versioned";

/// Takes the elements of an array of Python as a tensor. Copies nothing. The tensor keeps the array alive.
pub(crate) fn taken(value: &Bound<'_, PyAny>, expected: ExpectedArray) -> PyResult<DlpackTensor> {
    let py = value.py();
    let found = || value.get_type().qualname().map_or_else(|_| String::from("another object"), |name| name.to_string());
    let Ok(export) = value.getattr(intern!(py, "__dlpack__")) else {
        return Err(PyTypeError::new_err(format!("expected an array, {expected}, found `{}`", found())));
    };
    let old = || {
        PyTypeError::new_err(format!("`{}` gives no DLPack tensor of version 1: NumPy does since version 2.1", found()))
    };
    let version = [("max_version", (1, 0))].into_py_dict(py)?;
    let capsule = export
        .call((), Some(&version))
        .map_err(|error| if error.is_instance_of::<PyTypeError>(py) { old() } else { error })?;
    let capsule = capsule.cast_into::<PyCapsule>().map_err(|_| old())?;
    let managed = capsule.pointer_checked(Some(OWNER)).map_err(|_| old())?;
    // SAFETY: the capsule is an object of this interpreter, and the name is a static.
    if unsafe { ffi::PyCapsule_SetName(capsule.as_ptr(), TAKEN.as_ptr()) } != 0 {
        return Err(PyErr::fetch(py));
    }
    // SAFETY: P1, the capsule of this name owned the tensor, and does not any more.
    let tensor = unsafe { DlpackTensor::from_raw(managed.cast::<DLManagedTensorVersioned>()) };
    tensor.map_err(|error| PyValueError::new_err(error.to_string()))
}

/// An array of this library that Python takes by the protocol of DLPack, once.
#[pyclass(unsendable, name = "Tensor", module = "haversack")]
struct Given {
    tensor: Option<DlpackTensor>,
}

#[pymethods]
impl Given {
    #[pyo3(signature = (**_options))]
    fn __dlpack__<'py>(
        &mut self,
        py: Python<'py>,
        _options: Option<Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let tensor = self.tensor.take().ok_or_else(|| PyBufferError::new_err("the array was taken before"))?;
        let managed = tensor.into_raw();
        // SAFETY: P1, nobody else owns the tensor, and `free` frees what the capsule owns.
        unsafe { PyCapsule::new_with_pointer_and_destructor(py, managed.cast(), OWNER, Some(free)) }
    }

    /// The memory of the processor.
    fn __dlpack_device__(&self) -> (i32, i32) {
        (1, 0)
    }
}

/// Calls the deleter of a tensor that nobody took.
///
/// # Safety
/// Python calls it with a capsule of [`Given::__dlpack__`], once.
unsafe extern "C" fn free(capsule: *mut ffi::PyObject) {
    // SAFETY: Python gives a capsule.
    if unsafe { ffi::PyCapsule_IsValid(capsule, OWNER.as_ptr()) } == 0 {
        return;
    }
    // SAFETY: the capsule has this name, and so a pointer.
    let managed: *mut c_void = unsafe { ffi::PyCapsule_GetPointer(capsule, OWNER.as_ptr()) };
    if let Some(managed) = NonNull::new(managed) {
        // SAFETY: P1, the capsule owns the tensor, and ends.
        drop(unsafe { DlpackTensor::from_raw(managed.cast()) });
    }
}

/// Returns a tensor as an array of NumPy, which owns it. Copies nothing.
pub(crate) fn as_numpy(py: Python<'_>, tensor: DlpackTensor) -> PyResult<Bound<'_, PyAny>> {
    let given = Given { tensor: Some(tensor) }.into_pyobject(py)?;
    py.import(intern!(py, "numpy"))?.call_method1(intern!(py, "from_dlpack"), (given,))
}
