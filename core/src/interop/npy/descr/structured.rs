//! Structured dtypes: lists of fields, `[('time', '<u8'), ('temperature', '<f4')]`. A list is compared with a record, field by field.

use super::{code_of, is_native};
use crate::dtype::DtypeInfo;

/// The byte orders of the fields that have one.
#[derive(Clone, Copy, Default)]
pub(super) struct Orders {
    pub(super) native: bool,
    pub(super) swapped: bool,
}

/// Compares a list, with its brackets, with the fields of a record in their order: names and dtypes. Fields lie side by side in both, so
/// offsets agree, too. Gives their byte orders if they agree.
pub(super) fn compare(list: &[u8], record: &DtypeInfo) -> Option<Orders> {
    let (mut rest, mut orders) = (list, Orders::default());
    (is_record(&mut rest, record, &mut orders) && rest.trim_ascii().is_empty()).then_some(orders)
}

fn is_record(rest: &mut &[u8], record: &DtypeInfo, orders: &mut Orders) -> bool {
    if record.fields.is_empty() || !take(rest, b'[') {
        return false;
    }
    for (position, field) in record.fields.iter().enumerate() {
        let begins = (position == 0 || take(rest, b',')) && take(rest, b'(');
        let is_named = begins && string(rest) == Some(field.name.as_bytes()) && take(rest, b',');
        if !is_named || !is_dtype(rest, field.dtype, orders) {
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

fn is_dtype(rest: &mut &[u8], dtype: &DtypeInfo, orders: &mut Orders) -> bool {
    if !dtype.fields.is_empty() {
        return is_record(rest, dtype, orders);
    }
    match string(rest).and_then(code_of) {
        Some((code, order)) if code == (dtype.kind as u8, dtype.itemsize as u8) => {
            if dtype.itemsize > 1 {
                *(if is_native(order) { &mut orders.native } else { &mut orders.swapped }) = true;
            }
            true
        }
        _ => false,
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
