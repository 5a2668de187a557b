//! Lowers `let` statements: slots, and all other variables.

use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Expr, Ident, Local, Pat};

use super::super::pattern;
use super::super::slot_type::SlotType;
use super::super::tree::{Destination, Event, Form, Let, Node, Question, Slot, take};
use super::super::words::{PRIMITIVES, owns};
use super::borrows::{borrowed, mentioned};
use super::kinds::{ValueKind, kind};
use super::lists::is_list;
use super::macros::is_known;
use super::methods::{ELEMENTWISE, LAZY};
use super::names::VariableKind;
use super::place::uncomputed;
use super::state::Lower;
use super::target::{Target, makes_arrays};
use crate::fragment::{bare_type, bare_value};

impl Lower<'_> {
    pub(super) fn local(&mut self, shell: Local) -> Let {
        let array = match &shell.pat {
            Pat::Type(typed) => SlotType::of(&typed.ty).or_else(|| self.alias(&typed.ty, shell.init.as_ref()?)),
            _ => None,
        };
        let mut written = Let { shell, slot: None, value: None, diverge: None };
        match array {
            Some(array) => self.slot(&mut written, array),
            None => self.variable(&mut written),
        }
        written
    }

    /// Lowers a `let` that makes a slot.
    fn slot(&mut self, written: &mut Let, ty: SlotType) {
        let Local { pat: Pat::Type(typed), init, .. } = &mut written.shell else { return };
        let Pat::Ident(name) = &*typed.pat else {
            return self.refuse(typed.pat.span(), "a slot has a name of its own: `let a: array![..] = ..;`");
        };
        let name = name.ident.clone();
        if self.depth.closures > 0 {
            return self.refuse(typed.ty.span(), IN_A_CLOSURE);
        }
        if self.depth.macros > 0 {
            return self.refuse(typed.ty.span(), IN_A_MACRO);
        }
        let Some(init) = init else {
            let message = "a slot is written where it is made: give this array a value, such as `zeros()`, and `assign` to it later";
            self.refuse(typed.span(), message);
            self.names.bind(&name, VariableKind::Refused);
            return;
        };
        if let Some((_, diverge)) = &mut init.diverge {
            written.diverge = Some(self.value(take(diverge)));
        }
        let mut value = take(&mut init.expr);
        let number = self.body.slots.len();
        let owner = self.owner(&mut value, &ty);
        let root = owner.map_or(number, |(_, root)| root);
        // The bytes are taken before the initialiser runs. No code can name the slot before it exists.
        let unnamed = Ident::new("a_slot_that_has_no_name_yet", Span::mixed_site());
        let binding = self.names.bind(&unnamed, VariableKind::Slot(number));
        let cfg = self.cfg();
        let block = self.open.last().map_or(0, |open| open.id);
        self.body.slots.push(Slot { binding, ty, root, block, name: Ident::new("_", name.span()), cfg });
        self.event(Event::Make(binding, owner.map(|(binding, _)| binding)));
        let value = if owner.is_some() {
            let (value, is_computed) = uncomputed(value);
            let span = value.span();
            let value = Box::new(self.value(value));
            Node::of(Form::InPlace { slot: number, value, is_computed, span })
        } else {
            self.placed(value, Destination::Slot(number))
        };
        self.names.rename(binding, &name);
        self.body.slots[number].name = name;
        written.slot = Some(number);
        written.value = Some(value);
    }

    /// Reads the type of `let a: Hidden = ..;`, if the value is spelled as an array.
    fn alias(&self, ty: &syn::Type, init: &syn::LocalInit) -> Option<SlotType> {
        let is_array = match bare_value(&init.expr) {
            Expr::MethodCall(call) if call.args.is_empty() => match call.method.to_string().as_str() {
                "eval" => is_expression(&call.receiver) || kind(&call.receiver, &self.names) == ValueKind::Array,
                "to_owned" | "to_contiguous" | "clone" => kind(&call.receiver, &self.names) == ValueKind::Array,
                _ => false,
            },
            Expr::Call(call) => match &*call.func {
                Expr::Path(path) => matches!(Target::of(path), Target::Constructor(_, name) if makes_arrays(&name)),
                _ => false,
            },
            _ => false,
        };
        let is_counted = self.depth.plain == 0 && is_array && names_a_type(ty);
        if is_counted { SlotType::of_alias(ty) } else { None }
    }

    /// Lowers a `let` of anything but a slot.
    fn variable(&mut self, written: &mut Let) {
        let Local { pat, init, .. } = &mut written.shell;
        let mut holds = Vec::new();
        let mut asks = false;
        let is_wrapper = init.as_ref().is_some_and(|init| wraps(&init.expr));
        let has_storage = matches!(&*pat, Pat::Type(typed) if crate::array::spelled_by_any_name(&typed.ty).is_some());
        let question = match (is_wrapper, has_storage) {
            // The type names its storage. The question is whether that is the heap.
            (_, true) => Question::GivesArrays,
            (true, false) => Question::IsArray,
            (false, false) => Question::HoldsArrays,
        };
        let has_value = init.is_some();
        let mut part = match (&*pat, &init) {
            (Pat::Ident(_), Some(init)) => self.part(&init.expr),
            _ => None,
        };
        if let Some(init) = init {
            holds = match &*pat {
                // A written type that borrows says that the value holds a borrow.
                Pat::Type(typed) if !owns(&typed.ty) => mentioned(init.expr.to_token_stream(), &self.names),
                _ => borrowed(&init.expr, &self.names),
            };
            asks = might_be_array(&init.expr) && kind(&init.expr, &self.names) != ValueKind::Plain;
            let is_asked = asks && !pattern::names(pat).is_empty();
            let value = take(&mut init.expr);
            // The variable is asked, or states its type itself. So the call is not asked again.
            written.value = Some(match is_asked || matches!(pat, Pat::Type(_)) {
                true if is_list(&value) => Node::same(value, Vec::new()),
                true => self.value_of_slot(value),
                false => self.value(value),
            });
            if let Some((_, diverge)) = &mut init.diverge {
                written.diverge = Some(self.value(take(diverge)));
            }
        }
        if let Pat::Type(typed) = &*pat {
            asks = has_value && names_a_type(&typed.ty);
            if owns(&typed.ty) {
                holds.clear();
            }
        }
        let is_name = match &*pat {
            Pat::Type(typed) => matches!(*typed.pat, Pat::Ident(_)),
            pattern => matches!(pattern, Pat::Ident(_)),
        };
        for name in pattern::names(pat) {
            let binding = self.names.bind(name, VariableKind::Other);
            for &held in &holds {
                self.event(Event::Hold(binding, held));
            }
            if let Some(part) = part.take() {
                self.note_part(binding, part, false);
            }
            let is_variable = is_name || !name.to_string().starts_with(char::is_uppercase);
            if asks && is_variable && self.depth.plain == 0 {
                self.ask_variable(name.clone(), question);
            }
        }
    }
}

