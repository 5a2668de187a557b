//! Reads the body of a planned function into the model, and rewrites it on the way. Every kind of expression is known here. An
//! expression that is not understood is refused, never ignored.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Block, Error, Expr, Ident, Pat, Stmt, Token};

use super::block::ItemKind;
use super::conditions::Conditions;
use super::held::keeps;
use super::mark::Marks;
use super::model::{self, Binding, Event};
use super::names::{Kind, Names};
use super::pattern;
use super::place::Place;
use super::probe::{Asked, Tagged};
use super::profiled::Profiled;
use super::slot_type::SlotType;
use crate::source::{code, end_of, line_of};

/// A slot, as it is in the source.
pub(super) struct Slot {
    pub(super) name: Ident,
    pub(super) binding: Binding,
    pub(super) ty: SlotType,
    /// The slot whose bytes it takes over. In a chain of such slots, it is the first.
    pub(super) root: usize,
    pub(super) cfg: Cfg,
}

/// The conditions under which a row is compiled.
#[derive(Clone, Default)]
pub(super) struct Cfg {
    /// The conditions of all statements around it.
    pub(super) all: Conditions,
    /// The conditions within its innermost block.
    pub(super) in_block: Conditions,
}

/// A call of a planned function, or a product. It takes bytes only while it runs.
pub(super) struct Call {
    /// Whether it is a call of a planned function, and not a product.
    pub(super) is_function: bool,
    /// The bytes and their alignment, as a constant. Names in it mean the same as where the call stands.
    pub(super) bytes: TokenStream,
    /// The bytes, if the source tells them.
    pub(super) known: Option<usize>,
    pub(super) text: String,
    /// The bytes of a planned function, for docs: `` [`g::PEAK`] ``.
    pub(super) peak: Option<String>,
    pub(super) span: Span,
    pub(super) cfg: Cfg,
}

/// The state and the result of reading a body.
#[derive(Default)]
pub(super) struct Read {
    pub(super) names: Names,
    pub(super) slots: Vec<Slot>,
    pub(super) calls: Vec<Call>,
    /// The type of the array that the function returns.
    pub(super) returns: Option<TokenStream>,
    /// The root of the slot that the function returns.
    pub(super) returned: Option<usize>,
    /// Values that are returned without a slot of their own: the place of each, and the number of slots before it.
    pub(super) values: Vec<(Span, usize)>,
    /// The contents of `plain!(..)`, and macros whose input is not read.
    pub(super) uncounted: Vec<String>,
    /// Lines of statements, by block and position.
    pub(super) statements: Vec<Line>,
    pub(super) mistakes: Vec<Error>,
    pub(super) function: String,
    /// Whether the body has items of its own, so that a name in it may have another meaning than beside the function.
    pub(super) has_items: bool,
    pub(super) plain: usize,
    pub(super) closures: usize,
    /// The number of macro inputs around the code that is being read.
    pub(super) macros: usize,
    pub(super) marks: Marks,
    pub(super) profiled: Option<Profiled>,
    /// The blocks that are being read, the innermost last, with the statements of each.
    pub(super) blocks: Vec<model::Block>,
    pub(super) next_block: usize,
    /// The conditions around the code that is being read. `outside` has, for each block, the number of those around the block.
    pub(super) conditions: Vec<Conditions>,
    pub(super) outside: Vec<usize>,
    /// For each block, the statements in front of the one that is being read.
    pub(super) fronts: Vec<Vec<Stmt>>,
    /// The items of each block that a planned call may mean, the innermost block last.
    pub(super) items: Vec<Vec<(String, ItemKind)>>,
    /// The types that are asked at the end of each block, the innermost last.
    pub(super) asked: Vec<Asked>,
    /// The types that are asked at the end of the function.
    pub(super) outer: Vec<Tagged>,
    /// The statements behind the `let` that is being read.
    pub(super) behind: Vec<Stmt>,
    /// The number of tags.
    pub(super) tags: usize,
    /// The number of macros around the code that is being read that print it.
    pub(super) is_shown: usize,
}

/// A statement, as the docs show it.
pub(super) struct Line {
    pub(super) at: (usize, usize),
    pub(super) number: usize,
    pub(super) code: String,
    pub(super) last: Span,
}

impl Line {
    /// Whether this statement begins on the line of `outer`, and `outer` ends behind it.
    pub(super) fn is_within_the_line_of(&self, outer: &Line) -> bool {
        self.number == outer.number && end_of(outer.last) > end_of(self.last)
    }
}

impl Read {
    /// Reads the body of a function.
    pub(super) fn body(&mut self, block: &mut Block) -> model::Block {
        let place = if self.returns.is_some() { Place::Returned } else { Place::Anywhere };
        self.block(block, &place);
        if let Some(root) = self.returned {
            let values: Vec<Span> =
                self.values.iter().filter(|(_, made)| *made > root).map(|(span, _)| *span).collect();
            for span in values {
                let name = &self.slots[root].name;
                let message = format!(
                    "this value would be written where `{name}` lies, which is the array that this function returns: return `{name}` here, \
                     assigned to, or return this value before `{name}` is made"
                );
                self.refuse(span, message);
            }
        }
        self.blocks.pop().unwrap_or_default()
    }

