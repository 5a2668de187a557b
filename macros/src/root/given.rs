//! Splits the arguments of `#[budget]` from the path of the library behind them: `1 KiB, crate = other::haversack`.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Error, Path};

/// Returns the arguments without the path of the library, and that path.
pub(crate) fn given(arguments: TokenStream) -> syn::Result<(TokenStream, Option<Path>)> {
    let tokens: Vec<TokenTree> = arguments.into_iter().collect();
    let Some(word) = tokens.windows(2).position(is_place) else { return Ok((tokens.into_iter().collect(), None)) };
    let keyword = tokens[word].span();
    let path = tokens[word + 2..].iter().cloned().collect();
    let path = syn::parse::Parser::parse2(Path::parse_mod_style, path)
        .map_err(|_| Error::new(keyword, "expected a path: `crate = other::haversack`"))?;
    let before = match &tokens[..word] {
        [before @ .., comma] if is(comma, ',') => before,
        [] => &[],
        _ => return Err(Error::new(keyword, "expected `,` in front of `crate = ..`")),
    };
    Ok((before.iter().cloned().collect(), Some(path)))
}

/// Returns whether the pair is `crate =`, and not the `crate::` of a constant.
fn is_place(pair: &[TokenTree]) -> bool {
    matches!(pair, [TokenTree::Ident(word), sign] if word == "crate" && is(sign, '='))
}

fn is(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::{ToTokens, quote};

    fn split(arguments: TokenStream) -> (String, Option<String>) {
        let (rest, path) = given(arguments).unwrap();
        (rest.to_string(), path.map(|path| path.to_token_stream().to_string()))
    }

    #[test]
    fn the_place_stands_behind_the_limit() {
        assert_eq!(split(quote!(1 KiB, crate = a::b)), ("1 KiB".into(), Some("a :: b".into())));
        assert_eq!(split(quote!(crate = crate::b)), (String::new(), Some("crate :: b".into())));
        assert_eq!(split(quote!(crate::LIMIT / 2)), ("crate :: LIMIT / 2".into(), None));
        assert_eq!(split(quote!()), (String::new(), None));
        assert!(given(quote!(1 KiB, crate = )).is_err());
        assert!(given(quote!(1 KiB crate = a)).is_err());
    }
}
