//! The stand-in for a refused function: a function and a plan of its name and signature, so that code that uses them has no
//! errors, too. Its body is checked as the body of a function without a plan.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, ItemFn, parse_quote};

/// Whether the body is checked with the attribute.
fn is_of_body(attribute: &Attribute) -> bool {
    ["cfg", "allow", "warn", "deny", "forbid"].iter().any(|name| attribute.path().is_ident(name))
}

/// Returns the stand-in for a function. If the signature itself is refused, the function stays as it is.
pub(crate) fn stand_in(item: TokenStream) -> TokenStream {
    let (Ok(mut planned), Ok(mut function)) =
        (syn::parse2::<ItemFn>(item.clone()), syn::parse2::<ItemFn>(item.clone()))
    else {
        return item;
    };
    planned.block = parse_quote!({ ::core::unreachable!() });
    planned.attrs.push(parse_quote!(#[allow(unused)]));
    let Ok(planned) = super::expand::expand(planned, None) else { return item };
    function.attrs.retain(is_of_body);
    quote! {
        #planned
        #[allow(dead_code)]
        const _: () = { #function };
    }
}
