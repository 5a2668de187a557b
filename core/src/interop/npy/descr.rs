//! Dtypes as headers spell them: byte order, kind, bytes; and as NumPy reads them beyond that.
//!
//! ```text
//! spelling = [ order ] ( kind number | letter ) | name
//! order    = "<" | ">" | "=" | "|"                   none is native, as "=" and "|" are
//! kind     = "b" | "i" | "u" | "f" | "c"
//! number   = bytes, in digits; space, "+" and zeros in front count for nothing
//! letter   = "?" | "b" | "B" | "h" | "H" | .. | "d"  C's types
//! name     = "bool" | "int32" | "double" | ..
//! ```
//!
//! The spellings that `np.load` takes are in `tests/data/dtypes_by_numpy.txt`. One of them is left out: `()i4`, which
//! its parser of lists of dtypes takes for `i4`.

mod structured;

use core::ffi::c_long;
use core::fmt;
use std::borrow::Cow;

use super::NpyErrorKind;
use super::literal::Descr;
use crate::dtype::DtypeInfo;

/// A dtype in two characters' worth: its kind, and its bytes.
type Code = (u8, u8);

/// Checks that a header means `expected`, in native byte order.
pub(super) fn compare(found: &Descr<'_>, expected: DtypeInfo) -> Result<(), NpyErrorKind> {
    let code = (expected.kind as u8, expected.itemsize as u8);
    let spelling = match found {
        Descr::Plain(spelling) if expected.fields.is_empty() => spelling,
        Descr::Structured(list) if structured::agrees(list, &expected) => return Ok(()),
        _ => return Err(NpyErrorKind::Dtype { expected, found: printable(found) }),
    };
    match code_of(spelling) {
        Some((meant, order)) if meant == code => {
            if is_native(order, &expected) {
                return Ok(());
            }
            Err(NpyErrorKind::ByteOrder { expected, found: printable(found) })
        }
        _ => Err(NpyErrorKind::Dtype { expected, found: printable(found) }),
    }
}

fn is_native(order: u8, expected: &DtypeInfo) -> bool {
    expected.itemsize == 1 || matches!(order, b'=' | b'|') || char::from(order) == native_order(expected)
}

/// Returns whether a spelling means a number, in native byte order.
pub(super) fn means(spelling: &[u8], expected: &DtypeInfo) -> bool {
    let code = (expected.kind as u8, expected.itemsize as u8);
    code_of(spelling).is_some_and(|(meant, order)| meant == code && is_native(order, expected))
}

/// Reads a type code that arrays may have, and its byte order: `=` if it has none.
fn code_of(spelling: &[u8]) -> Option<(Code, u8)> {
    if let Some(code) = named(spelling) {
        return Some((code, b'='));
    }
    let (order, code) = match spelling {
        [order @ (b'<' | b'>' | b'=' | b'|'), code @ ..] => (*order, code),
        code => (b'=', code),
    };
    let code = match code {
        [letter] => lettered(*letter)?,
        [kind @ (b'b' | b'i' | b'u' | b'f' | b'c'), number @ ..] => (*kind, bytes(number)?),
        _ => return None,
    };
    Some((code, order))
}

/// Parses a number of bytes, as C's `strtol` reads it.
fn bytes(number: &[u8]) -> Option<u8> {
    let number = number.trim_ascii_start();
    let digits = number.strip_prefix(b"+").unwrap_or(number);
    let number = str::from_utf8(digits).ok().filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    number.parse().ok()
}

const LONG: u8 = size_of::<c_long>() as u8;
const POINTER: u8 = size_of::<usize>() as u8;

/// Returns the dtype that C's type of this letter has on this machine.
fn lettered(letter: u8) -> Option<Code> {
    Some(match letter {
        b'?' => (b'b', 1),
        b'b' => (b'i', 1),
        b'B' => (b'u', 1),
        b'h' => (b'i', 2),
        b'H' => (b'u', 2),
        b'i' => (b'i', 4),
        b'I' => (b'u', 4),
        b'l' => (b'i', LONG),
        b'L' => (b'u', LONG),
        b'q' => (b'i', 8),
        b'Q' => (b'u', 8),
        b'p' | b'n' => (b'i', POINTER),
        b'P' | b'N' => (b'u', POINTER),
        b'e' => (b'f', 2),
        b'f' => (b'f', 4),
        b'd' => (b'f', 8),
        b'F' => (b'c', 8),
        b'D' => (b'c', 16),
        _ => return None,
    })
}

