//! The functions of the tasks.

use haversack::expr::select;
use haversack::{Axis, Rank2, View, array, budget, shape};
use haversack_python::pyo3::prelude::*;
use haversack_python::{add, pyplanned};

/// Returns the energy of each column: the sum of squares, after the mean of the column was taken away.
#[pyplanned]
#[budget(2 MiB)]
pub fn energy(x: View<'_, f32, Rank2<1000, 512>>) -> array![f32; 1, 512] {
    let means: array![f32; 512] = x.mean_axis(Axis::<0>).eval();
    let centred: array![f32; 1000, 512] = (x - &means).eval();
    let energies: array![f32; 512] = centred.map(|x| x * x).sum_axis(Axis::<0>).eval();
    let row: array![f32; 1, 512] = energies.view().reshape(shape![1, 512]).to_owned();
    row
}

/// Rows of 1000 channels: 262 MB.
type Large = Rank2<65_536, 1000>;

/// Shifts and scales each channel to mean 0 and deviation 1. Both steps are computed where the result goes.
#[pyplanned]
#[budget(8 KiB)]
pub fn standardised(x: View<'_, f32, Large>) -> array![f32; 65_536, 1000] {
    let means: array![f32; 1000] = x.mean_axis(Axis::<0>).eval();
    let deviations: array![f32; 1000] = x.std_axis(Axis::<0>).eval();
    let centred: array![f32; 65_536, 1000] = (x - &means).eval();
    let scaled: array![f32; 65_536, 1000] = (centred / &deviations).eval();
    scaled
}

/// Returns the covariances of the channels, times the number of rows.
#[pyplanned]
#[budget(256 MiB)]
pub fn covariances(x: View<'_, f32, Large>) -> array![f32; 1000, 1000] {
    let means: array![f32; 1000] = x.mean_axis(Axis::<0>).eval();
    let centred: array![f32; 65_536, 1000] = (x - &means).eval();
    let products: array![f32; 1000, 1000] = centred.t().dot(&centred).eval();
    products
}

/// Replaces what is further than three deviations from the mean of its channel by the mean of its row.
#[pyplanned]
#[budget(512 MiB)]
pub fn repaired(x: View<'_, f32, Large>) -> array![f32; 65_536, 1000] {
    let scaled: array![f32; 65_536, 1000] = standardised(x);
    let means: array![f32; 65_536] = x.mean_axis(Axis::<1>).eval();
    let out: array![f32; 65_536, 1000] = select(scaled.abs().greater(3.0), means.along(Axis::<1>), x).eval();
    out
}

#[pymodule]
#[pyo3(crate = "haversack_python::pyo3")]
fn columns(module: &Bound<'_, PyModule>) -> PyResult<()> {
    add::<energy>(module)?;
    add::<standardised>(module)?;
    add::<covariances>(module)?;
    add::<repaired>(module)
}
