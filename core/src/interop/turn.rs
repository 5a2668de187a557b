//! Elements out of bytes of the other byte order, and the error of bytes that are none.

use alloc::string::ToString;

use super::error::DataErrorKind;
use crate::dtype::DtypeInfo;

/// Returns the error of the element at `place`, in row-major order.
#[cold]
pub(crate) fn no_bool(axes: &[usize], mut place: usize, byte: u8) -> DataErrorKind {
    let mut index = axes.to_vec();
    for length in index.iter_mut().rev() {
        (place, *length) = (place / *length, place % *length);
    }
    DataErrorKind::Element { index, expected: "a bool, 0 or 1,", found: byte.to_string() }
}

/// Turns the bytes of each number of elements.
pub(crate) fn turn(bytes: &mut [u8], dtype: &DtypeInfo) {
    if !dtype.fields.is_empty() {
        for record in bytes.chunks_exact_mut(dtype.itemsize) {
            for field in dtype.fields {
                turn(&mut record[field.offset..][..field.dtype.itemsize], field.dtype);
            }
        }
        return;
    }
    // A complex number has two.
    match if dtype.kind == 'c' { dtype.itemsize / 2 } else { dtype.itemsize } {
        2 => bytes.as_chunks_mut::<2>().0.iter_mut().for_each(|number| number.reverse()),
        4 => bytes.as_chunks_mut::<4>().0.iter_mut().for_each(|number| number.reverse()),
        8 => bytes.as_chunks_mut::<8>().0.iter_mut().for_each(|number| number.reverse()),
        _ => {}
    }
}
