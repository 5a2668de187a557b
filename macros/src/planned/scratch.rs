//! The scratch of products. Its size is a constant of the product's type, and it is a buffer of the plan.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall};

use super::known::{Known, known};
use super::mark::Mark;
use super::model::{Binding, Event};
use super::place::bare;
use super::read::{Call, Read, at};

/// Whether a value is a product, by the name of its method.
pub(super) fn is_product(value: &Expr) -> bool {
    matches!(bare(value), Expr::MethodCall(call) if ["dot", "matmul", "outer"].iter().any(|name| call.method == name))
}

impl Read {
    /// Returns a buffer for the scratch of a product, if it takes any and the types of all its operands are written somewhere.
    /// `value` is as it is in the source.
    pub(super) fn scratch(&mut self, value: &Expr) -> Option<Call> {
        let known = self.scratch_known(value);
        if known == Some(0) {
            return None;
        }
        let mut operands = Vec::new();
        let product = self.lent(value.to_token_stream(), &mut operands)?;
        let (names, types): (Vec<_>, Vec<_>) = operands.into_iter().unzip();
        let names: Vec<Ident> = names;
        let bytes = quote!(::haversack::private::scratch::<(#(&#types,)*), _>(|(#(#names,)*)| #product));
        let text = format!("scratch of {}", crate::text::tidy(value.to_token_stream()));
        let cfg = self.cfg();
        Some(Call { is_function: false, bytes, known, text, peak: None, span: value.span(), cfg })
    }

    /// Returns `value` with `(*a)` in the place of each variable `a`, and adds the variables and their types to `operands`.
    /// Returns `None` if a type is not known.
    fn lent(&self, value: TokenStream, operands: &mut Vec<(Ident, TokenStream)>) -> Option<TokenStream> {
        let mut output = TokenStream::new();
        let mut after_dot = false;
        for token in value {
            let is_dot = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '.');
            match token {
                TokenTree::Ident(name) if !after_dot => match self.names.find_all(&name.to_string())[..] {
                    [_, _, ..] => return None,
                    [binding] => {
                        let ty = self.type_of(binding)?;
                        let variable = Ident::new(&name.to_string(), Span::mixed_site());
                        if operands.iter().all(|(known, _)| *known != variable) {
                            operands.push((variable.clone(), ty));
                        }
                        output.extend(quote!((*#variable)));
                    }
                    [] => output.extend([TokenTree::Ident(name)]),
                },
                TokenTree::Group(group) => {
                    let inner = self.lent(group.stream(), operands)?;
                    let mut changed = Group::new(group.delimiter(), inner);
                    changed.set_span(group.span());
                    output.extend([TokenTree::Group(changed)]);
                }
                other => output.extend([other]),
            }
            after_dot = is_dot;
        }
        Some(output)
    }

    /// Returns the type of a variable, if it is written somewhere.
    pub(super) fn type_of(&self, binding: Binding) -> Option<TokenStream> {
        match self.names.slot(binding) {
            Some(slot) => {
                let ty = self.marks.tokens(Mark::Type(slot));
                Some(quote!(::haversack::private::SlotOf<'_, #ty>))
            }
            None => Some(unnamed(self.names.parameter(binding)?.named.to_token_stream())),
        }
    }

    /// Rewrites `out.assign(a.dot(&b))`. Returns whether `value` has this form.
    pub(super) fn assigned(&mut self, value: &mut Expr) -> bool {
        let Expr::MethodCall(ExprMethodCall { receiver, method, args, .. }) = value else { return false };
        let is_assigned = method == "assign" && args.len() == 1 && known(receiver, &self.names) == Known::Array;
        if !is_assigned {
            return false;
        }
        let Some(source) = args.first_mut().filter(|source| is_product(source)) else { return false };
        let scratch = if self.plain > 0 || self.closures > 0 || self.macros > 0 { None } else { self.scratch(source) };
        self.value_of_slot(receiver);
        self.value_of_slot(source);
        let span = at(method.span());
        let assigned = match scratch {
            Some(call) => {
                let part = self.part(call);
                quote_spanned!(span=> ::haversack::private::assign_with(#receiver.view_mut(), #source, #part))
            }
            None => {
                quote_spanned!(span=> ::haversack::private::AssignWith::assign_without(#source, #receiver.view_mut()))
            }
        };
        *value = Expr::Verbatim(assigned);
        true
    }

    /// Adds a call. Returns the part of the workspace that it gets.
    pub(super) fn part(&mut self, call: Call) -> TokenStream {
        let number = self.calls.len();
        self.event(Event::Call(number));
        self.calls.push(call);
        self.in_front(self.marks.statement(Mark::Asks(number)));
        self.marks.tokens(Mark::Part(number))
    }
}

/// Returns a type without the names of its lifetimes.
pub(super) fn unnamed(ty: TokenStream) -> TokenStream {
    let mut after_quote = false;
    ty.into_iter()
        .map(|token| {
            let is_quote = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
            let token = match token {
                TokenTree::Ident(name) if after_quote => TokenTree::Ident(Ident::new("_", name.span())),
                TokenTree::Group(group) => TokenTree::Group(Group::new(group.delimiter(), unnamed(group.stream()))),
                other => other,
            };
            after_quote = is_quote;
            token
        })
        .collect()
}
