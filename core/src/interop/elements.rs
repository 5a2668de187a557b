//! Elements out of bytes, for readers of other formats. The package haversack-zarr is one of them.
//!
//! A reader of a format compares what data say of themselves with the type, by [`ExpectedArray::compare`], and then copies the bytes of the
//! elements into an array or into rows. Writers need nothing of this: `bytemuck::cast_slice(a.as_slice())` is the bytes of any dtype.
//!
//! [`ExpectedArray::compare`]: super::error::ExpectedArray::compare

use super::error::DataErrorKind;
use super::payload;
use super::preflight::{Agreed, of_length};
use crate::dtype::Dtype;

/// Copies elements from their bytes, in the byte order of this machine. Allocates nothing.
///
/// ```
/// use haversack::interop::elements;
/// use haversack::{DataError, array};
///
/// let mut a = <array![u16; 2, 2]>::zeros();
/// let bytes: Vec<u8> = [1u16, 2, 3, 4].into_iter().flat_map(u16::to_ne_bytes).collect();
/// elements::copy_from_bytes(&bytes, a.as_mut_slice())?;
/// assert_eq!(a, array![[1, 2], [3, 4]]);
///
/// let error = elements::copy_from_bytes(&bytes[..7], a.as_mut_slice()).unwrap_err();
/// assert_eq!(error.to_string(), "expected 8 bytes of payload, found 7: the end is missing");
/// # Ok::<(), DataError>(())
/// ```
///
/// # Checked at build time
/// That an element has at most 4096 bytes.
///
/// # Errors
/// At run time: [`Truncated`](DataErrorKind::Truncated) and [`Trailing`](DataErrorKind::Trailing), before an element is written; and a byte
/// that is no bool, [`Element`](DataErrorKind::Element), whose index counts along the elements. Those before it are written then.
pub fn copy_from_bytes<T: Dtype>(bytes: &[u8], elements: &mut [T]) -> Result<(), DataErrorKind> {
    let nbytes = size_of_val(elements);
    of_length(Some(bytes.len() as u64), nbytes)?;
    let agreed = Agreed { rows: 1, nbytes, swapped: false, column_major: false };
    payload::read(&mut &*bytes, agreed, &[elements.len()], elements)
}
