//! Expands items to types. Tokens carry the spans of the user's source.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::LitInt;

use super::parse::{Bound, Item, Pick, SliceItems};
use crate::number::of_literal;

impl ToTokens for SliceItems {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let last = self.axes.len().saturating_sub(1);
        let items = self.axes.iter().enumerate().map(|(i, item)| {
            let behind = if i == last { self.new_behind } else { 0 };
            let mut ty = item.to_token_stream();
            for _ in 0..behind {
                ty = quote!(::haversack::private::NewAfter<#ty>);
            }
            for _ in 0..item.new_before {
                ty = quote!(::haversack::private::NewBefore<#ty>);
            }
            ty
        });
        tokens.extend(quote!(::haversack::private::Slicing::<(#(#items,)*)>::new()));
    }
}

impl ToTokens for Item {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let span = self.span;
        tokens.extend(match &self.pick {
            Pick::Index(index) => {
                let index = isize(index);
                quote_spanned!(span=> ::haversack::private::At<#index>)
            }
            Pick::Range { start, end, step } => range(start.as_ref(), end.as_ref(), *step, span),
        });
    }
}

fn range(start: Option<&Bound>, end: Option<&Bound>, step: isize, span: Span) -> TokenStream {
    let by = Literal::usize_unsuffixed(step.unsigned_abs());
    let pace = match step {
        1 => quote!(::haversack::private::Forwards),
        -1 => quote!(::haversack::private::Backwards),
        2.. => quote!(::haversack::private::Every<#by>),
        _ => quote!(::haversack::private::EveryBackwards<#by>),
    };
    let from_the_end = |bound: &Bound| matches!(bound, Bound::Integer(..0, _));
    let starts_at_end = start.is_some_and(from_the_end);
    let ends_at_end = end.is_none_or(from_the_end);
    let begins = start.is_none_or(|start| matches!(start, Bound::Integer(0, _)));
    if begins && end.is_none() && step.unsigned_abs() == 1 {
        return quote_spanned!(span=> ::haversack::private::Full<#pace>);
    }
    if !starts_at_end && ends_at_end && !matches!(start, Some(Bound::Expression(_))) || start_is_open(start, end) {
        let start = start.map_or_else(|| quote!(::haversack::private::Const<0>), dim);
        let back = end.map_or_else(|| quote!(::haversack::private::Const<0>), dim);
        return quote_spanned!(span=> ::haversack::private::Open<#start, #back, #pace>);
    }
    let end_of_axis = quote_spanned!(span=> { ::haversack::private::END_OF_AXIS });
    let start_tokens = start.map_or_else(|| quote!(0), isize);
    let end_tokens = end.map_or(end_of_axis, isize);
    let len = match (start, end) {
        (None, Some(Bound::Integer(end, _))) => count(0, *end, step),
        (Some(Bound::Integer(start, _)), Some(Bound::Integer(end, _))) => count(*start, *end, step),
        (Some(Bound::Integer(start, _)), None) => count(*start, 0, step),
        _ => quote_spanned!(span=> { ::haversack::private::range_len(#start_tokens, #end_tokens, #by) }),
    };
    quote_spanned!(span=> ::haversack::private::Range<#start_tokens, #end_tokens, #len, #pace>)
}

/// Returns whether a range starts at an expression and its end is counted from the end of the axis.
fn start_is_open(start: Option<&Bound>, end: Option<&Bound>) -> bool {
    matches!(start, Some(Bound::Expression(_))) && end.is_none_or(|end| matches!(end, Bound::Integer(..0, _)))
}

/// Returns the number of indices that a range selects.
fn count(start: isize, end: isize, step: isize) -> TokenStream {
    let count = (end - start).unsigned_abs().div_ceil(step.unsigned_abs());
    Literal::usize_unsuffixed(count).into_token_stream()
}

fn isize(bound: &Bound) -> TokenStream {
    let span = bound.span();
    match bound {
        Bound::Integer(number, _) => {
            let mut literal = Literal::usize_unsuffixed(number.unsigned_abs());
            literal.set_span(span);
            if *number < 0 { quote_spanned!(span=> { -#literal }) } else { literal.into_token_stream() }
        }
        Bound::Expression(expression) => quote_spanned!(span=> { (#expression) as ::core::primitive::isize }),
    }
}

/// The number up to which typenum knows every `Const`.
const NAMED_BY_TYPENUM: usize = 1024;

/// Returns the distance of `bound` from the end of the axis at which it is counted, as a dim that types can compute with.
fn dim(bound: &Bound) -> TokenStream {
    let span = bound.span();
    match bound {
        Bound::Integer(number, _) => match number.unsigned_abs() {
            number @ ..=NAMED_BY_TYPENUM => {
                let mut literal = Literal::usize_unsuffixed(number);
                literal.set_span(span);
                quote_spanned!(span=> ::haversack::private::Const<#literal>)
            }
            number => of_literal(&LitInt::new(&number.to_string(), span)),
        },
        Bound::Expression(expression) => {
            quote_spanned!(span=> ::haversack::private::Const<{ (#expression) as ::core::primitive::usize }>)
        }
    }
}