/// Returns the dtype that has this name on this machine.
fn named(name: &[u8]) -> Option<Code> {
    Some(match name {
        b"bool" | b"bool_" => (b'b', 1),
        b"int8" | b"byte" => (b'i', 1),
        b"int16" | b"short" => (b'i', 2),
        b"int32" | b"intc" => (b'i', 4),
        b"int64" | b"longlong" => (b'i', 8),
        b"long" => (b'i', LONG),
        b"int" | b"int_" | b"intp" => (b'i', POINTER),
        b"uint8" | b"ubyte" => (b'u', 1),
        b"uint16" | b"ushort" => (b'u', 2),
        b"uint32" | b"uintc" => (b'u', 4),
        b"uint64" | b"ulonglong" => (b'u', 8),
        b"ulong" => (b'u', LONG),
        b"uint" | b"uintp" => (b'u', POINTER),
        b"float16" | b"half" => (b'f', 2),
        b"float32" | b"single" => (b'f', 4),
        b"float64" | b"double" | b"float" => (b'f', 8),
        b"complex64" | b"csingle" => (b'c', 8),
        b"complex128" | b"cdouble" | b"complex" => (b'c', 16),
        _ => return None,
    })
}

/// Checks that NumPy's format has a descriptor of a dtype.
#[track_caller]
pub(super) const fn has_descr(dtype: &DtypeInfo) {
    let mut field = 0;
    while field < dtype.fields.len() {
        has_descr(dtype.fields[field].dtype);
        field += 1;
    }
    assert!(
        !matches!(dtype.numpy.as_bytes(), b"bfloat16"),
        "`.npy` files have no dtype bf16: write `a.cast::<f32>()`, and read f32 with `cast_lossy::<bf16>()`"
    );
}

fn native_order(dtype: &DtypeInfo) -> char {
    match dtype.itemsize {
        1 => '|',
        _ if cfg!(target_endian = "little") => '<',
        _ => '>',
    }
}

/// Returns the literal of a dtype in a header, in native byte order: `'<f8'`, or a list of fields.
pub(super) fn literal(dtype: &DtypeInfo) -> impl fmt::Display {
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
pub(super) fn code(dtype: &DtypeInfo) -> impl fmt::Display {
    let (order, DtypeInfo { kind, itemsize, .. }) = (native_order(dtype), *dtype);
    fmt::from_fn(move |f| write!(f, "{order}{kind}{itemsize}"))
}

/// Returns the dtype of a header for an error: without characters that a terminal would obey, and cut to a line or two.
fn printable(found: &Descr<'_>) -> String {
    const LONGEST: usize = 120;
    let (Descr::Plain(bytes) | Descr::Structured(bytes)) = found;
    // A character has 4 bytes at most.
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(4 * (LONGEST + 1))]);
    let clean = |c: char| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c };
    let cut = if text.chars().nth(LONGEST).is_some() { " .." } else { "" };
    text.chars().take(LONGEST).map(clean).chain(cut.chars()).collect()
}

/// Formats the dtype of an array as messages name it: `float64 ('<f8')`.
pub(super) fn expected(dtype: &DtypeInfo) -> impl fmt::Display {
    let dtype = *dtype;
    fmt::from_fn(move |f| match dtype.fields {
        [] => write!(f, "{} ('{}')", dtype.numpy, code(&dtype)),
        _ => write!(f, "the record {} {}", dtype.name, literal(&dtype)),
    })
}

/// Formats the dtype of a file as messages name it, with NumPy's name where it has one.
pub(super) fn found(descr: &str) -> impl fmt::Display {
    fmt::from_fn(move |f| match numpy_name(descr) {
        Some(name) => write!(f, "{name} ('{descr}')"),
        None if descr.starts_with('[') => write!(f, "the structured dtype {descr}"),
        None => write!(f, "'{descr}'"),
    })
}

fn numpy_name(descr: &str) -> Option<Cow<'static, str>> {
    if let Some(((kind, bytes), _)) = code_of(descr.as_bytes()) {
        let bits = 8 * u16::from(bytes);
        match (kind, bytes) {
            (b'b', 1) => return Some("bool".into()),
            (b'i', 1 | 2 | 4 | 8) => return Some(format!("int{bits}").into()),
            (b'u', 1 | 2 | 4 | 8) => return Some(format!("uint{bits}").into()),
            (b'f', 2 | 4 | 8) => return Some(format!("float{bits}").into()),
            (b'c', 8 | 16) => return Some(format!("complex{bits}").into()),
            _ => {}
        }
    }
    let code = descr.strip_prefix(['<', '>', '|', '=']).unwrap_or(descr);
    let digits = code.get(1..)?;
    Some(match (code.get(..1)?, digits) {
        ("O", "") => "object".into(),
        ("M", _) => format!("datetime64{}", digits.strip_prefix('8')?).into(),
        ("m", _) => format!("timedelta64{}", digits.strip_prefix('8')?).into(),
        (kind, _) => {
            let size: u16 = if digits.starts_with(['+', '0']) { None } else { digits.parse().ok() }?;
            match (kind, size) {
                ("f", 12 | 16) => format!("float{}", 8 * size).into(),
                ("c", 24 | 32) => format!("complex{}", 8 * size).into(),
                ("S", _) => "bytes".into(),
                ("U", _) => "str".into(),
                ("V", _) => "void".into(),
                _ => return None,
            }
        }
    })
}
