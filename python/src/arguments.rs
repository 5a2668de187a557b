//! All arguments of a call: held together, and lent together if no one that is written overlaps another.
#![allow(unsafe_code, reason = "arguments are lent after they were found apart")]

use std::ops::Range;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

use crate::argument::Held;
use crate::function::PyPlanned;

/// The values of all parameters, as a tuple of results.
pub trait AllHeld {
    /// The values that the function gets.
    type Lent<'a>: Send
    where
        Self: 'a;

    /// Lends all values.
    ///
    /// While the function runs, threads of Python run, too. That none of them writes the arrays is a promise of the caller in Python, as it is
    /// with functions of NumPy.
    ///
    /// # Errors
    /// At run time: the first error; `ValueError` if an array that is written overlaps another one, or is read-only.
    fn lend<F: PyPlanned>(&mut self) -> PyResult<Self::Lent<'_>>;
}

/// The arguments of a call.
pub enum Values<'a, 'py> {
    /// A value for each parameter.
    Given(&'a [Bound<'py, PyAny>]),
    /// Nothing: a list gets what each parameter expects, `float32 (1000, 512)`, and the function does not run.
    Asked(&'a mut Vec<String>),
}

/// Takes the value of a parameter, or notes what it expects.
///
/// # Errors
/// At run time: as `hold`, [`Argument::hold`](crate::Argument::hold), with the names of function and parameter in front.
pub fn held<F: PyPlanned, H: Held>(
    values: &mut Values<'_, '_>,
    number: usize,
    hold: fn(&Bound<'_, PyAny>) -> PyResult<H>,
) -> PyResult<H> {
    match values {
        Values::Given(values) => named::<F, _>(number, hold(&values[number])),
        Values::Asked(texts) => {
            texts.push(H::expected());
            Err(PyTypeError::new_err(()))
        }
    }
}

/// Returns an error with the names of function and parameter in front.
fn named<F: PyPlanned, X>(number: usize, result: PyResult<X>) -> PyResult<X> {
    result.map_err(|error| {
        Python::attach(|py| {
            let text = format!("{}(): argument `{}`: {}", F::NAME, F::PARAMETERS[number], error.value(py));
            let named = PyErr::from_type(error.get_type(py), text);
            named.set_cause(py, error.cause(py));
            named
        })
    })
}

/// Checks that no bytes that are written belong to another argument.
fn check_apart(name: &str, parameters: &[&str], bytes: &[(Range<usize>, bool)]) -> PyResult<()> {
    for (j, (second, second_written)) in bytes.iter().enumerate() {
        for (i, (first, first_written)) in bytes[..j].iter().enumerate() {
            let overlap = first.start < second.end && second.start < first.end;
            if overlap && (*first_written || *second_written) {
                let (a, b) = (parameters[i], parameters[j]);
                let written = if *second_written { b } else { a };
                return Err(PyValueError::new_err(format!(
                    "{name}(): arguments `{a}` and `{b}` share memory, and `{written}` is written: pass a copy of one"
                )));
            }
        }
    }
    Ok(())
}

macro_rules! tuples {
    ($(($($held:ident $value:ident $number:tt)*))*) => {$(
        impl<$($held: Held),*> AllHeld for ($(PyResult<$held>,)*) {
            type Lent<'a>
                = ($($held::Lent<'a>,)*)
            where
                Self: 'a;

            #[allow(clippy::unused_unit, reason = "a tuple may be empty")]
            fn lend<F: PyPlanned>(&mut self) -> PyResult<Self::Lent<'_>> {
                let ($($value,)*) = self;
                $(let $value = $value.as_mut().map_err(|error| Python::attach(|py| error.clone_ref(py)))?;)*
                check_apart(F::NAME, F::PARAMETERS, &[$($value.bytes()),*])?;
                Ok(($({
                    // SAFETY: no other argument has bytes of one that is written, and the caller in Python promises the rest.
                    named::<F, _>($number, unsafe { $value.lend() })?
                },)*))
            }
        }
    )*};
}

tuples! {
    ()
    (A a 0)
    (A a 0 B b 1)
    (A a 0 B b 1 C c 2)
    (A a 0 B b 1 C c 2 D d 3)
    (A a 0 B b 1 C c 2 D d 3 E e 4)
    (A a 0 B b 1 C c 2 D d 3 E e 4 G g 5)
    (A a 0 B b 1 C c 2 D d 3 E e 4 G g 5 H h 6)
    (A a 0 B b 1 C c 2 D d 3 E e 4 G g 5 H h 6 I i 7)
    (A a 0 B b 1 C c 2 D d 3 E e 4 G g 5 H h 6 I i 7 J j 8)
    (A a 0 B b 1 C c 2 D d 3 E e 4 G g 5 H h 6 I i 7 J j 8 K k 9)
}
