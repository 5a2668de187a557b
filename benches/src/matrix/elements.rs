//! Operations of elements, functions and products, which write to memory that exists, and casts, which do not.

use haversack::expr::select;
use ndarray::Zip;

use super::inputs::{each, product, with_transpose};
use super::{Cell, cells};

macro_rules! integers {
    ($cells:ident, $($t:ident $sizes:tt;)*) => {$(
        cells! { $cells;
            "add" $t $sizes "np.add(a, b, out=out)", each(|x, y| x + y), |held| held.out.assign(&held.a + &held.b),
                |held| Zip::from(&mut held.out).and(&held.a).and(&held.b).for_each(|out, x, y| *out = x + y);
            "greater" $t => bool $sizes "np.greater(a, b, out=out)", each(|x, y| f64::from(u8::from(x > y))), |held| held.out.assign(held.a.greater(&held.b)),
                |held| Zip::from(&mut held.out).and(&held.a).and(&held.b).for_each(|out, x, y| *out = x > y);
        }
    )*};
}

macro_rules! floats {
    ($cells:ident, $($t:ident $sizes:tt;)*) => {$(
        integers! { $cells, $t $sizes; }
        cells! { $cells;
            "add a number" $t $sizes "np.add(a, 2, out=out)", each(|x, _| x + 2.0), |held| held.out.assign(&held.a + 2.0),
                |held| Zip::from(&mut held.out).and(&held.a).for_each(|out, x| *out = x + 2.0);
            "multiply" $t $sizes "np.multiply(a, b, out=out)", each(|x, y| x * y), |held| held.out.assign(&held.a * &held.b),
                |held| Zip::from(&mut held.out).and(&held.a).and(&held.b).for_each(|out, x, y| *out = x * y);
            "divide" $t $sizes "np.divide(a, b, out=out)", each(|x, y| x / y), |held| held.out.assign(&held.a / &held.b),
                |held| Zip::from(&mut held.out).and(&held.a).and(&held.b).for_each(|out, x, y| *out = x / y);
            "sqrt" $t $sizes "np.sqrt(b, out=out)", each(|_, y| y.sqrt()), |held| held.out.assign(held.b.sqrt()),
                |held| Zip::from(&mut held.out).and(&held.b).for_each(|out, x| *out = x.sqrt());
            "abs" $t $sizes "np.abs(a, out=out)", each(|x, _| x.abs()), |held| held.out.assign(held.a.abs()),
                |held| Zip::from(&mut held.out).and(&held.a).for_each(|out, x| *out = x.abs());
            "clamp" $t $sizes "np.clip(a, -0.5, 0.5, out=out)", each(|x, _| x.clamp(-0.5, 0.5)), |held| held.out.assign(held.a.clamp(-0.5, 0.5)),
                |held| Zip::from(&mut held.out).and(&held.a).for_each(|out, x| *out = x.clamp(-0.5, 0.5));
            "select" $t $sizes "out[...] = np.where(a > 0, a, b)", each(|x, y| if x > 0.0 { x } else { y }),
                |held| held.out.assign(select(held.a.greater(0.0), &held.a, &held.b)),
                |held| Zip::from(&mut held.out).and(&held.a).and(&held.b).for_each(|out, x, y| *out = if *x > 0.0 { *x } else { *y });
        }
    )*};
}

// Method here and NumPy's function.
macro_rules! functions {
    ($cells:ident, $t:ident $sizes:tt; $($name:literal $method:ident $numpy:literal;)*) => {
        cells! { $cells; $(
            $name $t $sizes $numpy, each(|_, y| y.$method()), |held| held.out.assign(held.b.$method()),
                |held| Zip::from(&mut held.out).and(&held.b).for_each(|out, x| *out = x.$method());
        )* }
    };
}

macro_rules! functions_of {
    ($cells:ident, $($t:ident $sizes:tt;)*) => {$(
        functions! { $cells, $t $sizes;
            "exp" exp "np.exp(b, out=out)";
            "exp2" exp2 "np.exp2(b, out=out)";
            "exp_m1" exp_m1 "np.expm1(b, out=out)";
            "ln" ln "np.log(b, out=out)";
            "ln_1p" ln_1p "np.log1p(b, out=out)";
            "log2" log2 "np.log2(b, out=out)";
            "log10" log10 "np.log10(b, out=out)";
            "tanh" tanh "np.tanh(b, out=out)";
        }
    )*};
}

macro_rules! casts {
    ($cells:ident, $($name:literal $t:ident => $u:ident;)*) => {
        cells! { $cells; $(
            $name $t => $u [256] "b.astype(out.dtype)", each(|_, y| f64::from(y as $u)), |held| held.b.cast_saturating::<$u>(), |held| held.b.mapv(|x| x as $u);
        )* }
    };
}

/// Adds the cells.
pub(super) fn add(cells: &mut Vec<Cell>) {
    floats! { cells, f32 [32 256 2000]; f64 [256 2000]; }
    integers! { cells, u8 [256 2000]; i16 [256]; i32 [256]; }
    functions_of! { cells, f32 [256]; f64 [256]; }
    casts! { cells,
        "cast to i32 of" f32 => i32;
        "cast to u8 of" f32 => u8;
        "cast to f64 of" f32 => f64;
        "cast to f32 of" f64 => f32;
        "cast to i32 of" f64 => i32;
        "cast to f32 of" u8 => f32;
        "cast to f32 of" i32 => f32;
        "cast to i16 of" u8 => i16;
    }
    cells! { cells;
        "product" i32 [32 256] "np.matmul(a, b, out=out)", product, |held| held.out.assign(held.a.dot(&held.b));
        "product" f32 [32 256] "np.matmul(a, b, out=out)", product, |held| held.out.assign(held.a.dot(&held.b)),
            |held| ndarray::linalg::general_mat_mul(1.0, &held.a, &held.b, 0.0, &mut held.out);
        "add the transpose" f32 [256] "np.add(a, a.T, out=out)", with_transpose, |held| held.out.assign(&held.a + held.a.t()),
            |held| Zip::from(&mut held.out).and(&held.a).and(held.a.t()).for_each(|out, x, y| *out = x + y);
    }
}
