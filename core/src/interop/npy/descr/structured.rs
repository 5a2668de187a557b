//! Structured dtypes: lists of fields, `[('time', '<u8'), ('temperature', '<f4')]`. A list is compared with a record, field by field.

use super::means;
use crate::dtype::DtypeInfo;

/// Returns whether a list, with its brackets, has the fields of a record in their order: names, dtypes, byte order. Fields lie side by
/// side in both, so offsets agree, too.
pub(super) fn agrees(list: &[u8], record: &DtypeInfo) -> bool {
    let mut rest = list;
    is_record(&mut rest, record) && rest.trim_ascii().is_empty()
}

fn is_record(rest: &mut &[u8], record: &DtypeInfo) -> bool {
    if record.fields.is_empty() || !take(rest, b'[') {
        return false;
    }
    for (position, field) in record.fields.iter().enumerate() {
        let begins = (position == 0 || take(rest, b',')) && take(rest, b'(');
        let is_named = begins && string(rest) == Some(field.name.as_bytes()) && take(rest, b',');
        if !is_named || !is_dtype(rest, field.dtype) {
            return false;
        }
        // A tuple may end with a comma.
        take(rest, b',');
        if !take(rest, b')') {
            return false;
        }
    }
    take(rest, b',');
    take(rest, b']')
}

fn is_dtype(rest: &mut &[u8], dtype: &DtypeInfo) -> bool {
    if dtype.fields.is_empty() {
        string(rest).is_some_and(|spelling| means(spelling, dtype))
    } else {
        is_record(rest, dtype)
    }
}

/// Takes `byte`, if it comes next behind space.
fn take(rest: &mut &[u8], byte: u8) -> bool {
    match rest.trim_ascii_start().strip_prefix(&[byte]) {
        Some(behind) => {
            *rest = behind;
            true
        }
        None => false,
    }
}

/// Takes a text in quotes.
fn string<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let [quote @ (b'\'' | b'"'), behind @ ..] = rest.trim_ascii_start() else { return None };
    let end = behind.iter().position(|byte| byte == quote)?;
    *rest = &behind[end + 1..];
    Some(&behind[..end])
}
