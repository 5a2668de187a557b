//! Writes a callee: the function itself, or a method of the plan that has its name.
//!
//! A macro cannot see whether a function is planned. The name of a planned one is a type, too. So the callee gets the name
//! `haversack_callee`, and a type of that name stands in where there is none: an import by name comes before one by `*`.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::super::tree::{Callee, GenericParameter, Generics};

/// Returns method `place` or `value` of a called function's type, as a value.
pub(super) fn method(callee: &Callee, name: &str, at: Span) -> TokenStream {
    let (path, name) = (&callee.path, Ident::new(name, at));
    let Some(count) = callee.stand_in else { return quote!(#path::#name) };
    let (stand_in, of) = (format_ident!("with_{}", count, span = at), own_type(callee, at));
    imported(callee, &quote_spanned!(at=> unplanned::#stand_in), &quote_spanned!(at=> #of::#name), at)
}

/// Returns a method that a function without a plan has, too, as a value.
pub(super) fn ordinary(callee: &Callee, name: &str, at: Span) -> TokenStream {
    let (name, of) = (Ident::new(name, at), own_type(callee, at));
    imported(callee, &quote_spanned!(at=> ordinary), &quote_spanned!(at=> #of::#name), at)
}

/// Returns a function, or a closure that gives a part of the workspace to a planned one.
pub(super) fn given(callee: &Callee, part: &TokenStream, at: Span) -> TokenStream {
    // An import of an item of the body could be ambiguous: a macro makes the item.
    if callee.is_certain {
        let path = &callee.path;
        return quote_spanned!(at=> ::haversack::private::same(#path::given(#path, #part)));
    }
    let of = own_type(callee, at);
    let generics = callee.generics.as_ref().map(|generics| &generics.of_function);
    let given = quote_spanned!(at=> #of::given(haversack_callee #generics, #part));
    let function = imported(callee, &quote_spanned!(at=> ordinary), &given, at);
    quote_spanned!(at=> ::haversack::private::same(#function))
}

/// Returns whether the path has generics, so that no import can name it.
pub(super) fn has_generics(callee: &Callee) -> bool {
    callee.path.clone().into_iter().any(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '<'))
}

/// Returns the type of the callee, with the generics that the source writes.
fn own_type(callee: &Callee, at: Span) -> TokenStream {
    let generics = callee.generics.as_ref().map(|generics| &generics.of_type);
    quote_spanned!(at=> haversack_callee #generics)
}

/// Returns a value in which `haversack_callee` means the callee or, among types, what a module of the library has for ordinary functions.
fn imported(callee: &Callee, stand_ins: &TokenStream, value: &TokenStream, at: Span) -> TokenStream {
    let path = &callee.path;
    let (module, stand_ins) = match &callee.generics {
        None => (TokenStream::new(), quote_spanned!(at=> ::haversack::private::#stand_ins)),
        Some(generics) => (generic(generics, stand_ins, at), quote_spanned!(at=> haversack_generic)),
    };
    quote_spanned! {at=>
        {
            #module
            #[allow(unused_imports)]
            use #path as haversack_callee;
            #[allow(unused_imports)]
            use #stand_ins::*;
            #value
        }
    }
}

/// Returns a module with stand-ins that have as many generics as the callee.
fn generic(generics: &Generics, stand_ins: &TokenStream, at: Span) -> TokenStream {
    let mut ty = quote_spanned!(at=> ::haversack::private::#stand_ins::haversack_callee);
    let (mut parameters, mut bounds) = (Vec::new(), Vec::new());
    for (position, parameter) in generics.parameters.iter().enumerate() {
        let name = format_ident!("A{}", position, span = at);
        let of = match parameter {
            GenericParameter::Written => quote_spanned!(at=> ::haversack::private::Written<#name>),
            GenericParameter::Open => {
                bounds.push(
                    quote_spanned!(at=> ::haversack::private::LeftOpen<#name>: ::haversack::private::Instead<()>),
                );
                quote_spanned!(at=> ::haversack::private::LeftOpen<#name>)
            }
            GenericParameter::Constant(ty) => {
                parameters.push(quote_spanned!(at=> const #name: #ty));
                continue;
            }
        };
        ty = quote_spanned!(at=> <#of as ::haversack::private::Instead<#ty>>::Type);
        parameters.push(name.into_token_stream());
    }
    let lifetimes = (0..generics.lifetimes).map(|number| {
        let lifetime = syn::Lifetime::new(&format!("'a{number}"), at);
        quote_spanned!(at=> #lifetime: #lifetime)
    });
    // Without an allocator, no function has the name of a plan.
    quote_spanned! {at=>
        #[allow(non_camel_case_types, dead_code, clippy::extra_unused_type_parameters)]
        mod haversack_generic {
            pub type haversack_callee<#(#parameters),*> = #ty;
            pub fn haversack_callee<#(#lifetimes,)* #(#parameters),*>() where #(#bounds),* {}
        }
    }
}
