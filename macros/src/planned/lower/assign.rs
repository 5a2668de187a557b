//! Lowers assignments, and notes the slots that exchange their bytes: `a = b`, `(a, b) = (b, a)`, `swap(&mut a, &mut b)`.
//!
//! A slot is a reference to bytes of the workspace. Slots of one type exchange them, and then the bytes of each live as long as any
//! variable that may have them. An exchange that is not seen here is an error of the borrow checker.

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{Expr, ExprAssign, ExprCall, UnOp};

use super::super::tree::{Binding, Event, Exchange, Part, take};
use super::borrows::borrowed;
use super::state::Lower;
use super::value::root;
use crate::fragment::bare_value;

/// Functions of `core` that exchange two values of one type.
const EXCHANGES: [&str; 2] = ["swap", "replace"];

/// Returns whether a call exchanges values, by the name of the callee.
pub(super) fn exchanges(call: &ExprCall) -> bool {
    match &*call.func {
        Expr::Path(path) => {
            path.path.segments.last().is_some_and(|last| EXCHANGES.iter().any(|name| last.ident == name))
        }
        _ => false,
    }
}

impl Lower<'_> {
    pub(super) fn assign(&mut self, assign: &mut ExprAssign) -> Vec<Part> {
        let overwritten = self.overwritten(&assign.left, &assign.right);
        let mut moves = Vec::new();
        moved(&assign.left, &assign.right, &mut moves);
        let mut kept = Vec::new();
        for (left, right) in moves {
            self.refuse_parameter([left, right]);
            match (self.slot_of(left), bare_value(right)) {
                (Some(slot), Expr::Path(_)) => self.moves(slot, right),
                _ => kept.extend(root(left).map(|variable| (variable.clone(), borrowed(right, &self.names)))),
            }
        }
        // One mistake is one error.
        self.depth.plain += usize::from(overwritten.is_some());
        let right = self.value(take(&mut assign.right));
        self.depth.plain -= usize::from(overwritten.is_some());
        let left = self.value(take(&mut assign.left));
        if let Some(name) = overwritten
            .filter(|name| self.names.find(&name.to_string()).is_some_and(|found| self.names.slot(found).is_some()))
        {
            let message = format!(
                "`{name}` is a slot of the plan: what is assigned to it is written into its bytes, `{name}.assign(..)`, without `.eval()`"
            );
            self.refuse(name.span(), message);
        }
        for (variable, kept) in kept {
            self.keeps(&variable, &kept);
        }
        vec![Part::Value(left), Part::Value(right)]
    }

    /// Notes that the arguments of a call exchange their values.
    pub(super) fn exchange(&mut self, call: &ExprCall) {
        let arguments: Vec<&Expr> = call.args.iter().collect();
        self.refuse_parameter(arguments.iter().copied());
        for (position, one) in arguments.iter().enumerate() {
            for other in &arguments[..position] {
                self.exchanged(one, other);
                self.exchanged(other, one);
            }
        }
    }

    /// Notes that variable `into` may have the bytes of what is moved there.
    fn moves(&mut self, into: Binding, moved: &Expr) {
        for binding in self.variables_of(moved) {
            self.event(Event::Hold(into, binding));
            self.exchanges(into, binding, lent(moved).span());
        }
    }

    /// Notes that `holder` may have what `held` has: bytes of a slot, or a borrow.
    fn exchanged(&mut self, holder: &Expr, held: &Expr) {
        for into in self.variables_of(holder) {
            self.moves(into, held);
        }
    }

    fn exchanges(&mut self, outer: Binding, inner: Binding, span: Span) {
        let (Some(outer), Some(inner)) = (self.names.slot(outer), self.names.slot(inner)) else { return };
        let (outer, inner) = (self.body.slots[outer].root, self.body.slots[inner].root);
        let block = |slot: usize| self.open.iter().position(|open| open.id == self.body.slots[slot].block);
        let (Some(around), Some(within)) = (block(outer), block(inner)) else { return };
        let is_repeated =
            self.open.iter().take(within + 1).skip(around + 1).any(|open| self.body.blocks[open.id].is_pass);
        let statement = self.open[around].statements.len();
        let is_inside = within > around;
        self.body.exchanges.push(Exchange { outer, inner, is_inside, is_repeated, statement, span });
    }

    /// Returns the array that is overwritten by something other than a variable.
    fn overwritten(&self, left: &Expr, right: &Expr) -> Option<Ident> {
        let mut moves = Vec::new();
        moved(left, right, &mut moves);
        let is_moved =
            |value: &Expr| matches!(bare_value(value), Expr::Path(_)) && !self.variables_of(value).is_empty();
        moves.into_iter().filter(|(_, right)| !is_moved(right)).find_map(|(left, _)| {
            let Expr::Path(path) = bare_value(left) else { return None };
            let is_array = self.variable_named(path).is_some_and(|binding| self.names.is_array(binding));
            path.path.get_ident().filter(|_| is_array).cloned()
        })
    }

    /// Refuses an exchange of a slot with an array of the caller, which is not in the workspace.
    fn refuse_parameter<'e>(&mut self, values: impl IntoIterator<Item = &'e Expr>) {
        let (mut slot, mut parameter) = (None, None);
        for value in values {
            let place = lent(value);
            let Expr::Path(path) = place else { continue };
            let Some(binding) = self.variable_named(path) else { continue };
            let name = path.path.get_ident().cloned();
            if self.names.slot(binding).is_some() {
                slot = name;
            } else if self.names.lends_array(binding) {
                parameter = name;
            }
        }
        if let (Some(slot), Some(parameter)) = (slot, parameter) {
            let message = format!(
                "`{slot}` is a slot of the plan, and its bytes stay in the workspace, so `{parameter}` of the caller cannot have them: \
                 copy the elements, `{parameter}.assign(&{slot})`"
            );
            self.refuse(slot.span(), message);
        }
    }

    /// Returns the slot that an expression names.
    fn slot_of(&self, value: &Expr) -> Option<Binding> {
        let Expr::Path(path) = bare_value(value) else { return None };
        self.variable_named(path).filter(|binding| self.names.slot(*binding).is_some())
    }

    /// Returns the variables that `a` or `&mut a` names, if they are no parameters.
    fn variables_of(&self, value: &Expr) -> Vec<Binding> {
        let Expr::Path(path) = lent(value) else { return Vec::new() };
        let Some(name) = path.path.get_ident() else { return Vec::new() };
        let mut all = self.names.find_all(&name.to_string());
        all.retain(|binding| self.names.parameter(*binding).is_none());
        all
    }
}

/// Returns `a` of `&mut a`, `*a`, `&mut *a`.
fn lent(value: &Expr) -> &Expr {
    match bare_value(value) {
        Expr::Reference(reference) => lent(&reference.expr),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => lent(&unary.expr),
        other => other,
    }
}

/// Adds the places that an assignment writes, each with its value. Two tuples are assigned element by element.
fn moved<'e>(left: &'e Expr, right: &'e Expr, moves: &mut Vec<(&'e Expr, &'e Expr)>) {
    match (bare_value(left), bare_value(right)) {
        (Expr::Tuple(left), Expr::Tuple(right)) if left.elems.len() == right.elems.len() => {
            left.elems.iter().zip(&right.elems).for_each(|(left, right)| moved(left, right, moves));
        }
        _ => moves.push((left, right)),
    }
}
