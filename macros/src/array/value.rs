//! `array![[1.0, 2.0], [3.0, 4.0]]`: an array copied from a list of lists.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Error, Expr, Lit};

use crate::fragment::bare_value;

/// The length of an axis: counted, or what stands behind the `;` of `[value; length]`.
struct Length {
    counted: Option<usize>,
    written: TokenStream,
}

pub(super) fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    if input.is_empty() {
        return Err(Error::new(
            Span::call_site(),
            "expected an array type, `array![f32; 2, 3]`, or a list of values, `array![1.0, 2.0]`",
        ));
    }
    let start = super::expand::first(&input);
    let list: Expr = syn::parse2(quote!([#input]))?;
    let lengths = lengths(&list)?.into_iter().map(|length| length.written);
    Ok(
        quote_spanned!(start=> ::haversack::private::array_of::<_, (#(::haversack::private::Const<#lengths>,)*)>(&#list)),
    )
}

/// The lengths of all axes, outermost first; none for an element. Lists beside each other must be equally long.
fn lengths(value: &Expr) -> syn::Result<Vec<Length>> {
    match bare_value(value) {
        Expr::Repeat(repeat) => {
            let length = &repeat.len;
            let written = match bare_value(length) {
                Expr::Infer(_) => quote!(#length),
                _ => quote!({ #length }),
            };
            let outer = Length { counted: literal(length), written };
            Ok([outer].into_iter().chain(lengths(&repeat.expr)?).collect())
        }
        Expr::Array(list) => {
            let mut first: Option<Vec<Length>> = None;
            for (position, element) in list.elems.iter().enumerate() {
                let found = lengths(element)?;
                match &first {
                    None => first = Some(found),
                    Some(first) => agree(first, &found, position, element)?,
                }
            }
            let count = list.elems.len();
            let outer = Length { counted: Some(count), written: count.to_token_stream() };
            Ok([outer].into_iter().chain(first.unwrap_or_default()).collect())
        }
        _ => Ok(Vec::new()),
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

fn agree(first: &[Length], found: &[Length], position: usize, element: &Expr) -> syn::Result<()> {
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
