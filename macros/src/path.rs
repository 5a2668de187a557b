//! Paths, as tokens.

use proc_macro2::{Ident, TokenTree};

pub(crate) fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':')
}

/// Returns whether `tokens` end with a path segment, so that a path can go on behind them. Neither a keyword, such as the `as` of
/// `as ::haversack::..`, nor a lifetime is a segment.
pub(crate) fn ends_in_segment(tokens: &[TokenTree]) -> bool {
    match tokens {
        [.., TokenTree::Punct(quote), TokenTree::Ident(_)] if quote.as_char() == '\'' => false,
        [.., TokenTree::Ident(word)] => is_segment(word),
        _ => false,
    }
}

fn is_segment(word: &Ident) -> bool {
    ["crate", "$crate", "self", "Self", "super"].iter().any(|keyword| word == keyword)
        || syn::parse_str::<Ident>(&word.to_string()).is_ok()
}

/// Returns the position at which the path at the end of `output` begins: the `haversack::` of `haversack::array!<..>`, the
/// `$crate::` in a macro.
pub(crate) fn qualifier(output: &[TokenTree]) -> usize {
    let mut start = output.len();
    while let [.., first, second] = &output[..start]
        && is_colon(first)
        && is_colon(second)
    {
        start -= 2;
        if ends_in_segment(&output[..start]) {
            start -= 1;
        }
        if let [.., TokenTree::Punct(dollar)] = &output[..start]
            && dollar.as_char() == '$'
        {
            start -= 1;
        }
    }
    start
}
