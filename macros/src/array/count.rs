//! The number of bytes of an array, as far as the source tells it.

use quote::ToTokens;

use super::{ArrayType, Dim, itemsize};
use crate::text::{grouped, tidy};

/// The number of bytes of a type, as far as its tokens tell it.
pub(crate) enum Count {
    Known(u128),
    /// An expression for the number, such as `ROWS * COLS * 4`.
    Expression(String),
    /// The tokens tell nothing: the type has a footprint of its own.
    Elsewhere,
}

impl Count {
    /// Counts the bytes of an array.
    pub(crate) fn of(array: &ArrayType) -> Self {
        if !array.is_counted() {
            return Count::Elsewhere;
        }
        let item = array.dtype_name().as_deref().and_then(itemsize);
        let len = array
            .numbers()
            .and_then(|numbers| numbers.iter().try_fold(1u128, |len, &number| len.checked_mul(number as u128)));
        if let (Some(len), Some(item)) = (len, item) {
            return len.checked_mul(item).map_or(Count::Elsewhere, Count::Known);
        }
        let item = match item {
            Some(1) => None,
            Some(item) => Some(item.to_string()),
            None => Some(format!("size_of::<{}>()", tidy(array.dtype.to_token_stream()))),
        };
        let factors: Vec<String> = array.dims.iter().map(factor).chain(item).collect();
        Count::Expression(factors.join(" * "))
    }

    /// Returns the number, if it is known.
    pub(crate) fn known(&self) -> Option<u128> {
        match self {
            Count::Known(bytes) => Some(*bytes),
            _ => None,
        }
    }

    /// Formats the count as a cell of a table.
    pub(crate) fn text(&self) -> String {
        match self {
            Count::Known(bytes) => grouped(*bytes),
            Count::Expression(expression) => crate::text::code(expression),
            Count::Elsewhere => "its footprint".into(),
        }
    }
}

/// Formats a dim as a factor of a product.
fn factor(dim: &Dim) -> String {
    match dim {
        Dim::Expression(_) if dim.text().contains(' ') => format!("({})", dim.text()),
        _ => dim.text(),
    }
}
