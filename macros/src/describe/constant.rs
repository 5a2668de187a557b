//! The free constant beside an item. rustdoc prints its value.

use heck::ToShoutySnakeCase;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Attribute, Ident, Meta, Visibility};

use crate::written::WrittenType;

/// Returns `pub const HIDDEN_LAYER_FOOTPRINT: usize` for `HiddenLayer`. It is hidden in the docs if the item is.
pub(crate) fn footprint(
    owner: &Ident,
    visibility: &Visibility,
    attributes: &[Attribute],
    value: TokenStream,
) -> TokenStream {
    let name = name(owner);
    let about = format!("Bytes of [`{}`]: its footprint.", owner.unraw());
    let hidden = attributes.iter().filter(|attribute| hides(attribute));
    // An editor shows, for a word of the user, the docs of every token that has its span: only the name has it.
    quote! {
        #[doc = #about]
        #(#hidden)*
        #[allow(dead_code, deprecated)]
        #visibility const #name: ::core::primitive::usize = #value;
    }
}

/// Returns whether the attribute is `#[doc(hidden)]`.
pub(crate) fn hides(attribute: &Attribute) -> bool {
    matches!(&attribute.meta, Meta::List(list) if list.path.is_ident("doc") && list.tokens.to_string() == "hidden")
}

/// Returns the value of the constant for `ty`. It is a call, because for a call rustdoc prints the value.
pub(super) fn value(ty: &WrittenType<'_>) -> TokenStream {
    let span = crate::array::first(&ty.to_token_stream());
    let footprint = ty.footprint("FOOTPRINT");
    quote_spanned!(span=> ::haversack::private::bytes(#footprint))
}

pub(crate) fn name(owner: &Ident) -> Ident {
    format_ident!("{}_FOOTPRINT", owner.unraw().to_string().to_shouty_snake_case(), span = owner.span())
}

/// Returns a span for macro output at the place of `owner`. The compiler points there if the name is taken.
pub(crate) fn at(owner: &Ident) -> Span {
    Span::call_site().located_at(owner.span())
}
