//! The state of lowering: what is around the code that is being lowered, and what was found so far.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Error, ExprPath, Pat};

use super::super::conditions::{Cfg, Conditions};
use super::super::pattern;
use super::super::signature::Signature;
use super::super::tree::{Asked, AskedVariable, Binding, Body, BodyCode, Code, Event, Statement, Typed};
use super::super::words::words;
use super::names::{Names, VariableKind};

/// The state of lowering.
pub(super) struct Lower<'a> {
    pub(super) signature: &'a Signature,
    /// The name of the function.
    pub(super) function: String,
    /// Whether the body has items of its own, so that a name in it may have another meaning than beside the function.
    pub(super) has_items: bool,
    pub(super) is_profiled: bool,
    pub(super) names: Names,
    pub(super) body: Body,
    pub(super) code: BodyCode,
    /// The blocks around the code that is being lowered, the innermost last.
    pub(super) open: Vec<Open>,
    /// The conditions around that code.
    pub(super) conditions: Vec<Conditions>,
    /// The types that are asked at the end of each block and each closure, the innermost last.
    pub(super) asks: Vec<Asks>,
    /// The types that are asked at the end of the function.
    pub(super) outer: Vec<Asked>,
    /// The variables that are asked behind the `let` that is being lowered.
    pub(super) variables: Vec<AskedVariable>,
    /// Values that are returned without a slot of their own: for each, the number of slots before it.
    pub(super) values: Vec<usize>,
    /// The variables that are parts of others, each with the number of the part.
    pub(super) parts: Vec<(Binding, usize)>,
    /// The roots of the slots that are returned.
    pub(super) returned: Vec<usize>,
    pub(super) depth: Depth,
    /// The number of tags.
    pub(super) tags: usize,
}

/// The numbers of things of a kind around the code that is being lowered.
#[derive(Default)]
pub(super) struct Depth {
    pub(super) plain: usize,
    pub(super) closures: usize,
    /// Inputs of macros.
    pub(super) macros: usize,
    /// Inputs of macros that print them.
    pub(super) shown: usize,
}

/// A block that is being lowered.
pub(super) struct Open {
    pub(super) id: usize,
    pub(super) statements: Vec<Statement>,
    pub(super) code: Vec<Code>,
    /// The events of the statement that is being lowered.
    pub(super) events: Vec<Event>,
    /// The items of the block that a planned call may mean.
    pub(super) items: Vec<(String, ItemKind)>,
    /// The number of conditions around the block.
    pub(super) outside: usize,
}

/// The meaning of an item of a block for a call of its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ItemKind {
    /// A planned function.
    Planned,
    /// A type or a module, with the word for it. It hides a plan of its name, but not the function.
    Type(&'static str),
}

/// The types that are asked at the end of a block or of a closure.
#[derive(Default)]
pub(super) struct Asks {
    pub(super) calls: Vec<Asked>,
    /// The variables of a closure.
    pub(super) candidates: Vec<ClosureVariable>,
}

/// A variable of a closure. Its type is asked if a method is called on it.
pub(super) struct ClosureVariable {
    pub(super) name: Ident,
    pub(super) asked: Asked,
    pub(super) is_known: bool,
}

impl<'a> Lower<'a> {
    pub(super) fn new(function: String, signature: &'a Signature, has_items: bool, is_profiled: bool) -> Self {
        Lower {
            signature,
            function,
            has_items,
            is_profiled,
            names: Names::default(),
            body: Body::default(),
            code: Vec::new(),
            open: Vec::new(),
            conditions: Vec::new(),
            asks: Vec::new(),
            outer: Vec::new(),
            variables: Vec::new(),
            values: Vec::new(),
            parts: Vec::new(),
            returned: Vec::new(),
            depth: Depth::default(),
            tags: 0,
        }
    }
}

impl Lower<'_> {
    pub(super) fn refuse(&mut self, at: Span, message: impl std::fmt::Display) {
        self.body.mistakes.push(Error::new(at, message));
    }

    pub(super) fn event(&mut self, event: Event) {
        if let Some(open) = self.open.last_mut() {
            open.events.push(event);
        }
    }

    pub(super) fn mention(&mut self, name: &str) {
        for binding in self.names.find_all(name) {
            self.event(Event::Mention(binding));
        }
    }

    /// Mentions all words of a macro's input.
    pub(super) fn mention_all(&mut self, tokens: TokenStream) {
        for word in words(tokens) {
            self.mention(&word);
        }
    }

    /// Lowers something under conditions.
    pub(super) fn under<R>(&mut self, conditions: Conditions, lower: impl FnOnce(&mut Self) -> R) -> R {
        if conditions.is_empty() {
            return lower(self);
        }
        self.conditions.push(conditions);
        self.names.conditional += 1;
        let output = lower(self);
        self.names.conditional -= 1;
        self.conditions.pop();
        output
    }

    /// Returns the conditions around the code that is being lowered.
    pub(super) fn cfg(&self) -> Cfg {
        let outside = self.open.last().map_or(0, |open| open.outside);
        let join = |conditions: &[Conditions]| conditions.iter().fold(Conditions::default(), |all, more| all.and(more));
        Cfg { all: join(&self.conditions), in_block: join(&self.conditions[outside..]) }
    }

    /// Binds the names of a pattern.
    pub(super) fn bind(&mut self, pattern: &Pat) -> Vec<Binding> {
        pattern::names(pattern).into_iter().map(|name| self.names.bind(name, VariableKind::Other)).collect()
    }

    /// Notes that `holders` may borrow `held`.
    pub(super) fn holds(&mut self, holders: &[Binding], held: &[Binding]) {
        for &holder in holders {
            if self.names.slot(holder).is_some() {
                continue;
            }
            for &binding in held.iter().filter(|binding| **binding != holder) {
                self.event(Event::Hold(holder, binding));
            }
        }
    }

    /// Notes that a variable may hold the borrows of a value.
    pub(super) fn keeps(&mut self, variable: &Ident, held: &[Binding]) {
        let bindings = self.names.find_all(&variable.to_string());
        self.holds(&bindings, held);
    }

    /// Returns the variable that a path of one word names.
    pub(super) fn variable_named(&self, path: &ExprPath) -> Option<Binding> {
        self.names.find(&path.path.get_ident()?.to_string())
    }

    /// Returns the slot that a path of one word names.
    pub(super) fn slot_named(&self, path: &ExprPath) -> Option<usize> {
        self.names.slot(self.variable_named(path)?)
    }

    /// Returns the type of a variable, if it is written somewhere.
    pub(super) fn type_of(&self, binding: Binding) -> Option<Typed> {
        match self.names.slot(binding) {
            Some(slot) => Some(Typed::Slot(slot)),
            None => self.names.parameter(binding).map(Typed::Parameter),
        }
    }
}
