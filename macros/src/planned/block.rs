//! Reads blocks: their statements in order, and the last one, which is the value. A `#[cfg]` may decide which statement is
//! last.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Block, Expr, Item, MacroDelimiter, Stmt, StmtMacro};

use super::conditions::{Conditions, of_expression, of_statement};
use super::mark::Mark;
use super::model::{self, Event};
use super::place::Place;
use super::probe::{Asked, at_end, tail};
use super::read::{Read, line};
use crate::footprint::model::names;

/// The role of a statement in its block.
enum Role {
    /// Other statements follow it.
    Inner,
    /// Other statements follow it if these conditions hold; otherwise it is the value.
    Either(TokenStream),
    /// The value.
    Value,
}

impl Read {
    /// Reads a block whose value goes to `place`. The caller takes the model's block if it is the outermost one.
    pub(super) fn block(&mut self, block: &mut Block, place: &Place) {
        let id = self.next_block;
        self.next_block += 1;
        self.enter(id, &block.stmts);
        let mut output: Vec<Stmt> = self.profiled().and_then(|profiled| profiled.enter(block)).into_iter().collect();
        let roles = roles(&block.stmts);
        // The positions of the values in the output.
        let mut values = Vec::new();
        for (position, (mut statement, role)) in std::mem::take(&mut block.stmts).into_iter().zip(roles).enumerate() {
            if let Some(block) = self.blocks.last_mut() {
                block.statements.push(model::Statement::default());
            }
            self.statements.push(line(&statement, (id, position)));
            let conditions = of(&statement);
            output.extend(self.profiled().and_then(|profiled| profiled.statement(&statement)));
            let is_value = !matches!(role, Role::Inner);
            self.under(of_statement(&statement), |read| read.statement(&mut statement, is_value, place));
            output.extend(self.fronts.last_mut().map(std::mem::take).unwrap_or_default());
            let behind = std::mem::take(&mut self.behind);
            let ends = self.profiled().and_then(|profiled| profiled.ends(&statement));
            if is_value {
                values.push((output.len(), conditions));
            }
            output.push(statement);
            let ended = self.marks.statement(Mark::Ends(id, position));
            match role {
                Role::Inner => output.extend(behind.into_iter().chain(ends).chain([ended])),
                Role::Either(followed) => {
                    output.push(Stmt::Expr(Expr::Verbatim(quote!(#[cfg(#followed)] { #ended })), None));
                }
                Role::Value => {}
            }
        }
        self.ask(&mut output, values);
        block.stmts = output;
        self.leave();
    }

    fn enter(&mut self, id: usize, statements: &[Stmt]) {
        self.items.push(statements.iter().filter_map(item).collect());
        self.blocks.push(model::Block { id, statements: Vec::new() });
        self.fronts.push(Vec::new());
        self.outside.push(self.conditions.len());
        self.names.enter();
        self.asked.push(Asked::default());
    }

    fn leave(&mut self) {
        if let Some(profiled) = self.profiled() {
            profiled.leave();
        }
        self.items.pop();
        self.asked.pop();
        self.names.leave();
        self.fronts.pop();
        self.outside.pop();
        if self.blocks.len() > 1
            && let Some(block) = self.blocks.pop()
        {
            self.event(Event::Block(block));
        }
    }

    /// Puts the questions of the block (see `probe`) behind its values, or at its end.
    fn ask(&mut self, output: &mut Vec<Stmt>, values: Vec<(usize, Conditions)>) {
        let (tags, asks) = self.questions(self.blocks.len() == 1);
        // If conditions leave out all of the values, the block has none.
        if values.iter().all(|(_, conditions)| !conditions.is_empty()) {
            let left_out = values.iter().map(|(_, conditions)| conditions.predicate());
            let condition = (!values.is_empty()).then(|| quote!(#[cfg(not(any(#(#left_out),*)))]));
            output.extend(at_end(asks.clone()).map(|end| Stmt::Expr(Expr::Verbatim(quote!(#condition #end)), None)));
        }
        for (at, conditions) in values.into_iter().rev().filter(|_| !asks.is_empty()) {
            if is_braced_macro(&output[at]) {
                // The macro may expand to a value, or to items.
                output.splice(at..at, at_end(asks.clone()));
                continue;
            }
            let value = std::mem::replace(&mut output[at], Stmt::Expr(Expr::Verbatim(TokenStream::new()), None));
            let (value, condition) = (tail(value, asks.clone()), conditions.attribute());
            output[at] = Stmt::Expr(Expr::Verbatim(quote!(#condition #value)), None);
        }
        output.insert(0, Stmt::Expr(Expr::Verbatim(tags), None));
    }
}

/// Whether the statement is `name! { .. }`.
fn is_braced_macro(statement: &Stmt) -> bool {
    matches!(statement, Stmt::Macro(mac) if matches!(mac.mac.delimiter, MacroDelimiter::Brace(_)))
}

/// The meaning of an item of a block for a call of its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ItemKind {
    /// A planned function.
    Planned,
    /// A type or a module, with the word for it. It hides a plan of its name, but not the function.
    Type(&'static str),
}

/// Returns the name and the kind of an item that a planned call may mean.
fn item(statement: &Stmt) -> Option<(String, ItemKind)> {
    let Stmt::Item(item) = statement else { return None };
    let is_planned = |attribute: &Attribute| names(attribute.path(), "budget");
    // A `#[cfg]` may leave the item out.
    let certain = |attributes: &[Attribute]| Conditions::of(attributes).is_empty();
    let (name, kind) = match item {
        Item::Fn(function) if function.attrs.iter().any(is_planned) => (&function.sig.ident, ItemKind::Planned),
        Item::Struct(item) if certain(&item.attrs) => (&item.ident, ItemKind::Type("struct")),
        Item::Enum(item) if certain(&item.attrs) => (&item.ident, ItemKind::Type("enum")),
        Item::Union(item) if certain(&item.attrs) => (&item.ident, ItemKind::Type("union")),
        Item::Trait(item) if certain(&item.attrs) => (&item.ident, ItemKind::Type("trait")),
        Item::Type(item) if certain(&item.attrs) => (&item.ident, ItemKind::Type("type")),
        Item::Mod(item) if certain(&item.attrs) => (&item.ident, ItemKind::Type("module")),
        _ => return None,
    };
    Some((name.to_string(), kind))
}

fn roles(statements: &[Stmt]) -> Vec<Role> {
    let conditions: Vec<Conditions> = statements.iter().map(of).collect();
    let role = |(position, statement): (usize, &Stmt)| {
        let behind = &conditions[position + 1..];
        let is_value = matches!(statement, Stmt::Expr(_, None) | Stmt::Macro(StmtMacro { semi_token: None, .. }));
        if !is_value || behind.iter().any(Conditions::is_empty) {
            return Role::Inner;
        }
        if behind.is_empty() {
            return Role::Value;
        }
        let followed = behind.iter().map(Conditions::predicate);
        if conditions[position].is_empty() { Role::Inner } else { Role::Either(quote!(any(#(#followed),*))) }
    };
    statements.iter().enumerate().map(role).collect()
}

/// Returns all conditions of a statement.
fn of(statement: &Stmt) -> Conditions {
    match statement {
        Stmt::Expr(value, _) => of_expression(value),
        // An item does not run, and may stand anywhere.
        Stmt::Item(_) => Conditions::default(),
        other => of_statement(other),
    }
}
