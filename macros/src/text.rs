//! Formats numbers and types for people, in docs and messages.

use haversack_plan::text::Text;
use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use crate::path::qualifier;

/// Formats a number with its digits in groups of three: `4_000_000`.
pub(crate) fn grouped(number: u128) -> String {
    Text::<64>::new().grouped(number).to_string()
}

/// Formats bytes in their unit: `3.81 MiB`.
pub(crate) fn short(bytes: u128) -> String {
    Text::<64>::new().in_units(bytes).to_string()
}

/// Formats bytes in full: `4_000_784 bytes (3.82 MiB)`.
pub(crate) fn bytes(bytes: u128) -> String {
    Text::<128>::new().bytes(bytes).to_string()
}

/// Returns `text`, or as much of it as fits into a cell of a message's table.
pub(crate) fn cut(text: &str) -> String {
    const ROOM: usize = 120;
    if text.len() <= ROOM { text.to_owned() } else { format!("{}..", &text[..text.floor_char_boundary(ROOM)]) }
}

/// Formats `text` as code, for a cell of a table.
pub(crate) fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

/// Formats `tokens` with spaces as rustfmt would put them in a type or a short expression.
pub(crate) fn tidy(tokens: TokenStream) -> String {
    let mut text = String::new();
    append(&mut text, tokens);
    text
}

fn append(text: &mut String, tokens: TokenStream) {
    let mut previous: Option<TokenTree> = None;
    let mut joint = false;
    let mut quoted = false;
    let mut lifetime = false;
    for token in without_own_path(tokens) {
        if let Some(previous) = &previous
            && !joint
            && (spaced(previous, &token) || (lifetime && matches!(token, TokenTree::Group(_))))
        {
            text.push(' ');
        }
        lifetime = quoted;
        quoted = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        joint = quoted || matches!(&token, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint);
        match &token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{ ", " }"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                append(text, group.stream());
                text.push_str(close);
            }
            // `$crate` is the name by which a macro knows its crate. No user wrote it.
            TokenTree::Ident(ident) if ident == "$crate" => text.push_str("crate"),
            other => text.push_str(&other.to_string()),
        }
        previous = Some(token);
    }
}

/// Shortens the `::haversack::private::array![..]` that `arrays!` makes of `array!<..>` to `array![..]`, whatever the path of the
/// library is.
fn without_own_path(tokens: TokenStream) -> Vec<TokenTree> {
    let mut output: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let is_called = matches!(&token, TokenTree::Punct(bang) if bang.as_char() == '!');
        if is_called && let Some(name) = output.pop_if(|name| matches!(name, TokenTree::Ident(name) if name == "array"))
        {
            output.truncate(qualifier(&output));
            output.push(name);
        }
        output.push(token);
    }
    output
}

fn spaced(left: &TokenTree, right: &TokenTree) -> bool {
    let sign = |token: &TokenTree| match token {
        TokenTree::Punct(punct) => Some(punct.as_char()),
        _ => None,
    };
    match (sign(left), sign(right)) {
        (Some('>'), None) => matches!(right, TokenTree::Ident(_)),
        (Some(',' | ';' | '+' | '-' | '/' | '=' | '%' | '|'), _) => true,
        (_, Some('+' | '-' | '/' | '=' | '%' | '|' | '*')) => true,
        (Some('*'), None) => !matches!(right, TokenTree::Ident(ident) if ident == "const" || ident == "mut"),
        (None, None) => !matches!(right, TokenTree::Group(_)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    #[test]
    fn types_are_spaced_as_rustfmt_spaces_them() {
        for (tokens, text) in [
            (quote!(Option<array![f32; 2, N]>), "Option<array![f32; 2, N]>"),
            (quote!(&'a [crate::Layer; 3]), "&'a [crate::Layer; 3]"),
            (quote!(SRAM / 2 + size_of::<u8>()), "SRAM / 2 + size_of::<u8>()"),
            (quote!((u8, *const T)), "(u8, *const T)"),
            (quote!(Box<dyn Fn(u8) -> u8 + Send>), "Box<dyn Fn(u8) -> u8 + Send>"),
            (quote!(N * 2), "N * 2"),
            (quote!(&'a ::haversack::private::array![u8; 2]), "&'a array![u8; 2]"),
            (quote!(Option<::haversack::private::array![u8; 2]>), "Option<array![u8; 2]>"),
            (quote!(Option<hs::array![u8; 2]>), "Option<array![u8; 2]>"),
            (quote!(a::array), "a::array"),
        ] {
            assert_eq!(tidy(tokens), text);
        }
    }
}
