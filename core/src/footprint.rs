//! The bytes of types. The only place where sizes are computed.
//!
//! | module | holds |
//! | --- | --- |
//! | [`bytes`] | a number of bytes that prints as `3.81 MiB` |
//! | `plain` | the footprints of Rust's own types |

pub mod bytes;
mod plain;

use core::marker::PhantomData;

use crate::layout::count;
use crate::shape::Shape;
use crate::text::Text;

/// The bytes that a type reserves for its payload, as constants.
///
/// | constant | meaning |
/// | --- | --- |
/// | [`FOOTPRINT`](Footprint::FOOTPRINT) | payload: `nbytes` of the arrays it owns plus the size of its plain fields |
/// | [`HEAP`](Footprint::HEAP) | the bytes that it owns outside itself |
/// | [`OVERHEAD`](Footprint::OVERHEAD) | handles, tags and padding |
///
/// All in bytes. `FOOTPRINT + OVERHEAD == size_of::<Self>() + HEAP`, always; a sum past the limit of addressable memory
/// is `usize::MAX`, which no budget admits. A borrowed value is counted where it is owned: the footprint of a reference
/// is 0. A shared value (`Shared<T, S>`) counts whole in each owner, so that a sum with several of them is an upper
/// bound; docs and messages of budgets mark it as one.
///
/// ```
/// use haversack::{array, Footprint};
///
/// #[derive(Footprint)]
/// struct Frame {
///     pixels: array![u8; 28, 28],
///     label: u32,
/// }
/// assert_eq!(Frame::FOOTPRINT, 28 * 28 + 4);
/// assert_eq!(Frame::HEAP, 28 * 28);
/// assert_eq!(Frame::FOOTPRINT + Frame::OVERHEAD, size_of::<Frame>() + Frame::HEAP);
/// ```
///
/// # When it is checked
/// That every field has a footprint: at `cargo check`. That a sum can be counted: where the constant is read.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no constant footprint",
    label = "what this owns is not known while compiling",
    note = "types that grow at run time (`Vec`, `String`, `HashMap`, ..) cannot be counted: use `array![T; dims]`, `[T; N]` or `Box<[T; N]>` for data of a constant size, or keep the field outside of what is budgeted",
    note = "for a struct or enum of your own, write `#[derive(Footprint)]` on it"
)]
pub trait Footprint: Sized {
    /// Bytes of payload.
    const FOOTPRINT: usize;

    /// Bytes that a value owns outside itself: its heap blocks.
    const HEAP: usize;

    /// Bytes of handles, tags and padding.
    const OVERHEAD: usize;

    /// The content that a row of a budget's table shows for this type.
    #[doc(hidden)]
    const CONTENT: Content = Content::Other;

    /// Whether others may own some of it, too. It counts whole in each owner, so every sum is an upper bound.
    #[doc(hidden)]
    const IS_SHARED: bool = is_shared(Self::PARTS);

    /// The part that this type adds to a type with a field of it. One constant, because every use of a type in the
    /// output of a macro costs time to compile.
    #[doc(hidden)]
    const PART: Part = Part {
        content: Self::CONTENT,
        is_shared: Self::IS_SHARED,
        footprint: Self::FOOTPRINT,
        heap: Self::HEAP,
        overhead: Self::OVERHEAD,
    };

    /// The parts of the fields, variant by variant; a struct is one variant. The derive writes it.
    #[doc(hidden)]
    const PARTS: &'static [&'static [Part]] = &[];
}

/// The content and the sizes of a type.
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub struct Part {
    pub content: Content,
    pub is_shared: bool,
    pub footprint: usize,
    pub heap: usize,
    pub overhead: usize,
}

/// The description of a type in a row of a budget's table, beside the name.
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum Content {
    /// An array: its dtype and the lengths of its axes.
    Array { dtype: &'static str, axes: &'static [usize] },
    /// Anything else: the row shows the type as it is written.
    Other,
}

/// Returns the footprint of `X` in bytes.
///
/// ```
/// use haversack::{array, footprint};
/// const BYTES: usize = footprint::<(array![f32; 1000, 1000], u64)>();
/// assert_eq!(BYTES, 4_000_008);
/// ```
///
/// Where `X` shares arrays (`Shared<T, S>`), this is an upper bound: they count whole in each owner.
///
/// # When it is checked
/// That `X` has a footprint: at `cargo check`. That memory can address it: where the function is called, at `cargo
/// check` in a constant.
#[track_caller]
pub const fn footprint<X: Footprint>() -> usize {
    assert!(X::FOOTPRINT <= ADDRESSABLE, "a footprint is larger than memory can address (`isize::MAX` bytes)");
    X::FOOTPRINT
}

