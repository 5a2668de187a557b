//! The dtypes that MPI sends.

use haversack::Dtype;
use mpi::traits::Equivalence;

/// A dtype that MPI knows, too: `bool`, all integers and floats; with the feature `complex` complex numbers.
///
/// A record of your own has it, if the crate mpi derives [`Equivalence`] (its feature `derive`):
///
/// ```text
/// #[derive(Clone, Copy, Debug, Default, PartialEq, Dtype, Equivalence)]
/// #[repr(C)]
/// struct Reading { time: u64, value: f64 }
///
/// impl MpiDtype for Reading {}
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "MPI does not send elements of dtype `{Self}`",
    label = "this dtype is not known to MPI",
    note = "MPI knows bool, u8 to u64, i8 to i64, f32 and f64; with the feature `complex` Complex<f32> and Complex<f64>",
    note = "a record needs `#[derive(Equivalence)]` of the crate mpi (feature `derive`), and `impl haversack_mpi::MpiDtype for {Self} {{}}`"
)]
pub trait MpiDtype: Dtype + Equivalence {}

macro_rules! dtypes {
    ($($dtype:ty),*) => {$(
        impl MpiDtype for $dtype {}
    )*};
}

dtypes!(bool, u8, u16, u32, u64, i8, i16, i32, i64, f32, f64);
#[cfg(feature = "complex")]
dtypes!(haversack::Complex<f32>, haversack::Complex<f64>);
