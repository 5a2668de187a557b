//! Makes parameters that own something end within the function, in the order in which they would end after it.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{FnArg, Pat, PatIdent, Signature, Type};

use crate::fragment::bare_type;

/// Gives every parameter a name in the signature. Returns the `let` statements that take the parameters over.
pub(super) fn taken(signature: &mut Signature) -> Vec<TokenStream> {
    let mut variables = Vec::new();
    for (position, input) in signature.inputs.iter_mut().enumerate() {
        let FnArg::Typed(typed) = input else { continue };
        if owns_nothing(&typed.ty) {
            continue;
        }
        let conditions = typed.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg"));
        let conditions = quote!(#(#conditions)*);
        let pattern = typed.pat.to_token_stream();
        if let Pat::Ident(PatIdent { by_ref: None, subpat: None, mutability, ident, .. }) = &mut *typed.pat {
            *mutability = None;
            variables.push(quote!(#conditions let #pattern = #ident;));
            continue;
        }
        let name = format_ident!("argument_{}", position, span = Span::mixed_site());
        *typed.pat = Pat::Verbatim(name.to_token_stream());
        // The parts that the pattern does not take are dropped after those that it takes.
        variables.push(quote!(#conditions let #name = #name; #conditions let #pattern = #name;));
    }
    variables
}

/// Returns whether the source says that a value of this type owns nothing.
fn owns_nothing(ty: &Type) -> bool {
    const COPIED: [&str; 17] = [
        "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64", "bool",
        "char", "str",
    ];
    match bare_type(ty) {
        Type::Reference(_) | Type::Ptr(_) | Type::Never(_) => true,
        Type::Array(array) => owns_nothing(&array.elem),
        Type::Tuple(tuple) => tuple.elems.iter().all(owns_nothing),
        Type::Path(path) => path.path.get_ident().is_some_and(|name| COPIED.iter().any(|copied| name == copied)),
        _ => false,
    }
}
