//! Dtypes as headers spell them: byte order, kind, bytes.

use core::fmt;
use std::borrow::Cow;

use super::NpyErrorKind;
use super::literal::Descr;
use crate::dtype::DtypeInfo;

/// Whether a header means `expected`, in native byte order.
pub(super) fn compare(found: &Descr<'_>, expected: DtypeInfo) -> Result<(), NpyErrorKind> {
    let code = (expected.kind as u8, b'0' + expected.itemsize as u8);
    match found {
        Descr::Plain([order @ (b'<' | b'>' | b'=' | b'|'), kind, size]) if (*kind, *size) == code => {
            if expected.itemsize == 1 || char::from(*order) == native_order(&expected) {
                return Ok(());
            }
            Err(NpyErrorKind::ByteOrder { expected, found: printable(found) })
        }
        _ => Err(NpyErrorKind::Dtype { expected, found: printable(found) }),
    }
}

fn native_order(dtype: &DtypeInfo) -> char {
    match dtype.itemsize {
        1 => '|',
        _ if cfg!(target_endian = "little") => '<',
        _ => '>',
    }
}

/// How a header spells a dtype in native byte order: `<f8`, `|u1`.
pub(super) fn native(dtype: &DtypeInfo) -> impl fmt::Display {
    let (order, DtypeInfo { kind, itemsize, .. }) = (native_order(dtype), *dtype);
    fmt::from_fn(move |f| write!(f, "{order}{kind}{itemsize}"))
}

/// What a header says, without what a terminal would obey, and not longer than a line or two.
fn printable(found: &Descr<'_>) -> String {
    const LONGEST: usize = 120;
    let (Descr::Plain(bytes) | Descr::Structured(bytes)) = found;
    // A character has 4 bytes at most.
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(4 * (LONGEST + 1))]);
    let clean = |c: char| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c };
    let cut = if text.chars().nth(LONGEST).is_some() { " .." } else { "" };
    text.chars().take(LONGEST).map(clean).chain(cut.chars()).collect()
}

/// The dtype of an array as messages name it: `float64 ('<f8')`.
pub(super) fn expected(dtype: &DtypeInfo) -> impl fmt::Display {
    let (name, descr) = (dtype.numpy, native(dtype));
    fmt::from_fn(move |f| write!(f, "{name} ('{descr}')"))
}

/// The dtype of a file as messages name it, with NumPy's name where it has one.
pub(super) fn found(descr: &str) -> impl fmt::Display {
    fmt::from_fn(move |f| match numpy_name(descr) {
        Some(name) => write!(f, "{name} ('{descr}')"),
        None if descr.starts_with('[') => write!(f, "the structured dtype {descr}"),
        None => write!(f, "'{descr}'"),
    })
}

fn numpy_name(descr: &str) -> Option<Cow<'static, str>> {
    let code = descr.strip_prefix(['<', '>', '|', '='])?;
    let digits = code.get(1..)?;
    Some(match (code.get(..1)?, digits) {
        ("b", "1") => "bool".into(),
        ("O", "") => "object".into(),
        ("M", _) => format!("datetime64{}", digits.strip_prefix('8')?).into(),
        ("m", _) => format!("timedelta64{}", digits.strip_prefix('8')?).into(),
        (kind, _) => {
            let size: u16 = if digits.starts_with(['+', '0']) { None } else { digits.parse().ok() }?;
            match (kind, size) {
                ("i", 1 | 2 | 4 | 8) => format!("int{}", 8 * size).into(),
                ("u", 1 | 2 | 4 | 8) => format!("uint{}", 8 * size).into(),
                ("f", 2 | 4 | 8 | 12 | 16) => format!("float{}", 8 * size).into(),
                ("c", 8 | 16 | 24 | 32) => format!("complex{}", 8 * size).into(),
                ("S", _) => "bytes".into(),
                ("U", _) => "str".into(),
                ("V", _) => "void".into(),
                _ => return None,
            }
        }
    })
}
