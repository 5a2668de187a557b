//! Shapes, orders of axes and pads as values: `shape![3, 4]`, `axes![2, 0, 1]`, `pad![1..1, 0..2]`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Error, Expr, Token};

use crate::array::{Dim, MAX_RANK, first};
use crate::number::of_literal;

/// Expands `shape!`. The input is a list of dims as in `array!`, or `..` for a shape that the context tells.
pub(crate) fn shape(input: TokenStream) -> syn::Result<TokenStream> {
    let span = first(&input);
    if syn::parse2::<Token![..]>(input.clone()).is_ok() {
        return Ok(quote_spanned!(span=> ::haversack::private::ShapeOf::<_>::VALUE));
    }
    let dims =
        list::<Dim>(input, "expected `,` and the next dim; a dim that is computed stands in braces: `{ 2 * N }`")?;
    Ok(quote_spanned!(span=> ::haversack::private::ShapeOf::<(#(#dims,)*)>::VALUE))
}

/// Expands `axes!`. The input is a list of axes, each a constant expression.
pub(crate) fn axes(input: TokenStream) -> syn::Result<TokenStream> {
    let axes = list::<Expr>(input, "expected `,` and the next axis")?.into_iter().map(|axis| {
        let span = first(&axis.to_token_stream());
        match axis {
            Expr::Lit(literal) => quote_spanned!(span=> ::haversack::private::Axis::<#literal>),
            axis => quote_spanned!(span=> ::haversack::private::Axis::<{ #axis }>),
        }
    });
    Ok(quote!((#(#axes,)*)))
}

/// Expands `pad!`. The input is `before..after` for each axis.
pub(crate) fn pad(input: TokenStream) -> syn::Result<TokenStream> {
    let span = first(&input);
    let pads = list::<Pad>(
        input,
        "expected `,` and the next `before..after`; a dim that is computed stands in braces: `{ 2 * N }`",
    )?;
    let (before, after) = (pads.iter().map(|pad| number(&pad.before)), pads.iter().map(|pad| number(&pad.after)));
    Ok(quote_spanned!(span=> ::haversack::private::Pads::<(#(#before,)*), (#(#after,)*)>::VALUE))
}

/// The numbers of elements in front of an axis and behind it.
struct Pad {
    before: Dim,
    after: Dim,
}

impl Parse for Pad {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let before = input.parse()?;
        if !input.peek(Token![..]) || input.peek(Token![..=]) {
            return Err(input.error(
                "expected `before..after`, the numbers of elements on both sides of an axis: `pad![1..1, 0..2]`",
            ));
        }
        input.parse::<Token![..]>()?;
        Ok(Pad { before, after: input.parse()? })
    }
}

/// Returns a dim with which types can compute, if the length is a literal: the length of the result then follows. typenum has names
/// for numbers up to 1024; messages show larger ones bit by bit.
fn number(dim: &Dim) -> TokenStream {
    match dim {
        Dim::Number(literal, number) if *number <= 1024 => {
            quote_spanned!(literal.span()=> ::haversack::private::Literal<#number>)
        }
        Dim::Number(literal, _) => of_literal(literal),
        dim => dim.to_token_stream(),
    }
}

/// Parses a list of at most as many items as an array may have axes.
fn list<T: Parse>(input: TokenStream, expected: &str) -> syn::Result<Vec<T>> {
    let parse = |input: ParseStream<'_>| {
        let mut items = Vec::new();
        let mut seventh = None;
        while !input.is_empty() {
            if items.len() == MAX_RANK {
                seventh = Some(input.span());
            }
            items.push(input.parse::<T>()?);
            if !input.is_empty() && !input.peek(Token![,]) {
                return Err(input.error(expected));
            }
            input.parse::<Option<Token![,]>>()?;
        }
        Ok((items, seventh))
    };
    match parse.parse2(input)? {
        (items, Some(seventh)) => {
            let message = format!("an array has at most {MAX_RANK} axes, this list has {}", items.len());
            Err(Error::new(seventh, message))
        }
        (items, None) => Ok(items),
    }
}
