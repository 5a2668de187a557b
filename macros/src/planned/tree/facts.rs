//! The facts about a body.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Error, Ident, Stmt};

use super::super::conditions::{Cfg, Conditions};
use super::super::slot_type::SlotType;
use crate::source::{Excerpt, code, end_of, line_of};

/// A variable, by its number.
pub(in super::super) type Binding = usize;

/// A body. The first block is that of the function itself.
#[derive(Default)]
pub(in super::super) struct Body {
    pub(in super::super) blocks: Vec<Block>,
    pub(in super::super) slots: Vec<Slot>,
    pub(in super::super) calls: Vec<Call>,
    /// The root of the slot that lies where the function's result goes.
    pub(in super::super) returned: Option<usize>,
    pub(in super::super) exchanges: Vec<Exchange>,
    /// Parts of variables that are variables of their own: each is an expression, with the variables in it.
    pub(in super::super) parts: Vec<(TokenStream, Vec<(Ident, Typed)>)>,
    /// The contents of `plain!(..)`, and macros whose input is not read.
    pub(in super::super) uncounted: Vec<String>,
    pub(in super::super) mistakes: Vec<Error>,
}

/// A block `{ .. }`.
#[cfg_attr(not(feature = "monitor"), allow(dead_code, reason = "only profiles read the places in the source"))]
#[derive(Default)]
pub(in super::super) struct Block {
    pub(in super::super) statements: Vec<Statement>,
    /// The questions at its end.
    pub(in super::super) questions: Questions,
    /// Its braces, or `None` for a block of a test.
    pub(in super::super) braces: Option<proc_macro2::extra::DelimSpan>,
    /// Whether it runs once for each pass of a loop.
    pub(in super::super) is_pass: bool,
    pub(in super::super) is_in_closure: bool,
}

#[cfg_attr(not(feature = "monitor"), allow(dead_code, reason = "only profiles read the places in the source"))]
pub(in super::super) struct Statement {
    /// The events in it, in the order in which they happen.
    pub(in super::super) events: Vec<Event>,
    pub(in super::super) line: Line,
    /// Its text behind the attributes, if the function is profiled.
    pub(in super::super) excerpt: Option<Excerpt>,
    /// The conditions in front of it.
    pub(in super::super) conditions: Conditions,
    pub(in super::super) role: Role,
    pub(in super::super) kind: StatementKind,
    /// The variables whose types are asked behind it.
    pub(in super::super) variables: Vec<AskedVariable>,
}

/// The role of a statement in its block.
pub(in super::super) enum Role {
    /// Other statements follow it.
    Inner,
    /// Other statements follow it if one of these conditions holds; otherwise it is the value.
    Either(Vec<Conditions>),
    /// The value.
    Value,
}

/// The kind of a statement.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum StatementKind {
    Item,
    Let,
    Other,
}

/// An event of a statement, as far as live ranges depend on it.
#[derive(Debug, Clone)]
pub(in super::super) enum Event {
    /// A slot is made for the first variable. It may take over the bytes of a slot that was made before: the second one.
    Make(Binding, Option<Binding>),
    /// A variable is named.
    Mention(Binding),
    /// From here on, the first variable may hold a borrow of the second.
    Hold(Binding, Binding),
    /// The arguments of a call are computed from here on, by its number.
    Begin(usize),
    /// A call runs, by its number.
    Call(usize),
    /// A block within the statement: of a loop, a branch, a value.
    Block(usize),
}

/// A slot, as it is in the source.
pub(in super::super) struct Slot {
    pub(in super::super) name: Ident,
    pub(in super::super) binding: Binding,
    pub(in super::super) ty: SlotType,
    /// The slot whose bytes it takes over. In a chain of such slots, it is the first.
    pub(in super::super) root: usize,
    /// The block that makes it.
    pub(in super::super) block: usize,
    pub(in super::super) cfg: Cfg,
}

/// The bytes of one slot become those of another variable. Both slots are given by their roots.
pub(in super::super) struct Exchange {
    /// The slot of the variable that takes the bytes.
    pub(in super::super) outer: usize,
    /// The slot that had them.
    pub(in super::super) inner: usize,
    /// Whether `inner` is made in a block within that of `outer`.
    pub(in super::super) is_inside: bool,
    /// Whether that block is run by a loop.
    pub(in super::super) is_repeated: bool,
    /// The statement of the block of `outer` in which this happens.
    pub(in super::super) statement: usize,
    pub(in super::super) span: Span,
}

/// A call of a planned function, or a product. It takes bytes only while it runs.
pub(in super::super) struct Call {
    pub(in super::super) kind: CallKind,
    pub(in super::super) text: String,
    pub(in super::super) span: Span,
    pub(in super::super) cfg: Cfg,
}

pub(in super::super) enum CallKind {
    Function(Function),
    Product(Product),
}

/// A planned function that is called.
pub(in super::super) struct Function {
    pub(in super::super) callee: Callee,
    pub(in super::super) arguments: Vec<Argument>,
    /// Its bytes, for docs: `` [`g::PEAK`] ``. `None` if it has the name of a function of `core` or of this library that is not planned.
    pub(in super::super) peak: Option<String>,
}

/// A product. Its scratch lies in the workspace.
pub(in super::super) struct Product {
    /// The product, as it is in the source.
    pub(in super::super) source: TokenStream,
    /// The variables in it, with their types.
    pub(in super::super) operands: Vec<(Ident, Typed)>,
    /// The bytes of its scratch, if the source tells them.
    pub(in super::super) bytes: Option<usize>,
}