    pub(super) fn refuse(&mut self, at: Span, message: impl std::fmt::Display) {
        self.mistakes.push(Error::new(at, message));
    }

    pub(super) fn event(&mut self, event: Event) {
        if let Some(statement) = self.blocks.last_mut().and_then(|block| block.statements.last_mut()) {
            statement.events.push(event);
        }
    }

    pub(super) fn mention(&mut self, name: &str) {
        for binding in self.names.find_all(name) {
            self.event(Event::Mention(binding));
        }
    }

    /// Reads something under conditions.
    pub(super) fn under<R>(&mut self, conditions: Conditions, read: impl FnOnce(&mut Self) -> R) -> R {
        if conditions.is_empty() {
            return read(self);
        }
        self.conditions.push(conditions);
        self.names.conditional += 1;
        let output = read(self);
        self.names.conditional -= 1;
        self.conditions.pop();
        output
    }

    /// Returns the conditions around the code that is being read.
    pub(super) fn cfg(&self) -> Cfg {
        let outside = self.outside.last().copied().unwrap_or_default();
        let join = |conditions: &[Conditions]| conditions.iter().fold(Conditions::default(), |all, more| all.and(more));
        Cfg { all: join(&self.conditions), in_block: join(&self.conditions[outside..]) }
    }

    /// Puts a statement in front of the one that is being read, in the innermost block.
    pub(super) fn in_front(&mut self, statement: Stmt) {
        if let Some(front) = self.fronts.last_mut() {
            front.push(statement);
        }
    }

    pub(super) fn bind(&mut self, pattern: &Pat) -> Vec<Binding> {
        pattern::names(pattern).into_iter().map(|name| self.names.bind(name, Kind::Other)).collect()
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

    /// Returns the lines of the function, if they are profiled. The lines of a closure belong to the code that runs it.
    pub(super) fn profiled(&mut self) -> Option<&mut Profiled> {
        self.profiled.as_mut().filter(|_| self.closures == 0)
    }

    /// Reads a block that a loop repeats.
    pub(super) fn repeated(&mut self, body: &mut Block) {
        if let Some(profiled) = self.profiled() {
            profiled.pass();
        }
        self.block(body, &Place::Anywhere);
    }

    pub(super) fn statement(&mut self, statement: &mut Stmt, is_tail: bool, place: &Place) {
        match statement {
            Stmt::Local(local) => self.local(local),
            // Items see no variables, and are planned separately.
            Stmt::Item(_) => {}
            Stmt::Expr(value, _) if is_tail => self.placed(value, place),
            // The value is not used, and its type may never be known.
            Stmt::Expr(value, _) => {
                self.refuse_unasked(value);
                self.value_of_slot(value);
            }
            Stmt::Macro(mac) => {
                if let Some(mut value) = self.known_macro(&mut mac.mac) {
                    let semi = mac.semi_token.take();
                    if is_tail {
                        self.placed(&mut value, place);
                    } else {
                        self.value(&mut value);
                    }
                    *statement = Stmt::Expr(value, semi);
                } else {
                    self.macro_(&mut mac.mac);
                }
            }
        }
    }

    pub(super) fn punctuated(&mut self, values: &mut Punctuated<Expr, Token![,]>) {
        values.iter_mut().for_each(|value| self.value(value));
    }

    /// Notes for `x = value` that the variable may hold the borrows of the value.
    pub(super) fn keep(&mut self, variable: &Expr, held: &[Binding]) {
        if let Some(name) = root(variable) {
            let bindings = self.names.find_all(&name.to_string());
            self.holds(&bindings, held);
        }
    }

    /// Notes for `list.push(value)` that the variable may hold the borrows of the arguments.
    pub(super) fn keeps(&mut self, call: &syn::ExprMethodCall, kept: &[Binding]) {
        if keeps(&call.method.to_string())
            && let Some(name) = root(&call.receiver)
        {
            let bindings = self.names.find_all(&name.to_string());
            self.holds(&bindings, kept);
        }
    }
}

/// Returns the variable at the front of `a.b[i].c`.
fn root(value: &Expr) -> Option<&Ident> {
    match value {
        Expr::Path(path) => path.path.get_ident(),
        Expr::Field(field) => root(&field.base),
        Expr::Index(index) => root(&index.expr),
        Expr::Unary(unary) => root(&unary.expr),
        Expr::Paren(paren) => root(&paren.expr),
        Expr::MethodCall(call) => root(&call.receiver),
        _ => None,
    }
}

/// Returns a span for macro output at the place of the user's tokens.
pub(super) fn at(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}

pub(super) fn line(statement: &Stmt, at: (usize, usize)) -> Line {
    let tokens = statement.to_token_stream();
    let first = crate::array::first(&tokens);
    let last = tokens.clone().into_iter().last().map_or(first, |token| token.span());
    Line { at, number: line_of(first), code: code(tokens), last }
}
