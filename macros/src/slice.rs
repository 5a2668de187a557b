//! `s![2..5, .., 0..6;2, -1, new_axis]`: items with constant bounds, as types.

mod expand;
mod parse;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use parse::Items;

pub(crate) fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    match syn::parse2::<Items>(crate::fragment::dissolved(input)) {
        Ok(items) => Ok(items.into_token_stream()),
        // A value of any type, so that what it is given to adds no error.
        Err(error) => {
            let error = error.to_compile_error();
            Ok(quote!({
                #error;
                ::core::unreachable!()
            }))
        }
    }
}
