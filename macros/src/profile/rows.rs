//! The lines that have figures of their own, and the events that are written for them.

use proc_macro2::extra::DelimSpan;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Signature, Stmt};

use super::text::Written;
use crate::source::{Excerpt, at, code, last_line_of, line_of};

/// The lines of a function that have figures, the head of the function first.
pub(crate) struct Rows {
    rows: Vec<Written>,
}

/// The place where a statement begins and ends.
pub(crate) struct Place {
    pub(crate) row: usize,
    pub(crate) line: usize,
    /// The line of its last token.
    pub(crate) last: usize,
    span: Span,
    /// The `#[cfg(..)]` and `#[allow(..)]` in front of it. Its event has them, too.
    conditions: TokenStream,
}

impl Rows {
    pub(crate) fn new(signature: &Signature) -> Self {
        let (number, text) = (line_of(signature.fn_token.span), code(signature.to_token_stream()));
        Rows { rows: vec![Written { number, text }] }
    }

    pub(crate) fn line_of_row(&self, row: usize) -> usize {
        self.rows[row].number
    }

    /// Returns whether a block lies in the line of `row`. That row then counts it. If a group was printed and parsed again, each of its
    /// braces has the span of the whole group.
    pub(crate) fn is_in_line(&self, row: usize, braces: &DelimSpan) -> bool {
        let line = self.rows[row].number;
        line_of(braces.open()) == line && last_line_of(braces.close()) == line
    }

    fn row(&mut self, number: usize, text: impl FnOnce() -> String) -> usize {
        self.rows.iter().position(|row| row.number == number).unwrap_or_else(|| {
            self.rows.push(Written { number, text: text() });
            self.rows.len() - 1
        })
    }

    pub(crate) fn place(&mut self, statement: &Excerpt) -> Place {
        let Excerpt { first, last, code, conditions } = statement;
        let line = line_of(*first);
        let row = self.row(line, || code.clone());
        Place { row, line, last: last_line_of(*last), span: *first, conditions: conditions.clone() }
    }

    /// Returns the event that a statement begins.
    pub(crate) fn begins(&self, place: &Place) -> Stmt {
        let (mut call, row, conditions, span) = (call(), place.row, &place.conditions, at(place.span));
        // If nothing reaches the event, the compiler says so at the statement.
        call.set_span(span);
        statement(quote_spanned!(span=> #conditions #call.line(#row);))
    }

    /// Returns the event behind a statement that may have declared variables: they end in the line of the brace.
    pub(crate) fn ends(&mut self, brace: Span) -> Stmt {
        let row = self.row(last_line_of(brace), || "}".into());
        let (call, ends) = (call(), Ident::new("_ends", Span::mixed_site()));
        statement(quote!(let #ends = #call.ends(#row);))
    }

    /// Returns the event in front of all statements of a block. Behind the block, `row` goes on.
    pub(crate) fn within(&self, row: usize, is_pass: bool) -> Stmt {
        let (call, within) = (call(), Ident::new("_within", Span::mixed_site()));
        let how = Ident::new(if is_pass { "pass" } else { "within" }, Span::mixed_site());
        statement(quote!(let #within = #call.#how(#row);))
    }

    /// Returns the code in front of the body.
    pub(crate) fn begin(&self, written: &[Written]) -> TokenStream {
        let (call, statics) = (call(), self.statics(written, None));
        let ended = ended();
        quote! {
            let #call = {
                fn here() {}
                #statics
                #ended
                ::haversack::private::profile::ProfiledCall::begin(&FUNCTION, &ENDED, ::core::any::type_name_of_val(&here))
            };
        }
    }

    /// Returns the code in front of the body of a planned function. `profile` is an expression for its figures.
    pub(crate) fn begin_planned(&self, profile: &TokenStream) -> TokenStream {
        let (call, ended) = (call(), ended());
        quote! {
            let #call = {
                #ended
                ::haversack::private::profile::ProfiledCall::begin(#profile, &ENDED, ::core::any::type_name::<Self>())
            };
        }
    }

    /// Returns the statics that hold the figures of the function.
    pub(crate) fn statics(&self, written: &[Written], plan: Option<TokenStream>) -> TokenStream {
        let mut lines = written.to_vec();
        // These lines came from elsewhere, through a macro.
        lines.extend(self.rows.iter().filter(|row| written.iter().all(|line| line.number != row.number)).cloned());
        lines.sort_by_key(|line| line.number);
        let lines = lines.iter().map(|Written { number, text }| quote!((#number, #text)));
        let rows = self.rows.iter().map(|row| row.number);
        let count = self.rows.len();
        let plan = plan.map(|plan| quote!(.with_plan(&#plan)));
        quote! {
            static COUNTERS: [::haversack::private::profile::Counter; #count] =
                [const { ::haversack::private::profile::Counter::new() }; #count];
            static FUNCTION: ::haversack::private::profile::Function = ::haversack::private::profile::Function::new(
                ::core::file!(),
                &[#(#lines),*],
                &[#(#rows),*],
                &COUNTERS,
            ) #plan;
        }
    }
}

fn ended() -> TokenStream {
    quote! {
        ::haversack::private::profile::thread_local! {
            static ENDED: ::core::cell::Cell<::core::primitive::i64> = const { ::core::cell::Cell::new(0) };
        }
    }
}

fn call() -> Ident {
    Ident::new("call", Span::mixed_site())
}

fn statement(tokens: TokenStream) -> Stmt {
    Stmt::Expr(syn::Expr::Verbatim(tokens), None)
}
