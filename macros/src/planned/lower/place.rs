//! Lowers values that go to a slot, or to the place of a returned array. Each value that an expression may have, such as that
//! of a branch, is written there.

use proc_macro2::Span;
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall, Macro, Pat, Token};

use super::super::conditions::Conditions;
use super::super::tree::{Destination, Form, Node, Part, Shell, take};
use super::lists::list;
use super::product::is_product;
use super::state::Lower;
use super::target::Target;
use crate::source::at;

impl Lower<'_> {
    /// Lowers a value that goes to `to`.
    pub(super) fn placed(&mut self, mut value: Expr, to: Destination) -> Node {
        if to == Destination::Anywhere {
            return self.value(value);
        }
        let parts = match &mut value {
            Expr::Paren(paren) => vec![Part::Value(self.placed(take(&mut paren.expr), to))],
            Expr::Group(group) => vec![Part::Value(self.placed(take(&mut group.expr), to))],
            Expr::Block(block) if block.label.is_none() => vec![self.inner(&mut block.block, to)],
            Expr::Unsafe(block) => vec![self.inner(&mut block.block, to)],
            Expr::If(branches) if branches.else_branch.is_some() => {
                self.names.enter();
                let condition = self.value(take(&mut branches.cond));
                let then = self.inner(&mut branches.then_branch, to);
                self.names.leave();
                let mut parts = vec![Part::Value(condition), then];
                if let Some((_, otherwise)) = &mut branches.else_branch {
                    parts.push(Part::Value(self.placed(take(otherwise), to)));
                }
                parts
            }
            Expr::Match(arms) => self.arms(arms, to),
            Expr::Macro(mac) => {
                return match self.plain_value(&mac.mac) {
                    Some(plain) => self.placed_plain(Node::of(plain), mac.mac.path.span(), to),
                    None if never_returns(&mac.mac) => self.value(value),
                    None => self.leaf(value, to),
                };
            }
            // Control goes elsewhere, so nothing is written.
            Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) => return self.value(value),
            Expr::Path(path) if to == Destination::Returned => {
                let binding = path.path.get_ident().and_then(|name| self.names.find_one(&name.to_string()));
                return match binding.and_then(|binding| self.names.slot(binding)) {
                    Some(slot) => {
                        self.returned.push(self.body.slots[slot].root);
                        let span = path.span();
                        Node::of(Form::Returned { slot, value: Box::new(self.value(value)), span })
                    }
                    None => self.leaf(value, to),
                };
            }
            _ => return self.leaf(value, to),
        };
        Node::same(value, parts)
    }

    /// Lowers the parts of a `match`: the value, and the guard and the body of each arm.
    pub(super) fn arms(&mut self, arms: &mut syn::ExprMatch, to: Destination) -> Vec<Part> {
        let mut parts = vec![Part::Value(self.value(take(&mut arms.expr)))];
        for arm in &mut arms.arms {
            self.names.enter();
            self.under(Conditions::of(&arm.attrs), |lower| {
                lower.bind(&arm.pat);
                if let Pat::Guard(guard) = &mut arm.pat {
                    parts.push(Part::Value(lower.value(take(&mut guard.guard))));
                }
                parts.push(Part::Value(lower.placed(take(&mut arm.body), to)));
            });
            self.names.leave();
        }
        parts
    }

    /// Lowers the statements of a block, and takes them away.
    pub(super) fn inner(&mut self, block: &mut syn::Block, to: Destination) -> Part {
        Part::Block(self.block(block, to, false))
    }

    /// Writes the value of `plain!(..)` to `to`.
    pub(super) fn placed_plain(&mut self, plain: Node, span: Span, to: Destination) -> Node {
        match to {
            Destination::Anywhere => plain,
            destination => {
                self.notes_value(destination);
                Node::of(Form::Fill { value: Box::new(plain), is_computed: true, call: None, span, destination })
            }
        }
    }

    /// Notes a value that is returned without a slot of its own.
    fn notes_value(&mut self, destination: Destination) {
        if destination == Destination::Returned {
            self.values.push(self.body.slots.len());
        }
    }

    /// Lowers a single value that is written to `destination`.
    fn leaf(&mut self, mut value: Expr, destination: Destination) -> Node {
        let span = value.span();
        self.notes_value(destination);
        if let Expr::Call(call) = &mut value
            && let Expr::Path(callee) = &*call.func
            && self.variable_named(callee).is_none()
        {
            match Target::of(callee) {
                Target::Constructor(owner, name) => {
                    let name = if name == "default" { "zeros".into() } else { name };
                    let name = syn::Ident::new(&name, at(span));
                    let parts = self.arguments(&mut call.args);
                    return Node::of(Form::Construct { owner, name, shell: Shell { value, parts }, destination });
                }
                Target::Planned => {
                    return self.planned(value, destination);
                }
                Target::Exempt => {}
            }
        }
        if let Expr::Macro(mac) = &value
            && let Some(values) = list(&mac.mac)
        {
            let path = mac.mac.path.to_token_stream();
            return Node::of(Form::List { path, values: self.list(values), span, destination });
        }
        let (mut value, is_computed) = lazy(value);
        if is_computed {
            self.read_moved(&mut value);
        }
        let product = if is_computed && is_product(&value) { self.scratch(&value) } else { None };
        let value = Box::new(self.value_of_slot(value));
        let call = product.map(|product| self.add_call(product));
        Node::of(Form::Fill { value, is_computed, call, span, destination })
    }
}

