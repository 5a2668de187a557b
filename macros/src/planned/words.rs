//! Words: the identifiers of a token stream, new ones, those of Rust's own types, and the names of lifetimes, and borrows.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Type;

/// The primitive types and the macro `array`, in front of `::`.
pub(super) const PRIMITIVES: [&str; 18] = [
    "bool", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64",
    "char", "str", "array",
];

/// Returns a word that begins with `name` and is none of `words`.
pub(super) fn fresh(name: &str, words: &[String]) -> String {
    let numbered = (0..).map(|n| if n == 0 { name.to_owned() } else { format!("{name}{n}") });
    numbered.into_iter().find(|word| !words.contains(word)).unwrap_or_default()
}

/// Returns all identifiers, also those in the braces of a format string.
pub(super) fn words(tokens: TokenStream) -> Vec<String> {
    let mut words = Vec::new();
    collect(tokens, &mut words);
    words
}

fn collect(tokens: TokenStream, words: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(word) => words.push(word.to_string()),
            TokenTree::Group(group) => collect(group.stream(), words),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if text.contains('"') {
                    let captured = text
                        .split('{')
                        .skip(1)
                        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>());
                    words.extend(captured.filter(|word| !word.is_empty()));
                }
            }
            TokenTree::Punct(_) => {}
        }
    }
}

/// Returns a type without the names of its lifetimes.
pub(super) fn without_lifetime_names(ty: TokenStream) -> TokenStream {
    let mut after_quote = false;
    ty.into_iter()
        .map(|token| {
            let is_quote = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
            let token = match token {
                TokenTree::Ident(name) if after_quote => TokenTree::Ident(Ident::new("_", name.span())),
                TokenTree::Group(group) => {
                    TokenTree::Group(Group::new(group.delimiter(), without_lifetime_names(group.stream())))
                }
                other => other,
            };
            after_quote = is_quote;
            token
        })
        .collect()
}

/// Returns whether a value of this type holds no borrow, as far as its spelling tells.
pub(super) fn owns(ty: &Type) -> bool {
    fn borrows(tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Punct(punct) => matches!(punct.as_char(), '&' | '\''),
            TokenTree::Ident(name) => {
                ["View", "ViewMut", "Expr", "Product", "_", "impl", "dyn"].iter().any(|word| name == word)
            }
            TokenTree::Group(group) => borrows(group.stream()),
            TokenTree::Literal(_) => false,
        })
    }
    !borrows(ty.to_token_stream())
}