const IN_A_CLOSURE: &str = "an array that is made inside of a closure cannot be planned, since nobody knows when it runs: make it \
     outside, and let the closure write into it";

const IN_A_MACRO: &str = "an array that is made in the input of a macro cannot be planned, since nobody knows when it runs, and how often: \
     make it in front of the macro";

/// Returns whether a value might be an array, judged by its spelling.
fn might_be_array(value: &Expr) -> bool {
    match value {
        Expr::Call(_)
        | Expr::MethodCall(_)
        | Expr::Path(_)
        | Expr::Block(_)
        | Expr::If(_)
        | Expr::Match(_)
        | Expr::Try(_)
        | Expr::Loop(_) => true,
        Expr::Macro(mac) => !is_known(&mac.mac),
        Expr::Paren(paren) => might_be_array(&paren.expr),
        Expr::Group(group) => might_be_array(&group.expr),
        _ => false,
    }
}

/// Returns whether a value is spelled as an expression over elements: an operator, or a method that arrays have.
fn is_expression(value: &Expr) -> bool {
    match bare_value(value) {
        Expr::Binary(_) | Expr::Unary(_) => true,
        Expr::MethodCall(call) => [LAZY, ELEMENTWISE].concat().iter().any(|name| call.method == name),
        _ => false,
    }
}

/// Returns whether a value is made by a constructor of `core` or `alloc`. Then its arguments are asked.
fn wraps(value: &Expr) -> bool {
    match bare_value(value) {
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) => !Target::of(path).gives_anything(path),
            _ => false,
        },
        _ => false,
    }
}

/// Returns whether a type might be an alias of an array, or hold arrays.
fn names_a_type(ty: &syn::Type) -> bool {
    match bare_type(ty) {
        syn::Type::Macro(_) => crate::array::spelled_by_any_name(ty).is_none_or(|array| !array.is_inline()),
        syn::Type::Path(path) => {
            !path.path.get_ident().is_some_and(|name| PRIMITIVES.iter().any(|other| name == other))
        }
        syn::Type::Tuple(_) | syn::Type::Array(_) | syn::Type::Infer(_) => true,
        _ => false,
    }
}
