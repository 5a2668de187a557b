//! A module of Python whose functions have constant memory.

use haversack::{Rank1, Rank2, View, ViewMut, array, budget};
use haversack_python::pyo3::prelude::*;
use haversack_python::{add, pyplanned};

/// Rows of 512 channels.
type Block = Rank2<1000, 512>;

/// Shifts and scales each channel to mean 0 and deviation 1.
#[pyplanned]
#[budget(3 MiB)]
pub fn standardised(x: View<'_, f32, Block>) -> array![f32; 1000, 512] {
    let means: array![f32; 512] = x.mean_axis(haversack::Axis::<0>).eval();
    let deviations: array![f32; 512] = x.std_axis(haversack::Axis::<0>).eval();
    let centred: array![f32; 1000, 512] = (x - &means).eval();
    let scaled: array![f32; 1000, 512] = (centred / &deviations).eval();
    scaled
}

/// Returns mean and deviation.
#[pyplanned]
#[budget(4 KiB)]
pub fn moments(x: View<'_, f64, Rank1<100>>, scale: f64) -> (f64, f64) {
    let scaled: array![f64; 100] = (x * scale).eval();
    (scaled.mean(), scaled.std())
}

/// Adds `x` to `total`, in place.
#[pyplanned]
#[budget]
pub fn accumulate(mut total: ViewMut<'_, f64, Rank1<100>>, x: View<'_, f64, Rank1<100>>) {
    total += &x;
}

/// Returns the greatest of numbers, and fails for none.
#[pyplanned]
#[budget]
pub fn greatest(x: View<i64, Rank1<4>>, at_least: i64) -> Result<i64, String> {
    let most = x.max();
    if most < at_least { Err(format!("{most} is less than {at_least}")) } else { Ok(most) }
}

/// Returns 0, and writes nothing: there are no elements.
#[pyplanned]
#[budget]
pub fn nothing(mut x: ViewMut<'_, f32, Rank2<0, 3>>, y: View<'_, f32, Rank1<0>>) -> f32 {
    x.fill(1.0);
    y.sum()
}

/// Has a name that the output of the attribute has, too.
#[pyplanned]
#[budget]
pub fn held(values: View<'_, i64, Rank1<4>>, py: i64, result: i64) -> i64 {
    values.sum() + py + result
}

/// Returns where the first element lies.
#[allow(clippy::needless_lifetimes, reason = "a named lifetime is left open")]
#[pyplanned]
#[budget]
pub fn address<'a>(x: View<'a, f32, Block>) -> usize {
    std::ptr::from_ref(&x[[0, 0]]).addr()
}

#[pymodule]
#[pyo3(crate = "haversack_python::pyo3")]
fn signals(module: &Bound<'_, PyModule>) -> PyResult<()> {
    add::<standardised>(module)?;
    add::<moments>(module)?;
    add::<accumulate>(module)?;
    add::<greatest>(module)?;
    add::<address>(module)?;
    add::<nothing>(module)?;
    add::<held>(module)
}
