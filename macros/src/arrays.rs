//! `arrays! { .. }`: items in which `array!<f32; 1000, 1000>` is written as it is said.

mod declared;
mod rewrite;

use proc_macro2::TokenStream;
use syn::File;

pub(crate) fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    let items = rewrite::rewrite(input)?;
    // What is no item is left to the compiler, which says so better.
    let Ok(mut file) = syn::parse2::<File>(items.clone()) else { return Ok(items) };
    let inner = std::mem::take(&mut file.attrs);
    if let Some(attribute) = inner.first() {
        return Err(syn::Error::new_spanned(
            attribute,
            "an inner attribute belongs to a whole module or crate: write it outside of `arrays!`",
        ));
    }
    declared::describe_declared(file.items)
}
