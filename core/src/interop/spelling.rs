//! Dtypes as NumPy spells them in headers: `'<f8'`, and records as lists of fields.

use core::fmt;

use crate::dtype::DtypeInfo;

fn native_order(dtype: &DtypeInfo) -> char {
    match dtype.itemsize {
        1 => '|',
        _ if cfg!(target_endian = "little") => '<',
        _ => '>',
    }
}

/// Returns the literal of a dtype in a header, in native byte order: `'<f8'`, or a list of fields.
pub(crate) fn literal(dtype: &DtypeInfo) -> impl fmt::Display {
    let dtype = *dtype;
    fmt::from_fn(move |f| {
        if dtype.fields.is_empty() {
            return write!(f, "'{}'", code(&dtype));
        }
        for (position, field) in dtype.fields.iter().enumerate() {
            write!(f, "{}('{}', {})", if position == 0 { "[" } else { ", " }, field.name, literal(field.dtype))?;
        }
        f.write_str("]")
    })
}

/// Returns the code of a number: `<f8`, `|u1`.
fn code(dtype: &DtypeInfo) -> impl fmt::Display {
    let (order, DtypeInfo { kind, itemsize, .. }) = (native_order(dtype), *dtype);
    fmt::from_fn(move |f| write!(f, "{order}{kind}{itemsize}"))
}
