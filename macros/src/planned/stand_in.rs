//! The stand-in for a refused function: a function and a plan of its name and signature, so that code that uses them has no
//! errors, too. Its body is checked as the body of a function without a plan, unless an `array!` in it has a mistake: rustc would say more about
//! the values behind it.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{ItemFn, parse_quote};

use super::emit::attributes::is_of_body;

/// Returns the stand-in for a function. If the signature itself is refused, the function stays as it is.
pub(crate) fn stand_in(item: TokenStream) -> TokenStream {
    let (Ok(mut planned), Ok(mut function)) =
        (syn::parse2::<ItemFn>(item.clone()), syn::parse2::<ItemFn>(item.clone()))
    else {
        return item;
    };
    planned.block = parse_quote!({ ::core::unreachable!() });
    planned.attrs.push(parse_quote!(#[allow(unused)]));
    let Ok(planned) = super::compile::compile(planned, None) else { return item };
    if crate::array::has_mistake(function.block.to_token_stream()) {
        return planned;
    }
    function.attrs.retain(|attribute| is_of_body(attribute) || attribute.path().is_ident("cfg"));
    quote! {
        #planned
        #[allow(dead_code)]
        const _: () = { #function };
    }
}
