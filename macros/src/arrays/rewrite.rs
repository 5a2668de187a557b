//! Rewrites `array!<T; dims>` to `::haversack::private::array![T; dims]`, at any depth, before anything is parsed.

use proc_macro2::{Delimiter, Group, Ident, Punct, TokenStream, TokenTree};
use quote::quote_spanned;
use syn::Error;

use crate::path::{ends_in_segment, is_colon, qualifier};

/// The name of the macro, unless it was imported by another name.
const ARRAY: &str = "array";

pub(super) fn rewrite(tokens: TokenStream) -> syn::Result<TokenStream> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut output: Vec<TokenTree> = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        if let (TokenTree::Ident(name), Some(open)) = (&tokens[i], opens(&tokens[..=i], &tokens[i + 1..])) {
            let inside = i + 3;
            let close = closing(&tokens[inside..], name, open)? + inside;
            let content = rewrite(tokens[inside..close].iter().cloned().collect())?;
            let qualifier = output.split_off(qualifier(&output));
            let array = in_brackets(name, open, qualifier, content);
            // In `array!<f32; 3>::zeros()`, the type begins a path, and so needs angle brackets of its own.
            let begins_path =
                matches!(&tokens[close + 1..], [first, second, ..] if is_colon(first) && is_colon(second));
            if begins_path {
                let span = name.span();
                output.extend(quote_spanned!(span=> <#array>));
            } else {
                output.extend(array);
            }
            i = close + 1;
        } else {
            output.push(inside_group(&tokens[i])?);
            i += 1;
        }
    }
    Ok(output.into_iter().collect())
}

/// Returns the `<` of `array!<..>`. `read` ends with the name of the macro, and `behind` are the tokens after it. In Rust
/// itself, a `<` follows a `!` only if a keyword is in front of it. So the name may be any by which the user imported `array!`.
pub(super) fn opens<'a>(read: &[TokenTree], behind: &'a [TokenTree]) -> Option<&'a Punct> {
    match behind {
        [TokenTree::Punct(bang), TokenTree::Punct(open), ..]
            if ends_in_segment(read) && bang.as_char() == '!' && open.as_char() == '<' =>
        {
            Some(open)
        }
        _ => None,
    }
}

/// Returns `::haversack::private::array![..]`, or the same with the path or the name that the user wrote.
fn in_brackets(name: &Ident, open: &Punct, qualifier: Vec<TokenTree>, content: TokenStream) -> TokenStream {
    let mut group = Group::new(Delimiter::Bracket, content);
    group.set_span(open.span());
    let span = name.span();
    if qualifier.is_empty() && name == ARRAY {
        quote_spanned!(span=> ::haversack::private::#name ! #group)
    } else {
        quote_spanned!(span=> #(#qualifier)* #name ! #group)
    }
}

fn inside_group(token: &TokenTree) -> syn::Result<TokenTree> {
    let TokenTree::Group(group) = token else { return Ok(token.clone()) };
    let mut rewritten = Group::new(group.delimiter(), rewrite(group.stream())?);
    rewritten.set_span(group.span());
    Ok(TokenTree::Group(rewritten))
}

/// Returns the position of the `>` that closes `open`. Angle brackets nest. The `>` of `->` and `=>` closes nothing.
fn closing(tokens: &[TokenTree], name: &Ident, open: &Punct) -> syn::Result<usize> {
    let mut depth = 0usize;
    let mut arrow = false;
    for (position, token) in tokens.iter().enumerate() {
        let TokenTree::Punct(punct) = token else {
            arrow = false;
            continue;
        };
        match punct.as_char() {
            '<' => depth += 1,
            '>' if arrow => {}
            '>' if depth == 0 => return Ok(position),
            '>' => depth -= 1,
            _ => {}
        }
        arrow = matches!(punct.as_char(), '-' | '=') && punct.spacing() == proc_macro2::Spacing::Joint;
    }
    Err(Error::new(open.span(), format!("this `<` of `{name}!<..>` is never closed with `>`")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    #[test]
    fn angle_brackets_become_square_ones_at_any_depth() {
        let rewritten = rewrite(quote!(
            fn f(x: Option<array!<f32; 2, {N >> 2}>>) { vec![<array!<Wrapping<u8>; 3>>::zeros()] }
        ));
        let expected = quote!(
            fn f(x: Option<::haversack::private::array![f32; 2, {N >> 2}]>) {
                vec![<::haversack::private::array![Wrapping<u8>; 3]>::zeros()]
            }
        );
        assert_eq!(rewritten.unwrap().to_string(), expected.to_string());
    }

    #[test]
    fn a_path_before_it_stays() {
        let rewritten =
            rewrite(quote!(fn f(x: haversack::array!<u8;>) -> ::a::array!<u8;> where ($crate::array!<u8;>): X {}));
        let expected = quote!(fn f(x: haversack::array![u8;]) -> ::a::array![u8;] where ($crate::array![u8;]): X {});
        assert_eq!(rewritten.unwrap().to_string(), expected.to_string());
    }

    #[test]
    fn where_it_begins_a_path_it_has_brackets_of_its_own() {
        let rewritten = rewrite(quote!(return a::array!<f32; 3>::zeros() + (array!<f32; 3>::NBYTES as u64)));
        let expected =
            quote!(return <a::array![f32; 3]>::zeros() + (<::haversack::private::array![f32; 3]>::NBYTES as u64));
        assert_eq!(rewritten.unwrap().to_string(), expected.to_string());
    }

    #[test]
    fn another_name_is_the_one_that_was_imported() {
        let rewritten = rewrite(quote!(struct A(arr!<f32; 2>, m::arr!<f32; 2>); fn f() -> bool { !<A as B>::C }));
        let expected = quote!(
            struct A(arr![f32; 2], m::arr![f32; 2]);
            fn f() -> bool {
                !<A as B>::C
            }
        );
        assert_eq!(rewritten.unwrap().to_string(), expected.to_string());
    }

    #[test]
    fn a_missing_bracket_is_an_error() {
        assert!(rewrite(quote!(type A = array!<f32; 2;)).is_err());
    }
}
