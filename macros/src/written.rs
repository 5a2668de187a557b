//! A type as the source has it, parsed once. All that a macro says about a field is read from here.

use proc_macro2::{Punct, Spacing, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::{Ident, Type};

use crate::array::{self, ArrayType};

/// A type, with the array that it spells by `array!`.
pub(crate) struct WrittenType<'a> {
    pub(crate) ty: &'a Type,
    pub(crate) array: Option<ArrayType>,
}

impl<'a> WrittenType<'a> {
    pub(crate) fn of(ty: &'a Type) -> Self {
        WrittenType { ty, array: array::spelled(ty) }
    }

    /// Returns a type that is only a name, such as that of the item itself.
    pub(crate) fn name(ty: &'a Type) -> Self {
        WrittenType { ty, array: None }
    }

    /// Returns the span at which the type begins in the user's source.
    pub(crate) fn span(&self) -> Span {
        match &self.array {
            // The tokens that `array!` gives back begin at its dtype.
            Some(array) => array::first(&array.dtype.to_token_stream()),
            None => array::first(&self.ty.to_token_stream()),
        }
    }

    /// Returns `<ty as Footprint>::constant`, with the span of the type.
    pub(crate) fn footprint(&self, constant: &str) -> TokenStream {
        let (ty, span) = (self.ty, self.span());
        let constant = Ident::new(constant, span);
        // If the `<` had the span of `ty`, rustc would suggest to borrow the value that has no footprint.
        let open = Punct::new('<', Spacing::Alone);
        quote_spanned!(span=> #open #ty as ::haversack::private::Footprint>::#constant)
    }
}

impl ToTokens for WrittenType<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.ty.to_tokens(tokens);
    }
}
