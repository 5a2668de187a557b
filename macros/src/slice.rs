//! `s![2..5, .., 0..6;2, -1, new_axis]`: items with constant bounds, as types.

mod expand;
mod parse;

use proc_macro2::TokenStream;
use quote::ToTokens;

use parse::SliceItems;

pub(crate) fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    match syn::parse2::<SliceItems>(crate::fragment::dissolved(input)) {
        Ok(items) => Ok(items.into_token_stream()),
        // The output is only the error, in the place of a value. The function that is given the value adds no error.
        Err(error) => Ok(error.to_compile_error()),
    }
}
