//! Finds the names that `array!` has in the block: its own, and those by which it was imported.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream, TokenTree};

/// Returns `array`, and also `arr` if the block says `arr!<..>` or `use haversack::array as arr`.
pub(super) fn names(tokens: &TokenStream) -> HashSet<String> {
    let mut names = HashSet::from(["array".to_owned()]);
    collect(tokens.clone(), &mut names);
    names
}

fn collect(tokens: TokenStream, names: &mut HashSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (position, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => collect(group.stream(), names),
            TokenTree::Ident(name) => {
                let behind = &tokens[position + 1..];
                if super::rewrite::opens(&tokens[..=position], behind).is_some() {
                    names.insert(name.to_string());
                }
                names.extend(import(name, behind));
            }
            _ => {}
        }
    }
}

/// Returns `arr` for the tokens `array as arr`.
fn import(name: &Ident, behind: &[TokenTree]) -> Option<String> {
    match behind {
        [TokenTree::Ident(word), TokenTree::Ident(other), ..] if name == "array" && word == "as" => {
            Some(other.to_string())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    #[test]
    fn a_name_is_known_by_its_brackets_or_its_import() {
        let mut found: Vec<String> =
            names(&quote!(use haversack::{array as a, s}; struct A(arr!<f32; 2>, other![f32; 2]);))
                .into_iter()
                .collect();
        found.sort();
        assert_eq!(found, ["a", "arr", "array"]);
    }
}