/// The most bytes that memory can address, and the largest that one block can be.
pub(crate) const ADDRESSABLE: usize = isize::MAX as usize;

/// Whether memory can address the arrays of one type. Every constructor reads it, and so does the code that
/// constructors rely on.
pub(crate) struct Fits<T, S>(PhantomData<(T, S)>);

impl<T, S: Shape> Fits<T, S> {
    /// Fails where an array is too large: one constant, so that it is one error.
    pub(crate) const ADDRESSABLE: () = if saturated(size_of::<T>(), S::AXES) > ADDRESSABLE {
        too_large(size_of::<T>(), S::AXES)
    };
}

/// Returns the number of bytes of an array of `T` in shape `S`: a compile error if memory cannot address them.
pub(crate) const fn nbytes<T, S: Shape>() -> usize {
    let () = Fits::<T, S>::ADDRESSABLE;
    saturated(size_of::<T>(), S::AXES)
}

#[inline]
#[track_caller]
const fn too_large(itemsize: usize, axes: &[usize]) -> ! {
    let mut text = Text::<512>::new();
    text.str("an array of shape ").axes(axes).str(" with elements of ").grouped(itemsize as u128);
    text.str(if itemsize == 1 { " byte" } else { " bytes" });
    text.str(" is larger than memory can address (`isize::MAX` bytes)");
    panic!("{}", text.as_str())
}

/// Returns the number of bytes of elements of `itemsize` bytes in shape `axes`, at most `usize::MAX`. It is more than
/// `isize::MAX` if memory cannot address them.
///
/// Footprints saturate, so that the error is reported once, by the code that asks: a budget, or [`footprint`].
#[inline]
pub(crate) const fn saturated(itemsize: usize, axes: &[usize]) -> usize {
    times(count::saturated_len(axes), itemsize)
}

/// Returns the payload of a type with such fields: that of its largest variant, at most `usize::MAX`.
#[inline]
#[doc(hidden)]
pub const fn payload(variants: &[&[Part]]) -> usize {
    match largest_variant(variants) {
        Some(variant) => payload_of(variants[variant]),
        None => 0,
    }
}

/// Returns the bytes that a type with such fields owns outside itself: those of the variant that owns most, at most
/// `usize::MAX`.
#[inline]
#[doc(hidden)]
pub const fn heap(variants: &[&[Part]]) -> usize {
    let (mut most, mut i) = (0, 0);
    while i < variants.len() {
        let (mut heap, mut part) = (0usize, 0);
        while part < variants[i].len() {
            heap = heap.saturating_add(variants[i][part].heap);
            part += 1;
        }
        most = larger(most, heap);
        i += 1;
    }
    most
}

/// Returns whether a field is shared with other owners.
#[inline]
const fn is_shared(variants: &[&[Part]]) -> bool {
    let mut i = 0;
    while i < variants.len() {
        let mut part = 0;
        while part < variants[i].len() {
            if variants[i][part].is_shared {
                return true;
            }
            part += 1;
        }
        i += 1;
    }
    false
}

/// Returns the position of the variant with the most payload, the first of equal ones.
#[inline]
pub(crate) const fn largest_variant(variants: &[&[Part]]) -> Option<usize> {
    let mut largest = None;
    let (mut most, mut i) = (0, 0);
    while i < variants.len() {
        let payload = payload_of(variants[i]);
        if largest.is_none() || payload > most {
            (largest, most) = (Some(i), payload);
        }
        i += 1;
    }
    largest
}

#[inline]
const fn payload_of(fields: &[Part]) -> usize {
    let (mut sum, mut i) = (0usize, 0);
    while i < fields.len() {
        sum = sum.saturating_add(fields[i].footprint);
        i += 1;
    }
    sum
}

/// Returns the sum of `parts`, at most `usize::MAX`.
#[inline]
pub(crate) const fn sum(parts: &[usize]) -> usize {
    let mut sum = 0usize;
    let mut i = 0;
    while i < parts.len() {
        sum = sum.saturating_add(parts[i]);
        i += 1;
    }
    sum
}

#[inline]
pub(crate) const fn larger(left: usize, right: usize) -> usize {
    if left > right { left } else { right }
}

/// Returns `count` times `bytes`, at most `usize::MAX`.
#[inline]
pub(crate) const fn times(count: usize, bytes: usize) -> usize {
    count.saturating_mul(bytes)
}

/// Returns the bytes of `size + heap` that are not payload.
#[inline]
#[doc(hidden)]
pub const fn overhead(size: usize, heap: usize, footprint: usize) -> usize {
    sum(&[size, heap]).saturating_sub(footprint)
}
