//! The body of a planned function as a tree of our own. `lower` makes it, and decides everything on the way. All that comes
//! after reads it: `liveness`, `plan`, `docs`, `profile` and `emit`.
//!
//! Blocks, slots and calls are numbered in the order of the source, and named by their numbers. The facts about them stand in
//! `tree/facts.rs`. Tokens of the user are in them only where the output has them as they are: types, conditions, callees and
//! products. The code of the body, which only `emit` reads, is a tree of its own with the same numbers: `tree/code.rs`.

mod code;
mod facts;
mod holes;

pub(super) use code::{BodyCode, Code, ConstructorOwner, Destination, Form, Input, Let, Node, Part, Shell};
pub(super) use facts::{
    Argument, Asked, AskedVariable, Binding, Block, Body, Call, CallKind, Callee, Event, Exchange, Function,
    GenericParameter, Generics, Given, Line, Product, Question, Questions, Role, Slot, Statement, StatementKind, Tag,
    Typed,
};
pub(super) use holes::{Hole, each_hole, take};
