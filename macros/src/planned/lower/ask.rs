//! Decides which types are asked, to find arrays that the plan does not count: those of variables and of the results of calls,
//! where they are known.
//!
//! A question must not decide a type: if the type were still open, rustc would settle it as an array. So the question is asked
//! at the end of the function. A tag carries the type there, in code that never runs: a question keeps no borrow. A closure
//! would capture a tag of the function, which would change the closure. So in a closure, types are asked at the end of the
//! closure, and only types that are known: those of values on which methods are called.

use proc_macro2::{Ident, Span};
use syn::Expr;

use super::super::tree::{Asked, AskedVariable, Question, Questions, Tag};
use super::state::{ClosureVariable, Lower};
use crate::fragment::bare_value;

impl Lower<'_> {
    fn tag(&mut self, span: Span) -> Tag {
        self.tags += 1;
        Tag { number: self.tags, span }
    }

    /// Adds a tag of the function.
    fn outer_tag(&mut self, span: Span, question: Question) -> Tag {
        let (tag, conditions) = (self.tag(span), self.cfg().all);
        self.outer.push(Asked { tag, question, conditions, outer: None });
        tag
    }

    /// Asks for the type of a variable, behind the `let` that makes it.
    pub(super) fn ask_variable(&mut self, name: Ident, question: Question) {
        let (span, conditions) = (name.span(), self.cfg().in_block);
        let is_in_closure = self.depth.closures > 0;
        let tag = if is_in_closure { self.tag(span) } else { self.outer_tag(span, question) };
        if is_in_closure && let Some(asks) = self.asks.last_mut() {
            let asked = Asked { tag, question: Question::IsArray, conditions: conditions.clone(), outer: None };
            asks.candidates.push(ClosureVariable { name: name.clone(), asked, is_known: false });
        }
        self.variables.push(AskedVariable { name, tag, conditions, is_in_closure });
    }

    /// Notes that a method is called on a variable, so that its type is known.
    pub(super) fn knows(&mut self, receiver: &Expr) {
        let Expr::Path(path) = bare_value(receiver) else { return };
        let Some(name) = path.path.get_ident() else { return };
        let candidates = self.asks.iter_mut().rev().flat_map(|asks| asks.candidates.iter_mut().rev());
        if let Some(candidate) = candidates.into_iter().find(|candidate| candidate.name == *name) {
            candidate.is_known = true;
        }
    }

    /// Returns whether types of calls are asked here. The type of a receiver is known.
    pub(super) fn asks_calls(&self, is_receiver: bool) -> bool {
        self.depth.plain == 0 && self.depth.shown == 0 && (self.depth.closures == 0 || is_receiver)
    }

    /// Asks for the type of a call's result. Returns the tag for it.
    pub(super) fn ask_call(&mut self, span: Span) -> Option<Tag> {
        let is_in_closure = self.depth.closures > 0;
        let question = if is_in_closure { Question::GivesAnArray } else { Question::GivesArrays };
        let outer = if is_in_closure { None } else { Some(self.outer_tag(span, question)) };
        let (tag, conditions) = (self.tag(span), self.cfg().in_block);
        self.asks.last_mut()?.calls.push(Asked { tag, question, conditions, outer });
        Some(tag)
    }

    /// Returns the questions of the innermost block or closure, which ends. At the end of the function's own block, all types
    /// are asked that are passed on to the function.
    pub(super) fn questions(&mut self, is_function: bool) -> Questions {
        let asks = self.asks.pop().unwrap_or_default();
        let known = asks.candidates.into_iter().filter(|candidate| candidate.is_known);
        let variables = known.map(|candidate| candidate.asked).collect();
        let outer = if is_function { std::mem::take(&mut self.outer) } else { Vec::new() };
        Questions { calls: asks.calls, variables, outer }
    }
}
