//! Writes the questions about types: the tags that carry the types, and the code that asks. It never runs.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Expr;

use super::super::tree::{Asked, AskedVariable, Question, Questions, Tag, take};
use crate::source::at;

fn name(tag: Tag) -> Ident {
    format_ident!("haversack_type_{}", tag.number, span = at(tag.span))
}

/// Returns the tags that are made at the beginning of a block.
pub(super) fn declarations(questions: &Questions) -> TokenStream {
    let mut tags = TokenStream::new();
    for asked in [&questions.outer, &questions.calls].into_iter().flatten() {
        let (tag, condition) = (name(asked.tag), asked.conditions.attribute());
        tags.extend(quote_spanned!(tag.span()=> #condition let #tag = ::haversack::private::TypeOf::new();));
    }
    tags
}

/// Returns the code that asks at the end of a block, or nothing if no type is asked.
pub(super) fn asks(questions: &Questions) -> TokenStream {
    let mut asks = TokenStream::new();
    for asked in [&questions.calls, &questions.variables, &questions.outer].into_iter().flatten() {
        asks.extend(question(asked));
    }
    if asks.is_empty() {
        return asks;
    }
    quote!({ use ::haversack::private::NoArray as _; #asks })
}

fn question(asked: &Asked) -> TokenStream {
    let (tag, condition) = (name(asked.tag), asked.conditions.attribute());
    let span = tag.span();
    let asks = match (asked.outer.map(name), asked.question) {
        (Some(outer), _) => quote_spanned!(span=> ::haversack::private::TypeOf::same(&#outer, &#tag);),
        (None, Question::IsArray) => quote_spanned!(span=> #tag.haversack_is_no_array();),
        (None, Question::HoldsArrays) => {
            quote_spanned!(span=> #tag.haversack_is_no_array(); #tag.haversack_holds_no_arrays();)
        }
        (None, Question::GivesAnArray) => quote_spanned!(span=> #tag.haversack_gives_no_array();),
        (None, Question::GivesArrays) => quote_spanned!(span=> #tag.haversack_gives_no_arrays();),
    };
    quote!(#condition { #asks })
}

/// Returns the code behind a `let` that records the type of its variable.
pub(super) fn behind(variable: &AskedVariable) -> TokenStream {
    let (tag, variable_name, condition) = (name(variable.tag), &variable.name, variable.conditions.attribute());
    let span = tag.span();
    if variable.is_in_closure {
        return quote_spanned!(span=> #condition let #tag = ::haversack::private::TypeOf::of(&#variable_name););
    }
    unreached(&quote_spanned!(span=> #condition { ::haversack::private::TypeOf::is(&#tag, &#variable_name); }))
}

/// Returns a call of `seen`, which records the type of the call's result and gives the result. The tag is named where no borrow reaches it:
/// in a loop, what a call lends may end before the call lends again.
pub(super) fn seen(tag: Tag, call: &Expr) -> TokenStream {
    let tag = name(tag);
    let span = tag.span();
    let unreached = quote_spanned!(span=> match () {
        () if true => ::core::option::Option::None,
        #[allow(unreachable_code)]
        () => { ::core::unreachable!(); ::core::option::Option::Some(&#tag) }
    });
    quote_spanned!(span=> ::haversack::private::seen(#unreached, #call))
}

/// Wraps code so that it never runs, and no borrow reaches it.
fn unreached(code: &TokenStream) -> TokenStream {
    quote! {
        #[allow(unreachable_code, unused_imports)]
        if false {
            ::core::unreachable!();
            #code
        };
    }
}

/// Returns a statement that asks at the end of a block without a last value.
pub(super) fn at_end(asks: &TokenStream) -> TokenStream {
    unreached(asks)
}

/// Returns the last value of a block. Behind it, code that never runs asks for types that are known by then.
pub(super) fn tail(value: &dyn ToTokens, asks: &TokenStream) -> TokenStream {
    let value = value.to_token_stream();
    quote! {
        match () {
            () if true => { #value }
            #[allow(unreachable_code, unused_imports)]
            () => { ::core::unreachable!(); #asks; }
        }
    }
}

/// Turns the body of a closure into a block with questions of its own.
pub(super) fn closure(body: &mut Expr, questions: &Questions) {
    let asks = asks(questions);
    if asks.is_empty() {
        return;
    }
    let (tags, value) = (declarations(questions), tail(&take(body), &asks));
    *body = Expr::Verbatim(quote!({ #tags #value }));
}
