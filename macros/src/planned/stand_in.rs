//! What stands where a function is refused: a function and a plan of its name and signature, so that nothing that uses them has an
//! error, too. Its body is checked as that of a function without a plan.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, ItemFn, parse_quote};

/// Whether the body is to be read with an attribute.
fn is_of_body(attribute: &Attribute) -> bool {
    ["cfg", "allow", "warn", "deny", "forbid"].iter().any(|name| attribute.path().is_ident(name))
}

/// Where the signature itself is refused, the function stands in as it is.
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
