//! The free constant beside an item, whose value rustdoc prints.

use heck::ToShoutySnakeCase;
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Ident, Visibility};

/// `pub const HIDDEN_LAYER_FOOTPRINT: usize`, for `HiddenLayer`.
pub(crate) fn footprint(
    owner: &Ident,
    visibility: &Visibility,
    value: TokenStream,
    known: Option<u128>,
) -> (Ident, TokenStream) {
    let name = name(owner);
    let about = format!("Bytes of [`{owner}`]: its footprint.");
    let agreement = known.map(|known| quote!(const _: () = ::haversack::private::documented(#name, #known);));
    let tokens = quote! {
        #[doc = #about]
        #[allow(dead_code)]
        #visibility const #name: usize = #value;
        #agreement
    };
    (name, tokens)
}

/// The value of the constant for `ty`.
pub(crate) fn value(ty: &impl ToTokens) -> TokenStream {
    let span = crate::array::first(&ty.to_token_stream());
    quote_spanned!(span=> ::haversack::private::footprint_of::<#ty>())
}

pub(crate) fn name(owner: &Ident) -> Ident {
    let text = owner.to_string();
    format_ident!("{}_FOOTPRINT", text.trim_start_matches("r#").to_shouty_snake_case(), span = owner.span())
}