fn never_returns(mac: &Macro) -> bool {
    mac.path
        .segments
        .last()
        .is_some_and(|last| ["panic", "unreachable", "todo", "unimplemented"].iter().any(|name| last.ident == name))
}

/// Returns a value without its outer `.eval()`, and whether it had one.
pub(super) fn uncomputed(mut value: Expr) -> (Expr, bool) {
    let mut is_computed = false;
    match &mut value {
        Expr::Paren(paren) => (*paren.expr, is_computed) = uncomputed(take(&mut paren.expr)),
        Expr::Group(group) => (*group.expr, is_computed) = uncomputed(take(&mut group.expr)),
        Expr::MethodCall(call) if call.method == "eval" && call.args.is_empty() => {
            // `(a + b).eval()`: the parentheses are no longer needed.
            let mut value = take(&mut call.receiver);
            while let Expr::Paren(paren) = &mut value {
                value = take(&mut paren.expr);
            }
            return (value, true);
        }
        _ => {}
    }
    (value, is_computed)
}

/// Returns a value without the method that would make an array of it, and whether it had one. The rest is written into the slot.
fn lazy(mut value: Expr) -> (Expr, bool) {
    let mut is_computed = false;
    match &mut value {
        Expr::Paren(paren) => (*paren.expr, is_computed) = lazy(take(&mut paren.expr)),
        Expr::Group(group) => (*group.expr, is_computed) = lazy(take(&mut group.expr)),
        Expr::MethodCall(call) if call.args.is_empty() => {
            let span = call.method.span();
            match call.method.to_string().as_str() {
                "eval" => return uncomputed(value),
                // The source of a copy is viewed. If it is no array, the compiler says so.
                "to_owned" | "to_contiguous" | "clone" | "copy_to" => {
                    return (copied(take(&mut call.receiver), span), true);
                }
                "cast" | "cast_lossy" | "cast_saturating" => {
                    expressed(call);
                    is_computed = true;
                }
                _ => {}
            }
        }
        _ => {}
    }
    (value, is_computed)
}

/// Returns `copied(&a)`.
fn copied(from: Expr, span: Span) -> Expr {
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
    let receiver = take(&mut call.receiver);
    let span = at(call.method.span());
    *call.receiver = Expr::MethodCall(ExprMethodCall {
        attrs: Vec::new(),
        receiver: Box::new(receiver),
        dot_token: syn::token::Dot(span),
        method: syn::Ident::new("expr", span),
        turbofish: None,
        paren_token: syn::token::Paren(span),
        args: Punctuated::new(),
    });
}