/// The callee of a planned call.
pub(in super::super) struct Callee {
    /// The path of the user. Its generics, if `generics` has them, are left out.
    pub(in super::super) path: TokenStream,
    pub(in super::super) generics: Option<Generics>,
    /// Whether the source writes all of its generics.
    pub(in super::super) is_explicit: bool,
    /// Whether it is certainly planned.
    pub(in super::super) is_certain: bool,
    /// The number of arguments of the type that stands in for it where its array goes to a slot, if it is no planned function. `None` if
    /// nothing stands in.
    pub(in super::super) stand_in: Option<usize>,
}

/// The generics that the source writes at a callee.
pub(in super::super) struct Generics {
    /// The arguments of the function: `::<'a, f32, Vec<_>, 8>`.
    pub(in super::super) of_function: TokenStream,
    /// The arguments of its type, which has no lifetimes, and infers each that is not written to its end: `::<f32, _, 8>`.
    pub(in super::super) of_type: TokenStream,
    /// The number of lifetimes among the arguments of the function.
    pub(in super::super) lifetimes: usize,
    /// Parameters for the arguments of the type, of the kinds that these seem to have.
    pub(in super::super) parameters: Vec<GenericParameter>,
}

/// A parameter of what stands in for a callee.
pub(in super::super) enum GenericParameter {
    /// A type that the source writes.
    Written,
    /// A type, or anything else, that is left open: `_`.
    Open,
    /// A constant of a type.
    Constant(TokenStream),
}

/// An argument of a call, as far as its type is known.
pub(in super::super) enum Argument {
    Unknown,
    /// A variable. If there are several, a `#[cfg]` decides.
    Variables(Vec<Given>),
    /// An expression, and the variables in it.
    Expression(TokenStream, Vec<(Ident, Typed)>),
}

/// A variable that is given to a call. A `#[cfg]` may decide between several.
pub(in super::super) struct Given {
    pub(in super::super) condition: Conditions,
    /// Its type, if it is known.
    pub(in super::super) ty: Option<Typed>,
    /// Whether the variable is a slot of which the array is lent.
    pub(in super::super) is_lent_slot: bool,
}

/// A type that is written somewhere.
#[derive(Clone, Copy)]
pub(in super::super) enum Typed {
    /// The type of a slot, by its number.
    Slot(usize),
    /// The type of a parameter, by its position.
    Parameter(usize),
    /// The type of a part of another variable, by its number. It is known as an expression only.
    Part(usize),
}

/// A question about a type.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Question {
    /// Whether a variable is an array.
    IsArray,
    /// Whether a variable is an array, or holds arrays.
    HoldsArrays,
    /// Whether a call returns an array, or something that holds arrays.
    GivesArrays,
    /// Whether a call in a closure returns an array. The types of other parts of its result may not all be known.
    GivesAnArray,
}

/// The name of a type that a question is about.
#[derive(Clone, Copy)]
pub(in super::super) struct Tag {
    pub(in super::super) number: usize,
    pub(in super::super) span: Span,
}

/// A type that is asked.
pub(in super::super) struct Asked {
    pub(in super::super) tag: Tag,
    pub(in super::super) question: Question,
    pub(in super::super) conditions: Conditions,
    /// The tag of the function to which the type is passed on, if it is not asked in its own block.
    pub(in super::super) outer: Option<Tag>,
}

/// A variable whose type is asked.
pub(in super::super) struct AskedVariable {
    pub(in super::super) name: Ident,
    pub(in super::super) tag: Tag,
    pub(in super::super) conditions: Conditions,
    /// Whether it is a variable of a closure, where the tag is made behind it.
    pub(in super::super) is_in_closure: bool,
}

/// The questions at the end of a block or of a closure.
#[derive(Default)]
pub(in super::super) struct Questions {
    /// The types of calls, whose tags are made at the beginning.
    pub(in super::super) calls: Vec<Asked>,
    /// The types of variables of a closure, whose tags are made behind them.
    pub(in super::super) variables: Vec<Asked>,
    /// The types that are asked at the end of the function, whose tags are made at the beginning.
    pub(in super::super) outer: Vec<Asked>,
}

/// A statement, as the docs show it.
#[derive(Default)]
pub(in super::super) struct Line {
    pub(in super::super) number: usize,
    pub(in super::super) code: String,
    /// The last token.
    pub(in super::super) last: Option<Span>,
}

impl Line {
    pub(in super::super) fn of(statement: &Stmt) -> Self {
        let tokens = statement.to_token_stream();
        let first = crate::array::first(&tokens);
        let last = tokens.clone().into_iter().last().map_or(first, |token| token.span());
        Line { number: line_of(first), code: code(tokens), last: Some(last) }
    }

    /// Returns whether this statement begins on the line of `outer`, and `outer` ends behind it.
    pub(in super::super) fn is_within_the_line_of(&self, outer: &Line) -> bool {
        let end = |line: &Line| line.last.map(end_of);
        self.number == outer.number && end(outer) > end(self)
    }
}

impl Body {
    /// Returns the slot of a variable, or `None` if it is no slot.
    pub(in super::super) fn slot_of(&self, binding: Binding) -> Option<usize> {
        self.slots.iter().position(|slot| slot.binding == binding)
    }

    /// Returns the statement at a position of a block.
    pub(in super::super) fn statement(&self, (block, position): (usize, usize)) -> Option<&Statement> {
        self.blocks.get(block)?.statements.get(position)
    }
}

#[cfg(test)]
impl Statement {
    /// Returns a statement with these events, and nothing else.
    pub(in super::super) fn of_events(events: Vec<Event>) -> Self {
        Statement {
            events,
            line: Line::default(),
            excerpt: None,
            conditions: Conditions::default(),
            role: Role::Inner,
            kind: StatementKind::Other,
            variables: Vec::new(),
        }
    }
}
