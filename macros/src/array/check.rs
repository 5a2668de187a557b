//! Checks an array type before the compiler sees it. Each mistake is reported once, at its place in the source.

use syn::Error;
use syn::spanned::Spanned;

use super::parse::ArrayType;
use crate::text::{grouped, short};

pub(crate) use haversack_plan::dtypes::MAX_RANK;

/// The largest block of memory on a 64-bit target, `isize::MAX`, in bytes. Smaller targets are covered by the check of the
/// constant.
const MAX_BYTES: u128 = i64::MAX as u128;

pub(super) fn check(array: &ArrayType) -> syn::Result<()> {
    if let Some(reason) = array.dtype_name().as_deref().and_then(not_a_dtype) {
        return Err(Error::new(array.dtype.span(), reason));
    }
    if let Some(seventh) = array.dims.get(MAX_RANK) {
        let message = format!("an array has at most {MAX_RANK} axes, this one has {}", array.dims.len());
        return Err(Error::new(seventh.span(), message));
    }
    addressable(array)
}

/// Returns why one of Rust's own types is not a dtype, and what to write instead. Returns `None` for any other name.
pub(super) fn not_a_dtype(name: &str) -> Option<String> {
    let instead = match name {
        "usize" => "it weighs differently on different targets; use `u32` or `u64`",
        "isize" => "it weighs differently on different targets; use `i32` or `i64`",
        "u128" => "the widest unsigned dtype is `u64`",
        "i128" => "the widest signed dtype is `i64`",
        "f16" | "bf16" if !cfg!(feature = "half") => "it needs the feature `half` of haversack",
        "f128" => "floating dtypes are `f32` and `f64`",
        "char" => "use `u32` for code points, or `u8` for bytes",
        "str" | "String" => "text has no constant size; use `u8` for bytes of a constant length",
        "Vec" => "a vector has no constant size; give the array one more axis",
        _ => return None,
    };
    Some(format!("`{name}` is not a dtype: {instead}"))
}

/// Returns the bytes of an element of the dtype with this name.
pub(crate) fn itemsize(dtype: &str) -> Option<u128> {
    haversack_plan::dtypes::itemsize(dtype).map(|bytes| bytes as u128)
}

/// Refuses literal dims if memory cannot address their product. An unknown dtype counts as one byte.
fn addressable(array: &ArrayType) -> syn::Result<()> {
    let (Some(axes), Some(first), Some(_)) = (array.numbers(), array.dims.first(), array.dims.last()) else {
        return Ok(());
    };
    let itemsize = array.dtype_name().as_deref().and_then(itemsize).unwrap_or(1);
    // An axis of length 0 does not excuse the other axes: offsets within them could not be computed.
    let bytes =
        axes.iter().filter(|&&axis| axis > 0).try_fold(itemsize, |bytes, &axis| bytes.checked_mul(axis as u128));
    let too_large = |size: String| {
        let shape = axes.iter().map(usize::to_string).collect::<Vec<_>>().join(" x ");
        let dtype = crate::text::tidy(quote::ToTokens::to_token_stream(&array.dtype));
        let message = format!(
            "an array of {dtype} in shape {shape} would have {size}: memory addresses at most {} bytes (`isize::MAX`)",
            grouped(MAX_BYTES)
        );
        Err(Error::new(first.span(), message))
    };
    match bytes {
        Some(bytes) if bytes <= MAX_BYTES => Ok(()),
        Some(bytes) if bytes <= u64::MAX as u128 * 1024 => {
            too_large(format!("{} bytes ({})", grouped(bytes), short(bytes)))
        }
        _ => too_large("more bytes than can be counted".into()),
    }
}
