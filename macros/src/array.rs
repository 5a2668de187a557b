//! `array!`: a type where there is a `;`, a value where there is none.

mod check;
mod expand;
mod parse;
mod value;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

pub(crate) use check::itemsize;
pub(crate) use expand::first;
pub(crate) use parse::{ArrayType, Dim};

pub(crate) fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    if !is_type(&input) {
        return value::expand(input);
    }
    let array: ArrayType = syn::parse2(input)?;
    match check::check(&array) {
        Ok(()) => Ok(array.into_token_stream()),
        Err(mistake) => Ok(expand::mistaken(&mistake)),
    }
}

/// Whether this is a type, `dtype; dims`, and not a list of values.
fn is_type(input: &TokenStream) -> bool {
    input.clone().into_iter().any(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';'))
}

/// The array type that `ty` spells with `array!`, if it does.
pub(crate) fn spelled(ty: &syn::Type) -> Option<ArrayType> {
    let syn::Type::Macro(spelled) = ty else { return None };
    let name = spelled.mac.path.segments.last()?;
    if name.ident != "array" || !is_type(&spelled.mac.tokens) {
        return None;
    }
    syn::parse2(spelled.mac.tokens.clone()).ok()
}
