//! Functions of elements, `exp`, `tanh` and logarithms, beside those of the standard library in the loops of others.

use ndarray::{Array2, Zip};

use crate::contender::Contender;
use crate::data::{answer, doubles, floats};
use crate::row::{Fits, Reference, Row};

// Name of the row, method, dtype, and the inputs: numbers from -10 to 10, of logarithms from 10 to 30.
macro_rules! functions {
    ($($module:ident: $name:literal, $function:ident of $t:ident by $tolerance:literal $(from $lowest:literal)?;)*) => {
        $(
            mod $module {
                use super::*;

                fn inputs(len: usize) -> Vec<$t> {
                    floats(0, len).iter().map(|&x| $t::from(x) * 10.0 $(+ $lowest)?).collect()
                }

                fn ours<const N: usize>() -> Contender {
                    let array = || <haversack::array![$t; N, N]>::try_from(inputs(N * N)).expect("as many numbers as elements");
                    Contender::ours(
                        (array(), array()),
                        |(a, out)| out.assign(a.$function()),
                        |(_, out), ()| answer(out.as_slice()),
                    )
                }

                fn ndarray<const N: usize>() -> Contender {
                    let array = || Array2::from_shape_vec((N, N), inputs(N * N)).expect("as many numbers as elements");
                    Contender::library(
                        "ndarray Zip, std",
                        (array(), array()),
                        |(a, out)| Zip::from(out).and(&*a).for_each(|out, x| *out = x.$function()),
                        |(_, out), ()| answer(out),
                    )
                }

                fn reference<const N: usize>() -> Reference {
                    let inputs = doubles(0, N * N).into_iter().map(|x| x * 10.0 $(+ $lowest)?);
                    // The answers are up to e^10, and have the relative error of their dtype.
                    Reference::new($tolerance, inputs.map(|x| (x as $t as f64).$function()))
                }

                pub(super) fn row<const N: usize>() -> Row {
                    Row::new($name, N, Fits::square(N), reference::<N>, &[ours::<N>, ndarray::<N>])
                }
            }
        )*

        pub(crate) fn rows() -> Vec<Row> {
            vec![$($module::row::<32>(), $module::row::<256>()),*]
        }
    };
}

functions! {
    exp_f32: "exp f32", exp of f32 by 2e-3;
    exp_f64: "exp f64", exp of f64 by 5e-12;
    tanh_f32: "tanh f32", tanh of f32 by 1e-7;
    tanh_f64: "tanh f64", tanh of f64 by 3e-16;
    ln_f32: "ln f32", ln of f32 by 1e-6 from 20.0;
    ln_f64: "ln f64", ln of f64 by 2e-15 from 20.0;
    log2_f32: "log2 f32", log2 of f32 by 1e-6 from 20.0;
    log2_f64: "log2 f64", log2 of f64 by 2e-15 from 20.0;
}
