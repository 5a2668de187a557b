//! Finds arrays that the plan does not count. It asks for the types of variables and of the results of calls, where these types
//! are known.
//!
//! A question must not decide a type: if the type were still open, rustc would settle it as an array. So the question is asked
//! at the end of the function. A tag carries the type there, in code that never runs: a question keeps no borrow. A closure
//! would capture a tag of the function, which would change the closure. So in a closure, types are asked at the end of the
//! closure, and only types that are known: those of values on which methods are called.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Expr, Stmt};

use super::conditions::Conditions;
use super::read::{Read, at};

/// A question about a type.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// Whether a variable is an array.
    IsArray,
    /// Whether a variable is an array, or holds arrays.
    HoldsArrays,
    /// Whether a call returns an array, or something that holds arrays.
    GivesArrays,
    /// Whether a call in a closure returns an array. The types of other parts of its result may not all be known.
    GivesAnArray,
}

/// A type that a question is about, with its tag.
pub(super) struct Tagged {
    tag: Ident,
    question: Question,
    conditions: Conditions,
    /// The tag of the function to which the type is passed on, if it is not asked in its own block.
    outer: Option<Ident>,
}

/// A variable of a closure. Its type is asked if a method is called on it.
struct Candidate {
    name: Ident,
    tag: Ident,
    question: Question,
    conditions: Conditions,
    is_known: bool,
}

/// The questions at the end of a block.
#[derive(Default)]
pub(super) struct Asked {
    tagged: Vec<Tagged>,
    candidates: Vec<Candidate>,
}

impl Tagged {
    fn declaration(&self) -> TokenStream {
        let (tag, span, condition) = (&self.tag, self.tag.span(), self.conditions.attribute());
        quote_spanned!(span=> #condition let #tag = ::haversack::private::TypeOf::new();)
    }

    fn asks(&self) -> TokenStream {
        let (tag, span, condition) = (&self.tag, self.tag.span(), self.conditions.attribute());
        let asks = match (&self.outer, self.question) {
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
}

impl Read {
    fn tag(&mut self, span: Span) -> Ident {
        self.tags += 1;
        format_ident!("haversack_type_{}", self.tags, span = at(span))
    }

    /// Adds a tag of the function.
    fn outer_tag(&mut self, span: Span, question: Question) -> Ident {
        let (tag, conditions) = (self.tag(span), self.cfg().all);
        self.outer.push(Tagged { tag: tag.clone(), question, conditions, outer: None });
        tag
    }

    /// Asks for the type of a variable, behind the `let` that makes it.
    pub(super) fn ask_variable(&mut self, name: Ident, question: Question) {
        let (span, conditions) = (at(name.span()), self.cfg().in_block);
        let condition = conditions.attribute();
        let behind = if self.closures > 0 {
            let question = Question::IsArray;
            let tag = self.tag(span);
            let behind = quote_spanned!(span=> #condition let #tag = ::haversack::private::TypeOf::of(&#name););
            if let Some(asked) = self.asked.last_mut() {
                asked.candidates.push(Candidate { name, tag, question, conditions, is_known: false });
            }
            behind
        } else {
            let tag = self.outer_tag(span, question);
            unreached(quote_spanned!(span=> #condition { ::haversack::private::TypeOf::is(&#tag, &#name); }))
        };
        self.behind.push(Stmt::Expr(Expr::Verbatim(behind), None));
    }

    /// Notes that a method is called on a variable, so that its type is known.
    pub(super) fn knows(&mut self, receiver: &Expr) {
        let Expr::Path(path) = super::place::bare(receiver) else { return };
        let Some(name) = path.path.get_ident() else { return };
        let candidates = self.asked.iter_mut().rev().flat_map(|asked| asked.candidates.iter_mut().rev());
        if let Some(candidate) = candidates.into_iter().find(|candidate| candidate.name == *name) {
            candidate.is_known = true;
        }
    }

    /// Asks for the type of a call's result: `seen(&tag, call)` records the type and returns the result. The type of a receiver
    /// is known.
    pub(super) fn ask_call(&mut self, value: &mut Expr, span: Span, is_receiver: bool) {
        if self.plain > 0 || self.is_shown > 0 || self.closures > 0 && !is_receiver {
            return;
        }
        // A macro may write its input twice. Each closure then has a type of its own, but a tag has only one.
        if self.macros > 0 && has_closure(value) {
            return;
        }
        let is_in_closure = self.closures > 0;
        let question = if is_in_closure { Question::GivesAnArray } else { Question::GivesArrays };
        let outer = (!is_in_closure).then(|| self.outer_tag(span, question));
        let (tag, conditions) = (self.tag(span), self.cfg().in_block);
        let Some(asked) = self.asked.last_mut() else { return };
        asked.tagged.push(Tagged { tag: tag.clone(), question, conditions, outer });
        let (span, call) = (at(span), value.to_token_stream());
        *value = Expr::Verbatim(quote_spanned!(span=> ::haversack::private::seen(&#tag, #call)));
    }

    /// Returns the tags of the innermost block, and the code that asks at its end. For the function's own block, that is all
    /// that the function asks.
    pub(super) fn questions(&mut self, is_function: bool) -> (TokenStream, TokenStream) {
        let asked = self.asked.last_mut().map(std::mem::take).unwrap_or_default();
        let known = asked.candidates.into_iter().filter(|candidate| candidate.is_known);
        let known: Vec<Tagged> = known
            .map(|Candidate { tag, question, conditions, .. }| Tagged { tag, question, conditions, outer: None })
            .collect();
        let outer = if is_function { std::mem::take(&mut self.outer) } else { Vec::new() };
        let (mut tags, mut asks) = (TokenStream::new(), TokenStream::new());
        for tagged in outer.iter().chain(&asked.tagged) {
            tags.extend(tagged.declaration());
        }
        for tagged in asked.tagged.iter().chain(&known).chain(&outer) {
            asks.extend(tagged.asks());
        }
        if asks.is_empty() {
            return (tags, asks);
        }
        (tags, quote!({ use ::haversack::private::NoArray as _; #asks }))
    }
}

/// Whether the type of a call may contain a closure.
fn has_closure(value: &Expr) -> bool {
    let is_closure = |argument: &Expr| matches!(super::place::bare(argument), Expr::Closure(_));
    match super::place::bare(value) {
        Expr::MethodCall(call) => call.args.iter().any(is_closure) || has_closure(&call.receiver),
        Expr::Call(call) => call.args.iter().any(is_closure),
        _ => false,
    }
}

/// Wraps code so that it never runs, and no borrow reaches it.
fn unreached(code: TokenStream) -> TokenStream {
    quote! {
        #[allow(unreachable_code, unused_imports)]
        if false {
            ::core::unreachable!();
            #code
        };
    }
}

/// Returns a statement that asks at the end of a block without a last value.
pub(super) fn at_end(asks: TokenStream) -> Option<Stmt> {
    (!asks.is_empty()).then(|| Stmt::Expr(Expr::Verbatim(unreached(asks)), None))
}

/// Returns the last value of a block. Behind it, code that never runs asks for types that are known by then.
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

/// Turns the body of a closure into a block with questions of its own.
pub(super) fn closure(body: &mut Expr, tags: TokenStream, asks: TokenStream) {
    if asks.is_empty() {
        return;
    }
    let value = tail(Stmt::Expr(std::mem::replace(body, Expr::Verbatim(TokenStream::new())), None), asks);
    *body = Expr::Verbatim(quote!({ #tags #value }));
}
