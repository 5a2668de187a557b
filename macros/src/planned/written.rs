//! A planned function as the user wrote it.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::ItemFn;

/// The parts of a function that change while it is compiled, as the user wrote them.
pub(super) struct AsWritten {
    pub(super) name: Ident,
    pub(super) body: TokenStream,
}

impl AsWritten {
    pub(super) fn of(function: &ItemFn) -> Self {
        AsWritten { name: function.sig.ident.clone(), body: function.block.to_token_stream() }
    }
}
