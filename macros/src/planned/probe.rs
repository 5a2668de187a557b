//! Whether arrays are made that the plan does not count: asked of the types of variables and of what calls give, once those are known.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Expr, Ident, Stmt};

use super::conditions::{Conditions, of_statement};
use super::pattern;
use super::read::{Read, at};

/// What is asked at the end of a block.
#[derive(Default)]
pub(super) struct Asked {
    /// Variables that might be arrays, or hold some.
    variables: Vec<Variable>,
    /// Calls: the names of the tags that take down their types.
    calls: Vec<(Ident, Conditions)>,
}

/// A variable that is asked.
struct Variable {
    name: Ident,
    conditions: Conditions,
    /// Whether what it may hold is asked elsewhere.
    is_wrapper: bool,
}

impl Read {
    /// Asks a variable of the innermost block.
    pub(super) fn ask_variable(&mut self, name: Ident, is_wrapper: bool) {
        let conditions = self.cfg().in_block;
        if let Some(asked) = self.asked.last_mut() {
            asked.variables.push(Variable { name, conditions, is_wrapper });
        }
    }

    /// Asks for the type of what a call gives: `seen(&tag, call)` takes it down, and gives it on.
    pub(super) fn ask_call(&mut self, value: &mut Expr, span: Span) {
        if self.plain > 0 || self.is_shown > 0 {
            return;
        }
        let conditions = self.cfg().in_block;
        self.tags += 1;
        let tag = format_ident!("type_of_call_{}", self.tags, span = at(span));
        let Some(asked) = self.asked.last_mut() else { return };
        asked.calls.push((tag.clone(), conditions));
        let span = at(span);
        let call = value.to_token_stream();
        *value = Expr::Verbatim(quote_spanned!(span=> ::haversack::private::seen(&#tag, #call)));
    }

    /// The tags of the innermost block, and what asks at its end.
    pub(super) fn questions(&mut self) -> (TokenStream, TokenStream) {
        let asked = self.asked.last_mut().map(std::mem::take).unwrap_or_default();
        let tags = asked.calls.iter().map(|(tag, conditions)| {
            let (span, condition) = (tag.span(), conditions.attribute());
            quote_spanned!(span=> #condition let #tag = ::haversack::private::TypeOf::new();)
        });
        let variables = asked.variables.iter().map(|Variable { name, conditions, is_wrapper }| {
            let (span, of, condition) = (at(name.span()), type_of(name), conditions.attribute());
            let holds = (!is_wrapper).then(|| quote_spanned!(span=> #of.no_arrays();));
            quote_spanned!(span=> #condition { #of.no_array(); #holds })
        });
        let calls = asked.calls.iter().map(|(tag, conditions)| {
            let (span, condition) = (tag.span(), conditions.attribute());
            quote_spanned!(span=> #condition #tag.counted();)
        });
        if asked.calls.is_empty() && asked.variables.is_empty() {
            return Default::default();
        }
        let asks = quote!({ use ::haversack::private::NoArray as _; #(#variables)* #(#calls)* });
        (quote!(#(#tags)*), asks)
    }
}

/// Asks at the end of a block without a last value. Types are asked where no run and no borrow comes: a question would keep what a
/// view borrows.
pub(super) fn at_end(asks: TokenStream) -> Option<Stmt> {
    if asks.is_empty() {
        return None;
    }
    let tokens = quote! {
        #[allow(unreachable_code, unused_imports)]
        if false {
            ::core::unreachable!();
            #asks
        }
    };
    Some(Stmt::Expr(Expr::Verbatim(tokens), None))
}

fn type_of(name: &Ident) -> Ident {
    format_ident!("type_of_{}", name, span = at(name.span()))
}

/// Takes down the types of variables that might be arrays.
pub(super) fn after(statement: &Stmt, asked: &[Asked]) -> Option<Stmt> {
    let Stmt::Local(local) = statement else { return None };
    let asked = asked.last()?;
    let names = pattern::names(&local.pat).into_iter();
    let names: Vec<_> = names.filter(|name| asked.variables.iter().any(|other| other.name == **name)).collect();
    if names.is_empty() {
        return None;
    }
    let condition = of_statement(statement).attribute();
    let types = names.into_iter().map(|name| {
        let (of, span) = (type_of(name), at(name.span()));
        quote_spanned!(span=> #condition let #of = ::haversack::private::TypeOf::of(&#name);)
    });
    Some(Stmt::Expr(Expr::Verbatim(quote!(#(#types)*)), None))
}

/// The last value of a block, and behind it, where no run comes, what asks types that are known by then.
pub(super) fn tail(statement: Stmt, asks: TokenStream) -> Stmt {
    if asks.is_empty() {
        return statement;
    }
    let tokens = quote! {
        match () {
            () if true => { #statement }
            #[allow(unreachable_code, unused_imports)]
            () => { ::core::unreachable!(); #asks; }
        }
    };
    Stmt::Expr(Expr::Verbatim(tokens), None)
}

/// The body of a closure, as a block with questions of its own.
pub(super) fn closure(body: &mut Expr, tags: TokenStream, asks: TokenStream) {
    if asks.is_empty() {
        return;
    }
    let value = tail(Stmt::Expr(std::mem::replace(body, Expr::Verbatim(TokenStream::new())), None), asks);
    *body = Expr::Verbatim(quote!({ #tags #value }));
}
