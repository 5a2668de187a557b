//! The destination of a value: a slot, the place of a returned array, or anywhere.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall, Macro, Token};

use super::callee::Callee;
use super::conditions::Conditions;
use super::mark::Mark;
use super::read::{Read, at};

/// The destination of a value.
pub(super) enum Place {
    Anywhere,
    /// A slot, by its number.
    Slot(usize),
    Returned,
}

/// Returns `value` without parentheses.
pub(super) fn bare(value: &Expr) -> &Expr {
    crate::fragment::bare_value(value)
}

impl Read {
    /// Reads a value that goes to `place`. Each value that it may have, such as that of a branch, is written there.
    pub(super) fn placed(&mut self, value: &mut Expr, place: &Place) {
        if matches!(place, Place::Anywhere) {
            return self.value(value);
        }
        match value {
            Expr::Paren(paren) => self.placed(&mut paren.expr, place),
            Expr::Group(group) => self.placed(&mut group.expr, place),
            Expr::Block(block) if block.label.is_none() => self.block(&mut block.block, place),
            Expr::Unsafe(block) => self.block(&mut block.block, place),
            Expr::If(branches) if branches.else_branch.is_some() => {
                self.names.enter();
                self.value(&mut branches.cond);
                self.block(&mut branches.then_branch, place);
                self.names.leave();
                if let Some((_, otherwise)) = &mut branches.else_branch {
                    self.placed(otherwise, place);
                }
            }
            Expr::Match(arms) => {
                self.value(&mut arms.expr);
                for arm in &mut arms.arms {
                    self.names.enter();
                    self.under(Conditions::of(&arm.attrs), |read| {
                        read.pattern(&mut arm.pat);
                        read.placed(&mut arm.body, place);
                    });
                    self.names.leave();
                }
            }
            Expr::Macro(mac) => match self.known_macro(&mut mac.mac) {
                Some(mut inner) => {
                    self.placed(&mut inner, place);
                    *value = inner;
                }
                None if never_returns(&mac.mac) => self.value(value),
                None => self.leaf(value, place),
            },
            // Control goes elsewhere, so nothing is written.
            Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) => self.value(value),
            Expr::Path(path) if matches!(place, Place::Returned) => {
                let slot = path.path.get_ident().and_then(|name| self.names.find_one(&name.to_string()));
                match slot.and_then(|binding| self.names.slot(binding)) {
                    Some(slot) => {
                        self.returns(slot, path.span());
                        self.value(value);
                    }
                    None => self.leaf(value, place),
                }
            }
            _ => self.leaf(value, place),
        }
    }

    fn returns(&mut self, slot: usize, at: proc_macro2::Span) {
        let root = self.slots[slot].root;
        match self.returned {
            Some(other) if other != root => {
                let (first, second) = (&self.slots[other].name, &self.slots[slot].name);
                let message = format!(
                    "`{second}` is the second array that this function returns, `{first}` is the first: the returned array is written \
                     straight into its destination, so there can be one; write both into one `let`: `let {first}: array![..] = if .. {{ .. }} else {{ .. }};`"
                );
                self.refuse(at, message);
            }
            _ => self.returned = Some(root),
        }
    }

    /// Rewrites a single value, so that it is written to `place`.
    fn leaf(&mut self, value: &mut Expr, place: &Place) {
        let token = match place {
            Place::Slot(slot) => self.marks.tokens(Mark::Lend(*slot)),
            Place::Returned | Place::Anywhere => {
                self.values.push((value.span(), self.slots.len()));
                self.marks.tokens(Mark::Place)
            }
        };
        let span = at(value.span());
        if let Expr::Call(call) = value
            && let Expr::Path(callee) = &*call.func
            && self.variable_named(callee).is_none()
        {
            match Callee::of(callee) {
                Callee::Constructor(of, name) => {
                    self.punctuated(&mut call.args);
                    let name = format_ident!("{}", if name == "default" { "zeros" } else { &name }, span = span);
                    *value = Expr::Verbatim(of.fill(&token, &name, &call.args.to_token_stream()));
                    return;
                }
                Callee::Planned(callee) => {
                    self.call(value, callee, Some(token));
                    return;
                }
                Callee::Exempt => {}
            }
        }
        if let Expr::Macro(mac) = value
            && mac.mac.path.segments.last().is_some_and(|last| last.ident == "array")
        {
            let (path, list) = (&mac.mac.path, &mac.mac.tokens);
            for word in super::tokens::words(list.to_token_stream()) {
                self.mention(&word);
            }
            // The macro that the user names gives the list.
            let inner = quote_spanned!(span=> #path!(haversack_nested [#list]));
            *value = Expr::Verbatim(quote_spanned! {span=>
                ::haversack::private::of_slot::copy_nested::<::haversack::private::Array<_, _, ::haversack::private::Inline>, _, _>(#token, #inner)
            });
            return;
        }
        lazy(value);
        let product = super::scratch::is_product(value).then(|| self.scratch(value)).flatten();
        self.value_of_slot(value);
        if let Some(product) = product {
            let (source, part) = (value.to_token_stream(), self.part(product));
            *value = Expr::Verbatim(quote_spanned!(span=> ::haversack::private::fill_with(#token, #source, #part)));
            return;
        }
        let source = value.to_token_stream();
        *value = Expr::Verbatim(quote_spanned!(span=> ::haversack::private::fill(#token, #source)));
    }

    /// Returns the variable that a path of one word names.
    pub(super) fn variable_named(&self, path: &syn::ExprPath) -> Option<super::model::Binding> {
        self.names.find(&path.path.get_ident()?.to_string())
    }

    /// Reads the value in `plain!(..)`, in which nothing is counted. Returns the macro with that value, or `None` for any other
    /// macro.
    pub(super) fn known_macro(&mut self, mac: &mut Macro) -> Option<Expr> {
        if mac.path.segments.last()?.ident != "plain" {
            return None;
        }
        let mut value = syn::parse2::<Expr>(mac.tokens.clone()).ok()?;
        self.uncounted.push(crate::text::tidy(value.to_token_stream()));
        self.plain += 1;
        self.macros += 1;
        self.value(&mut value);
        self.macros -= 1;
        self.plain -= 1;
        let path = &mac.path;
        let mut group = Group::new(Delimiter::None, quote!(#path!(#value)));
        group.set_span(path.span());
        Some(Expr::Verbatim(TokenTree::Group(group).into()))
    }

    /// Returns the values in the input of a macro of the standard library, and the count of `vec![value; count]`.
    fn inputs(&mut self, mac: &Macro, tokens: &TokenStream) -> Option<(Punctuated<Expr, Token![,]>, Option<Expr>)> {
        if !is_known(mac) {
            return None;
        }
        let list = |input: syn::parse::ParseStream<'_>| {
            let values = Punctuated::<Expr, Token![,]>::parse_separated_nonempty(input)?;
            input.parse::<Token![;]>()?;
            Ok((values, Some(input.parse()?)))
        };
        let values = Punctuated::<Expr, Token![,]>::parse_terminated;
        match syn::parse::Parser::parse2(values, tokens.to_token_stream()) {
            Ok(values) => Some((values, None)),
            Err(_) => syn::parse::Parser::parse2(list, tokens.to_token_stream()).ok(),
        }
    }

    /// Reads any other macro. The input of a macro of the standard library is read as values. Only the identifiers are read
    /// from any other input.
    pub(super) fn macro_(&mut self, mac: &mut Macro) {
        let tokens = std::mem::take(&mut mac.tokens);
        if let Some((mut values, count)) = self.inputs(mac, &tokens) {
            let is_shown = SHOWN.iter().any(|name| mac.path.segments.last().is_some_and(|last| last.ident == name));
            self.is_shown += usize::from(is_shown);
            self.macros += 1;
            for value in &mut values {
                match value {
                    // This is `name = value` of a format string.
                    Expr::Assign(named) => self.value(&mut named.right),
                    Expr::Lit(_) => {
                        for word in super::tokens::words(value.to_token_stream()) {
                            self.mention(&word);
                        }
                    }
                    _ => self.value(value),
                }
            }
            self.macros -= 1;
            self.is_shown -= usize::from(is_shown);
            mac.tokens = match count {
                None => values.to_token_stream(),
                Some(count) => quote!(#values; #count),
            };
            return;
        }
        for word in super::tokens::words(tokens.to_token_stream()) {
            self.mention(&word);
        }
        let name = crate::text::tidy(mac.path.to_token_stream());
        if !matches!(name.as_str(), "s" | "haversack::s") {
            self.uncounted.push(format!("{name}!(..)"));
        }
        mac.tokens = tokens;
    }
}

const KNOWN: [&str; 18] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "print",
    "println",
    "eprint",
    "eprintln",
    "format",
    "write",
    "writeln",
    "panic",
    "unreachable",
    "dbg",
    "vec",
    "format_args",
];

/// The macros among [`KNOWN`] that print the source of their input.
const SHOWN: [&str; 3] = ["assert", "debug_assert", "dbg"];

/// Whether the macro has the name of a macro of the standard library that takes values. A macro of the user may have that name,
/// too. So nothing is written into its input that must run at a certain time, or once.
pub(super) fn is_known(mac: &Macro) -> bool {
    mac.path.segments.last().is_some_and(|last| KNOWN.iter().any(|name| last.ident == name))
}

fn never_returns(mac: &Macro) -> bool {
    mac.path
        .segments
        .last()
        .is_some_and(|last| ["panic", "unreachable", "todo", "unimplemented"].iter().any(|name| last.ident == name))
}

fn taken(value: &mut Expr) -> Expr {
    std::mem::replace(value, Expr::Verbatim(TokenStream::new()))
}

/// Removes an outer `.eval()`.
pub(super) fn uncomputed(value: &mut Expr) {
    match value {
        Expr::Paren(paren) => uncomputed(&mut paren.expr),
        Expr::Group(group) => uncomputed(&mut group.expr),
        Expr::MethodCall(call) if call.method == "eval" && call.args.is_empty() => {
            *value = taken(&mut call.receiver);
            // `(a + b).eval()`: the parentheses are no longer needed.
            while let Expr::Paren(paren) = value {
                *value = taken(&mut paren.expr);
            }
        }
        _ => {}
    }
}

/// Removes the method that would make an array of a value. The rest is written into the slot.
fn lazy(value: &mut Expr) {
    match value {
        Expr::Paren(paren) => lazy(&mut paren.expr),
        Expr::Group(group) => lazy(&mut group.expr),
        Expr::MethodCall(call) => {
            let method = call.method.to_string();
            let span = call.method.span();
            match (method.as_str(), call.args.len()) {
                ("eval", 0) => uncomputed(value),
                // The source of a copy is viewed. If it is no array, the compiler says so.
                ("to_owned" | "to_contiguous" | "clone" | "copy_to", 0) => {
                    *value = copied(taken(&mut call.receiver), span)
                }
                ("cast" | "cast_lossy" | "cast_saturating", 0) => expressed(call),
                _ => {}
            }
        }
        _ => {}
    }
}

/// Returns `copied(&a)`.
fn copied(from: Expr, span: proc_macro2::Span) -> Expr {
    let span = at(span);
    let mut path = Punctuated::new();
    for name in ["haversack", "private", "copied"] {
        path.push(syn::PathSegment::from(syn::Ident::new(name, span)));
    }
    let path = syn::Path { leading_colon: Some(Token![::](span)), segments: path };
    let borrowed = Expr::Reference(syn::ExprReference {
        attrs: Vec::new(),
        and_token: Token![&](span),
        mutability: None,
        expr: Box::new(from),
    });
    Expr::Call(syn::ExprCall {
        attrs: Vec::new(),
        func: Box::new(Expr::Path(syn::ExprPath { attrs: Vec::new(), qself: None, path })),
        paren_token: syn::token::Paren(span),
        args: Punctuated::from_iter([borrowed]),
    })
}

/// Rewrites `a.cast()`, which is an array, to `a.expr().cast()`, an expression that computes it.
fn expressed(call: &mut ExprMethodCall) {
    let receiver = taken(&mut call.receiver);
    let span = at(call.method.span());
    // The receiver is read in the ordinary way: it stays an expression.
    let dot = syn::token::Dot(span);
    *call.receiver = Expr::MethodCall(ExprMethodCall {
        attrs: Vec::new(),
        receiver: Box::new(receiver),
        dot_token: dot,
        method: syn::Ident::new("expr", span),
        turbofish: None,
        paren_token: syn::token::Paren(span),
        args: Punctuated::new(),
    });
}
