//! Whether a variable is an array without saying so: asked of its type, where that is known.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{Expr, Ident, Stmt};

use super::pattern;
use super::read::{Read, at};

impl Read {
    /// What asks the variables of the innermost block whether they are arrays.
    pub(super) fn probes(&mut self) -> TokenStream {
        let untyped = self.untyped.last_mut().map(std::mem::take).unwrap_or_default();
        if untyped.is_empty() {
            return TokenStream::new();
        }
        let probes = untyped.iter().map(|name| {
            let (span, of) = (at(name.span()), type_of(name));
            quote_spanned!(span=> #of.no_array();)
        });
        // Types are asked where no run and no borrow comes: a question would keep what a view borrows.
        quote! {
            #[allow(unreachable_code, unused_imports)]
            if false {
                ::core::unreachable!();
                { use ::haversack::private::NoArray as _; #(#probes)* }
            }
        }
    }
}

fn type_of(name: &Ident) -> Ident {
    format_ident!("type_of_{}", name, span = at(name.span()))
}

/// Takes down the types of variables that might be arrays.
pub(super) fn after(statement: &Stmt, untyped: &[Vec<Ident>]) -> Option<Stmt> {
    let Stmt::Local(local) = statement else { return None };
    let names = pattern::names(&local.pat);
    let untyped = untyped.last()?;
    let asked: Vec<_> = names.into_iter().filter(|name| untyped.iter().any(|other| other == *name)).collect();
    if asked.is_empty() {
        return None;
    }
    let types = asked.into_iter().map(|name| {
        let (of, span) = (type_of(name), at(name.span()));
        quote_spanned!(span=> let #of = ::haversack::private::TypeOf::of(&#name);)
    });
    Some(Stmt::Expr(Expr::Verbatim(quote!(#(#types)*)), None))
}

/// The last value of a block, and behind it, where no run comes, what asks types that are known by then.
pub(super) fn tail(statement: Stmt, probes: TokenStream) -> Stmt {
    if probes.is_empty() {
        return statement;
    }
    let tokens = quote! {
        match () { () if true => { #statement } () => { #probes ::core::unreachable!() } }
    };
    Stmt::Expr(Expr::Verbatim(tokens), None)
}
