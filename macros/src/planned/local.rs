//! Reads `let` statements: slots, and all other variables.

use proc_macro2::Span;
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, Ident, Local, Pat};

use super::callee::{Callee, PRIMITIVES};
use super::held::{held, mentioned, owns};
use super::known::{Known, known};
use super::mark::Mark;
use super::model::{Binding, Event};
use super::names::Kind;
use super::pattern;
use super::place::Place;
use super::probe::Question;
use super::read::{Read, Slot, at};
use super::slot_type::SlotType;
use crate::fragment::bare_type;

impl Read {
    pub(super) fn local(&mut self, local: &mut Local) {
        let Some(slot) = slot_of(local) else {
            return self.variable(local);
        };
        let Pat::Type(typed) = &mut local.pat else { return };
        let Pat::Ident(name) = &*typed.pat else {
            return self.refuse(typed.pat.span(), "a slot has a name of its own: `let a: array![..] = ..;`");
        };
        let name = name.ident.clone();
        if self.closures > 0 {
            return self.refuse(
                typed.ty.span(),
                "an array that is made inside of a closure cannot be planned, since nobody knows when it runs: make it \
                 outside, and let the closure write into it",
            );
        }
        if self.macros > 0 {
            return self.refuse(
                typed.ty.span(),
                "an array that is made in the input of a macro cannot be planned, since nobody knows when it runs, and how often: \
                 make it in front of the macro",
            );
        }
        let Some(init) = &mut local.init else {
            let message = "a slot is written where it is made: give this array a value, such as `zeros()`, and `assign` to it later";
            self.refuse(typed.span(), message);
            self.names.bind(&name, Kind::Refused);
            return;
        };
        if let Some((_, diverge)) = &mut init.diverge {
            self.value(diverge);
        }
        let number = self.slots.len();
        let tokens = &slot.tokens;
        let owner = self.owner(&init.expr);
        let root = owner.map_or(number, |(_, root)| root);
        let slot_tokens = quote!(#tokens);
        let cfg = self.cfg();
        self.slots.push(Slot { binding: usize::MAX, ty: slot, root, name: Ident::new("_", name.span()), cfg });
        if owner.is_none() {
            self.in_front(self.marks.statement(Mark::Make(number)));
        }
        // The bytes are taken before the initialiser runs. No code can name the slot before it exists.
        let binding =
            self.names.bind(&Ident::new("a_slot_that_has_no_name_yet", Span::mixed_site()), Kind::Slot(number));
        self.event(Event::Make(binding, owner.map(|(binding, _)| binding)));
        let value = &mut init.expr;
        if owner.is_some() {
            super::place::uncomputed(value);
            self.value(value);
            let span = at(value.span());
            let inner = value.to_token_stream();
            **value = Expr::Verbatim(quote_spanned!(span=> ::haversack::private::in_place::<#slot_tokens, _>(#inner)));
        } else {
            self.placed(value, &Place::Slot(number));
        }
        self.names.rename(binding, &name);
        self.slots[number].binding = binding;
        self.slots[number].name = name;
        let span = at(typed.ty.span());
        *typed.ty = syn::Type::Verbatim(quote_spanned!(span=> ::haversack::private::SlotOf<'_, #slot_tokens>));
    }

    /// Reads a `let` of anything but a slot.
    fn variable(&mut self, local: &mut Local) {
        let mut holds = Vec::new();
        let mut asks = false;
        let is_wrapper = local.init.as_ref().is_some_and(|init| wraps(&init.expr));
        let has_storage =
            matches!(&local.pat, Pat::Type(typed) if crate::array::spelled_by_any_name(&typed.ty).is_some());
        let question = match (is_wrapper, has_storage) {
            // The type names its storage. The question is whether that is the heap.
            (_, true) => Question::GivesArrays,
            (true, false) => Question::IsArray,
            (false, false) => Question::HoldsArrays,
        };
        if let Some(init) = &mut local.init {
            holds = match &local.pat {
                // A written type that borrows says that the value holds a borrow.
                Pat::Type(typed) if !owns(&typed.ty) => mentioned(init.expr.to_token_stream(), &self.names),
                _ => held(&init.expr, &self.names),
            };
            asks = might_be_array(&init.expr) && known(&init.expr, &self.names) != Known::Plain;
            let is_asked = asks && !pattern::names(&local.pat).is_empty();
            // The variable is asked, or states its type itself. So the call is not asked again.
            if is_asked || matches!(local.pat, Pat::Type(_)) {
                self.value_of_slot(&mut init.expr);
            } else {
                self.value(&mut init.expr);
            }
            if let Some((_, diverge)) = &mut init.diverge {
                self.value(diverge);
            }
        }
        if let Pat::Type(typed) = &local.pat {
            asks = local.init.is_some() && names_a_type(&typed.ty);
            if owns(&typed.ty) {
                holds.clear();
            }
        }
        let is_name = matches!(&local.pat, Pat::Ident(_))
            || matches!(&local.pat, Pat::Type(typed) if matches!(*typed.pat, Pat::Ident(_)));
        let names: Vec<Ident> = pattern::names(&local.pat).into_iter().cloned().collect();
        for name in names {
            let binding = self.names.bind(&name, Kind::Other);
            for &held in &holds {
                self.event(Event::Hold(binding, held));
            }
            let is_variable = is_name || !name.to_string().starts_with(char::is_uppercase);
            if asks && is_variable && self.plain == 0 {
                self.ask_variable(name, question);
            }
        }
    }

    /// Returns the slot whose bytes the value of an expression takes over, and its root. It is the first slot that is an
    /// operand by value.
    fn owner(&self, value: &Expr) -> Option<(Binding, usize)> {
        match value {
            Expr::Path(path) => {
                let binding = self.names.find_one(&path.path.get_ident()?.to_string())?;
                let slot = self.names.slot(binding)?;
                Some((binding, self.slots[slot].root))
            }
            Expr::Paren(paren) => self.owner(&paren.expr),
            Expr::Group(group) => self.owner(&group.expr),
            Expr::Unary(unary) if !matches!(unary.op, syn::UnOp::Deref(_)) => self.owner(&unary.expr),
            Expr::Binary(binary) => self.owner(&binary.left).or_else(|| self.owner(&binary.right)),
            Expr::MethodCall(call) => {
                // `a.exp()` borrows its receiver; `(a * 2.0).exp()` owns it.
                let receiver = match super::place::bare(&call.receiver) {
                    Expr::Path(_) if !is_eval(call) => None,
                    receiver => self.owner(receiver),
                };
                receiver.or_else(|| call.args.iter().find_map(|argument| self.owner(argument)))
            }
            _ => None,
        }
    }
}

fn is_eval(call: &syn::ExprMethodCall) -> bool {
    call.method == "eval" && call.args.is_empty()
}

fn slot_of(local: &Local) -> Option<SlotType> {
    match &local.pat {
        Pat::Type(typed) => SlotType::of(&typed.ty),
        _ => None,
    }
}

/// Whether a value might be an array, judged by its spelling.
fn might_be_array(value: &Expr) -> bool {
    match value {
        Expr::MethodCall(_)
        | Expr::Path(_)
        | Expr::Block(_)
        | Expr::If(_)
        | Expr::Match(_)
        | Expr::Try(_)
        | Expr::Loop(_) => true,
        Expr::Macro(mac) => !super::place::is_known(&mac.mac),
        Expr::Call(call) => !matches!(&*call.func, Expr::Path(path) if matches!(Callee::of(path), Callee::Planned(_))),
        Expr::Paren(paren) => might_be_array(&paren.expr),
        Expr::Group(group) => might_be_array(&group.expr),
        _ => false,
    }
}

/// Whether a value is made by a constructor of `core` or `alloc`. Then its arguments are asked.
fn wraps(value: &Expr) -> bool {
    match super::place::bare(value) {
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) => !Callee::of(path).gives_anything(path),
            _ => false,
        },
        _ => false,
    }
}

/// Whether a type might be an alias of an array, or hold arrays.
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
