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

use super::literal::Descr;
use crate::dtype::DtypeInfo;
use crate::interop::preflight::{DescribedDtype, printable};

/// A dtype in two characters' worth: its kind, and its bytes.
type Code = (u8, u8);

/// Returns the dtype of a header in NumPy's words, and whether its numbers are in the byte order that this machine does not use.
/// `expected` is the dtype of the type: a list of fields is compared with it here.
pub(super) fn described<'a>(found: &Descr<'a>, expected: &DtypeInfo) -> (DescribedDtype<'a>, bool) {
    match *found {
        Descr::Plain(spelling) => {
            let Some(((kind, itemsize), order)) = code_of(spelling) else { return (unknown(spelling), false) };
            match numpy_name(kind, itemsize) {
                Some(name) => (DescribedDtype::Named(name), itemsize > 1 && !is_native(order)),
                None => (unknown(spelling), false),
            }
        }
        Descr::Structured(text) => {
            let orders = structured::compare(text, expected);
            // A record has one byte order.
            let agrees = orders.is_some_and(|orders| !(orders.native && orders.swapped));
            (DescribedDtype::Record { text, agrees }, orders.is_some_and(|orders| orders.swapped))
        }
    }
}

fn is_native(order: u8) -> bool {
    let native = if cfg!(target_endian = "little") { b'<' } else { b'>' };
    matches!(order, b'=' | b'|') || order == native
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
pub(crate) const fn has_descr(dtype: &DtypeInfo) {
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

/// Returns NumPy's name of a dtype that arrays may have.
fn numpy_name(kind: u8, itemsize: u8) -> Option<&'static str> {
    Some(match (kind, itemsize) {
        (b'b', 1) => "bool",
        (b'i', 1) => "int8",
        (b'i', 2) => "int16",
        (b'i', 4) => "int32",
        (b'i', 8) => "int64",
        (b'u', 1) => "uint8",
        (b'u', 2) => "uint16",
        (b'u', 4) => "uint32",
        (b'u', 8) => "uint64",
        (b'f', 2) => "float16",
        (b'f', 4) => "float32",
        (b'f', 8) => "float64",
        (b'c', 8) => "complex64",
        (b'c', 16) => "complex128",
        _ => return None,
    })
}

/// Describes a dtype that no array has: by NumPy's name, if it has one.
fn unknown(spelling: &[u8]) -> DescribedDtype<'static> {
    let name = str::from_utf8(spelling).ok().and_then(foreign_name);
    DescribedDtype::Unknown(name.unwrap_or_else(|| format!("'{}'", printable(spelling))))
}

/// Returns NumPy's name of a dtype that no array has.
fn foreign_name(descr: &str) -> Option<String> {
    let code = descr.strip_prefix(['<', '>', '|', '=']).unwrap_or(descr);
    let digits = code.get(1..)?;
    Some(match (code.get(..1)?, digits) {
        ("O", "") => "object".into(),
        ("M", _) => format!("datetime64{}", digits.strip_prefix('8')?),
        ("m", _) => format!("timedelta64{}", digits.strip_prefix('8')?),
        (kind, _) => {
            let size: u16 = if digits.starts_with(['+', '0']) { None } else { digits.parse().ok() }?;
            match (kind, size) {
                ("f", 12 | 16) => format!("float{}", 8 * size),
                ("c", 24 | 32) => format!("complex{}", 8 * size),
                ("S", _) => format!("bytes of length {size}"),
                ("U", _) => format!("str of length {size}"),
                ("V", _) => format!("void of {size} bytes"),
                _ => return None,
            }
        }
    })
}
