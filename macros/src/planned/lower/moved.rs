//! Slots that are operands by value. The first of the result's dtype gives its bytes to the result. All others are read.

use quote::ToTokens;
use syn::{Expr, parse_quote_spanned};

use super::super::slot_type::SlotType;
use super::super::tree::Binding;
use super::state::Lower;
use crate::fragment::bare_value;
use crate::source::at;

impl Lower<'_> {
    /// Returns the slot whose bytes the value of an expression of type `ty` takes over, and its root. Slots of another dtype are then only
    /// read.
    pub(super) fn owner(&self, value: &mut Expr, ty: &SlotType) -> Option<(Binding, usize)> {
        let (mut owner, mut others) = (None, Vec::new());
        each_moved(value, &mut |moved| {
            let Some((binding, slot)) = self.moved(moved) else { return };
            match self.body.slots[slot].ty.differs_in_dtype(ty) {
                true => others.push(slot),
                false => owner = owner.or(Some((binding, self.body.slots[slot].root))),
            }
        });
        if owner.is_some() {
            self.read(value, &|slot| others.contains(&slot));
        }
        owner
    }

    /// Lets an expression read all slots that are moved into it, because its result has bytes of its own.
    pub(super) fn read_moved(&self, value: &mut Expr) {
        self.read(value, &|_| true);
    }

    fn read(&self, value: &mut Expr, is_read: &dyn Fn(usize) -> bool) {
        each_moved(value, &mut |moved| {
            if self.moved(moved).is_some_and(|(_, slot)| is_read(slot)) {
                let span = at(syn::spanned::Spanned::span(moved));
                let slot = moved.to_token_stream();
                *moved = parse_quote_spanned!(span=> ::haversack::private::read(#slot));
            }
        });
    }

    /// Returns the slot that a value names.
    fn moved(&self, value: &Expr) -> Option<(Binding, usize)> {
        let Expr::Path(path) = value else { return None };
        let binding = self.names.find_one(&path.path.get_ident()?.to_string())?;
        Some((binding, self.names.slot(binding)?))
    }
}

/// Calls `each` with the names that are operands by value of an expression, in the order of the source.
fn each_moved(value: &mut Expr, each: &mut dyn FnMut(&mut Expr)) {
    match value {
        Expr::Path(_) => each(value),
        Expr::Paren(paren) => each_moved(&mut paren.expr, each),
        Expr::Group(group) => each_moved(&mut group.expr, each),
        Expr::Unary(unary) if !matches!(unary.op, syn::UnOp::Deref(_)) => each_moved(&mut unary.expr, each),
        Expr::Binary(binary) => {
            each_moved(&mut binary.left, each);
            each_moved(&mut binary.right, each);
        }
        Expr::Call(call) if is_select(call) => call.args.iter_mut().for_each(|argument| each_moved(argument, each)),
        Expr::MethodCall(call) => {
            // `a.exp()` borrows its receiver; `(a * 2.0).exp()` owns it.
            if is_eval(call) || !matches!(bare_value(&call.receiver), Expr::Path(_)) {
                each_moved(&mut call.receiver, each);
            }
            call.args.iter_mut().for_each(|argument| each_moved(argument, each));
        }
        _ => {}
    }
}

/// Returns whether a call is `select(condition, a, b)`.
fn is_select(call: &syn::ExprCall) -> bool {
    matches!(&*call.func, Expr::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "select"))
}

fn is_eval(call: &syn::ExprMethodCall) -> bool {
    call.method == "eval" && call.args.is_empty()
}
