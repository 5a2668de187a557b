//! Elements as bytes, and bytes as elements.

/// The reason why bytes are not elements where they lie.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoElements {
    /// The bytes do not begin at a multiple of the alignment, or are no whole number of elements.
    NotAligned,
    /// The bytes at this element are no value: the first of them.
    NoElement { position: usize },
}

// Every dtype but `bool` takes any bits.
macro_rules! any_bits {
    (bool, $elements:ident) => {{
        let _ = $elements;
        None
    }};
    ($type:ty, $elements:ident) => {
        Some(bytemuck::cast_slice_mut($elements))
    };
}

macro_rules! read {
    (bool, $bytes:ident) => {
        match $bytes {
            [byte @ (0 | 1), ..] => Ok(*byte == 1),
            _ => Err($bytes.first().copied().unwrap_or(0)),
        }
    };
    ($type:ty, $bytes:ident) => {
        Ok(bytemuck::pod_read_unaligned($bytes))
    };
}
macro_rules! borrowed {
    (bool, $bytes:ident) => {
        match bytemuck::checked::try_cast_slice($bytes) {
            Ok(elements) => Ok(elements),
            Err(_) => Err(NoElements::NoElement { position: $bytes.iter().position(|byte| *byte > 1).unwrap_or(0) }),
        }
    };
    ($type:ty, $bytes:ident) => {
        bytemuck::try_cast_slice($bytes).map_err(|_| NoElements::NotAligned)
    };
}

pub(super) use {any_bits, borrowed, read};
