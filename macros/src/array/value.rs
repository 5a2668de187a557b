//! `array![[1.0, 2.0], [3.0, 4.0]]`: an array copied from a list of lists.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Error, Expr, Lit};

use super::check;
use crate::fragment::{self, bare_value};

/// The length of an axis: counted, or written behind the `;` of `[value; length]`.
struct NestedLength {
    counted: Option<usize>,
    written: TokenStream,
}

pub(super) fn expand(input: TokenStream, storage: &TokenStream) -> syn::Result<TokenStream> {
    if input.is_empty() {
        return Err(Error::new(
            Span::call_site(),
            "expected an array type, `array![f32; 2, 3]`, or a list of values, `array![1.0, 2.0]`",
        ));
    }
    if let Some(TokenTree::Ident(dtype)) = fragment::dissolved(input.clone()).into_iter().next()
        && super::itemsize(&dtype.to_string()).is_some()
        && starts_a_type(&input)
    {
        let message = format!("an array type has a `;` behind its dtype: `array![{dtype}; 2, 3]`");
        return Ok(super::expand::mistaken(&Error::new(dtype.span(), message)));
    }
    let start = super::expand::first(&input);
    let list: Expr = syn::parse2(quote!([#input]))?;
    let lengths = lengths(&list)?.into_iter().map(|length| length.written);
    Ok(
        quote_spanned!(start=> ::haversack::private::Array::<_, (#(::haversack::private::Const<#lengths>,)*), #storage>::copy_nested(&#list)),
    )
}

/// Returns whether the name of a dtype stands alone, and is not part of a path such as `f32::MAX`.
fn starts_a_type(input: &TokenStream) -> bool {
    match fragment::dissolved(input.clone()).into_iter().nth(1) {
        None => true,
        Some(TokenTree::Punct(punct)) => punct.as_char() == ',',
        Some(_) => false,
    }
}

/// Returns the lengths of all axes, outermost first. An element has no axes. Lists beside each other must be equally long.
fn lengths(value: &Expr) -> syn::Result<Vec<NestedLength>> {
    match bare_value(value) {
        Expr::Repeat(repeat) => {
            let length = &repeat.len;
            let written = match bare_value(length) {
                Expr::Infer(_) => quote!(#length),
                _ => quote!({ #length }),
            };
            let outer = NestedLength { counted: literal(length), written };
            Ok([outer].into_iter().chain(lengths(&repeat.expr)?).collect())
        }
        Expr::Array(list) => {
            let mut first: Option<Vec<NestedLength>> = None;
            for (position, element) in list.elems.iter().enumerate() {
                let found = lengths(element)?;
                match &first {
                    None => first = Some(found),
                    Some(first) => agree(first, &found, position, element)?,
                }
            }
            let count = list.elems.len();
            let outer = NestedLength { counted: Some(count), written: count.to_token_stream() };
            Ok([outer].into_iter().chain(first.unwrap_or_default()).collect())
        }
        element => not_a_dtype(element).map_or(Ok(Vec::new()), |reason| Err(Error::new(element.span(), reason))),
    }
}

/// Returns why a literal is not a valid element, or `None` if it is one.
fn not_a_dtype(element: &Expr) -> Option<String> {
    let literal = match element {
        Expr::Lit(literal) => &literal.lit,
        Expr::Unary(negative) => match &*negative.expr {
            Expr::Lit(literal) => &literal.lit,
            _ => return None,
        },
        _ => return None,
    };
    match literal {
        Lit::Int(number) => check::not_a_dtype(number.suffix()),
        Lit::Float(number) => check::not_a_dtype(number.suffix()),
        Lit::Str(_) | Lit::ByteStr(_) | Lit::CStr(_) => check::not_a_dtype("str"),
        Lit::Char(_) => check::not_a_dtype("char"),
        _ => None,
    }
}

fn literal(length: &Expr) -> Option<usize> {
    match bare_value(length) {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => number.base10_parse().ok(),
            _ => None,
        },
        _ => None,
    }
}

fn agree(first: &[NestedLength], found: &[NestedLength], position: usize, element: &Expr) -> syn::Result<()> {
    if first.len() != found.len() {
        let axes = |count| if count == 1 { "1 axis".to_owned() } else { format!("{count} axes") };
        let (first, found) = (axes(first.len()), axes(found.len()));
        let message =
            format!("element {position} has {found} inside, element 0 has {first}: all elements of a list are alike");
        return Err(Error::new(element.span(), message));
    }
    for (first, found) in first.iter().zip(found) {
        if let (Some(first), Some(found)) = (first.counted, found.counted)
            && first != found
        {
            let message = format!("row {position} has length {found}, row 0 has length {first}: rows are equally long");
            return Err(Error::new(element.span(), message));
        }
    }
    Ok(())
}
