//! Expands the model to the type. All tokens carry spans of the user's source, so that errors point there and not into the
//! macro.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::parse::{ArrayType, Dim};
use crate::fragment::bare_type;
use crate::number::counted;

impl ToTokens for ArrayType {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let start = first(&self.dtype.to_token_stream());
        let ArrayType { dtype, dims, storage } = self;
        let storage = storage.as_ref().map(storage_type);
        let end = last(&storage.as_ref().map(ToTokens::to_token_stream).unwrap_or_default())
            .or_else(|| last(&dims.last().map(ToTokens::to_token_stream).unwrap_or_default()))
            .unwrap_or(start);
        // `type number![3000]` expands to as many nested types as the number has bits. clippy must not report that as a complex
        // type of the user.
        let is_numbered = dims.iter().any(|dim| matches!(dim, Dim::Type(Type::Macro(_))));
        let start = if is_numbered { Span::mixed_site().located_at(start) } else { start };
        // With `::<`, the output is a single path where a value is expected, and so gives a single error. That error shows the
        // path, so it is the one that users know.
        tokens.extend(quote_spanned!(start=> ::haversack::Array::<#dtype, (#(#dims,)*)));
        if let Some(storage) = storage {
            tokens.extend(quote_spanned!(end=> , #storage));
        }
        tokens.extend(quote_spanned!(end=> >));
    }
}

/// Returns the storage type. `Inline` and `Heap` get the path of this library, so that they need no import.
pub(super) fn storage_type(storage: &Type) -> TokenStream {
    let span = storage.span();
    match bare_type(storage) {
        storage @ Type::Path(path) if path.path.is_ident("Inline") || path.path.is_ident("Heap") => {
            quote_spanned!(span=> ::haversack::private::#storage)
        }
        _ => storage.to_token_stream(),
    }
}

impl ToTokens for Dim {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let span = first(&match self {
            Dim::Number(literal, _) => literal.to_token_stream(),
            Dim::Constant(path) | Dim::Named(path) => path.to_token_stream(),
            Dim::Expression(block) => block.to_token_stream(),
            Dim::Type(ty) => ty.to_token_stream(),
        });
        tokens.extend(match self {
            Dim::Number(literal, _) => {
                let length = counted(literal).unwrap_or_else(|| literal.to_token_stream());
                quote_spanned!(span=> ::haversack::private::Const<#length>)
            }
            Dim::Constant(path) => quote_spanned!(span=> ::haversack::private::Const<{ #path }>),
            Dim::Expression(block) => quote_spanned!(span=> ::haversack::private::Const<#block>),
            Dim::Named(path) => path.to_token_stream(),
            Dim::Type(ty) => ty.to_token_stream(),
        });
    }
}

/// Returns a type that is only the error `mistake`. Code that uses the type adds no error of its own.
pub(crate) fn mistaken(mistake: &syn::Error) -> TokenStream {
    let error = mistake.to_compile_error();
    let span = mistake.span();
    quote_spanned!(span=> <() as ::haversack::private::Mistaken<{ #error }>>::Array)
}

pub(crate) fn first(tokens: &TokenStream) -> Span {
    tokens.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span())
}

fn last(tokens: &TokenStream) -> Option<Span> {
    tokens.clone().into_iter().last().map(|token| token.span())
}
