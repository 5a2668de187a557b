//! `f32` and `f64`, with the traits that the products of all libraries need.

use crate::data::{doubles, floats};

pub(crate) trait Real:
    haversack::Numeric + ndarray::LinalgScalar + nalgebra::RealField + faer::traits::ComplexField + Into<f64>
{
    const ZERO: Self;

    /// The tolerated error of a sum, per term.
    const EPSILON: f64;

    /// Returns the inputs of `data.rs`.
    fn numbers(which: usize, len: usize) -> Vec<Self>;

    /// Computes `(m, k) x (k, n)` with the crate matrixmultiply, all row-major.
    fn matrixmultiply(size: [usize; 3], a: &[Self], b: &[Self], out: &mut [Self]);
}

macro_rules! real {
    ($real:ident, $epsilon:literal, $numbers:expr, $multiply:path) => {
        impl Real for $real {
            const ZERO: Self = 0.0;
            const EPSILON: f64 = $epsilon;

            fn numbers(which: usize, len: usize) -> Vec<Self> {
                $numbers(which, len)
            }

            fn matrixmultiply([m, k, n]: [usize; 3], a: &[Self], b: &[Self], out: &mut [Self]) {
                assert!(a.len() >= m * k && b.len() >= k * n && out.len() >= m * n);
                let (rows_of_a, rows_of_b) = (k as isize, n as isize);
                let (a, b, out) = (a.as_ptr(), b.as_ptr(), out.as_mut_ptr());
                // SAFETY: with these strides the matrices lie within the slices, and `out` is borrowed alone.
                unsafe { $multiply(m, k, n, 1.0, a, rows_of_a, 1, b, rows_of_b, 1, 0.0, out, rows_of_b, 1) }
            }
        }
    };
}

real!(f32, 1e-6, |which, len| floats(which, len).to_vec(), matrixmultiply::sgemm);
real!(f64, 1e-14, doubles, matrixmultiply::dgemm);
