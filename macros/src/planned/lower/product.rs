//! Lowers products. The size of their scratch is a constant of the product's type, and it is a row of the plan.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall};

use super::super::tree::{Call, CallKind, Form, Hole, Node, Product, Typed, each_hole, take};
use super::super::words::words;
use super::kinds::{ValueKind, kind};
use super::lists::is_list;
use super::state::Lower;
use crate::fragment::bare_value;
use crate::source::at;

/// Returns whether a value is a product, by the name of its method.
pub(super) fn is_product(value: &Expr) -> bool {
    let names = ["dot", "matmul", "outer"];
    matches!(bare_value(value), Expr::MethodCall(call) if names.iter().any(|name| call.method == name))
}

impl Lower<'_> {
    /// Returns a call for the scratch of a product, if it takes any and the types of all its operands are written somewhere.
    pub(super) fn scratch(&mut self, source: &Expr) -> Option<Call> {
        let bytes = self.scratch_bytes(source);
        if bytes == Some(0) {
            return None;
        }
        let mut operands = Vec::new();
        self.operands(source.to_token_stream(), &mut operands)?;
        // A product is asked by the types of its operands.
        if operands.iter().any(|(_, ty)| matches!(ty, Typed::Part(_))) {
            return None;
        }
        let (text, span) = (format!("scratch of {}", crate::text::tidy(source.to_token_stream())), source.span());
        let kind = CallKind::Product(Product { source: of_kept_lists(source), operands, bytes });
        Some(Call { kind, text, span, cfg: self.cfg() })
    }

    /// Adds the variables in `tokens` and their types to `operands`. Returns `None` if a type is not known.
    pub(super) fn operands(&self, tokens: TokenStream, operands: &mut Vec<(Ident, Typed)>) -> Option<()> {
        let mut after_dot = false;
        for token in tokens {
            let is_dot = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '.');
            match token {
                TokenTree::Ident(name) if !after_dot => match self.names.find_all(&name.to_string())[..] {
                    [_, _, ..] => return None,
                    [binding] => {
                        let ty = self.type_of(binding).or_else(|| self.part_of(binding))?;
                        if operands.iter().all(|(known, _)| *known != name) {
                            operands.push((name, ty));
                        }
                    }
                    [] => {}
                },
                TokenTree::Group(group) => self.operands(group.stream(), operands)?,
                _ => {}
            }
            after_dot = is_dot;
        }
        Some(())
    }

    /// Returns whether a value is `out.assign(a.dot(&b))`.
    pub(super) fn is_assigned(&self, value: &Expr) -> bool {
        let Expr::MethodCall(ExprMethodCall { receiver, method, args, .. }) = value else { return false };
        let is_assign = method == "assign" && args.len() == 1;
        is_assign && kind(receiver, &self.names) == ValueKind::Array && args.first().is_some_and(is_product)
    }

    /// Lowers `out.assign(a.dot(&b))`.
    pub(super) fn assigned(&mut self, mut value: Expr) -> Node {
        let Expr::MethodCall(call) = &mut value else { return Node::same(value, Vec::new()) };
        let Some(source) = call.args.first_mut().map(take) else { return Node::same(value, Vec::new()) };
        let span = at(call.method.span());
        let is_in_plan = self.depth.plain == 0 && self.depth.closures == 0 && self.depth.macros == 0;
        let scratch = if is_in_plan { self.scratch(&source) } else { None };
        let receiver = Box::new(self.value_of_slot(take(&mut call.receiver)));
        let source = Box::new(self.value_of_slot(source));
        let call = scratch.map(|scratch| self.add_call(scratch));
        Node::of(Form::Assign { receiver, source, call, span })
    }
}

/// Returns the tokens of a product. A closure that is asked for the product's type returns it, so each list that it lends is one that
/// outlives the closure.
fn of_kept_lists(source: &Expr) -> TokenStream {
    let tokens = source.to_token_stream();
    match syn::parse2::<Expr>(tokens.clone()) {
        Ok(mut source) if words(tokens.clone()).iter().any(|word| word == "array") => {
            keep_lists(&mut source);
            source.to_token_stream()
        }
        _ => tokens,
    }
}

fn keep_lists(value: &mut Expr) {
    if let Expr::Reference(lent) = &*value
        && is_list(&lent.expr)
    {
        let (list, span) = (&lent.expr, at(lent.and_token.span()));
        *value = Expr::Verbatim(quote_spanned!(span=> ::haversack::private::kept(|| #list)));
        return;
    }
    each_hole(value, &mut |hole| {
        if let Hole::Value(value) = hole {
            keep_lists(value);
        }
    });
}
