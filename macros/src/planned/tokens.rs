//! The identifiers in the input of a macro, which only that macro understands.

use proc_macro2::{TokenStream, TokenTree};

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
