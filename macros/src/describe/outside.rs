//! Types of an item as they are named beside it, where its lifetimes and its `Self` are unknown.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, Ident, Type};

/// How the item at hand is named beside it.
pub(super) struct Outside<'a> {
    /// `Layer`, without its lifetimes.
    pub(super) name: &'a Ident,
    pub(super) generics: &'a Generics,
}

impl Outside<'_> {
    /// `Layer<'_>`
    fn owner(&self) -> TokenStream {
        let name = self.name;
        let elided: Vec<TokenStream> = self.generics.lifetimes().map(|_| quote!('_)).collect();
        if elided.is_empty() { name.to_token_stream() } else { quote!(#name<#(#elided),*>) }
    }

    /// `ty` with its lifetimes elided, and `Self` by name.
    pub(super) fn type_of(&self, ty: &Type) -> Type {
        syn::parse2(self.tokens(ty.to_token_stream())).unwrap_or_else(|_| ty.clone())
    }

    fn tokens(&self, tokens: TokenStream) -> TokenStream {
        let mut output: Vec<TokenTree> = Vec::new();
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            let in_lifetime = output.last().is_some_and(|previous| is(previous, '\''));
            match token {
                TokenTree::Ident(ident) if in_lifetime && self.declares(&ident) => {
                    output.push(Ident::new("_", ident.span()).into());
                }
                // In `Self::N` the lifetimes are inferred.
                TokenTree::Ident(ident) if !in_lifetime && ident == "Self" => match tokens.peek() {
                    Some(next) if is(next, ':') => output.push(self.name.clone().into()),
                    _ => output.extend(self.owner()),
                },
                TokenTree::Group(group) => {
                    let mut inside = Group::new(group.delimiter(), self.tokens(group.stream()));
                    inside.set_span(group.span());
                    output.push(inside.into());
                }
                other => output.push(other),
            }
        }
        output.into_iter().collect()
    }

    fn declares(&self, lifetime: &Ident) -> bool {
        self.generics.lifetimes().any(|own| own.lifetime.ident == *lifetime)
    }
}

fn is(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}
