//! Lowers blocks: their statements in order, and the last one, which is the value. A `#[cfg]` may decide which statement is
//! last.

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Attribute, Block, Item, Stmt, StmtMacro};

use super::super::conditions::{Conditions, of_expression, of_statement};
use super::super::tree::{self, Code, Destination, Event, Line, Node, Role, Statement, StatementKind};
use super::state::{Asks, ItemKind, Lower, Open};
use crate::footprint::model::names;
use crate::source::Excerpt;

impl Lower<'_> {
    /// Lowers the statements of a block whose value goes to `to`, and takes them away. Returns the number of the block. `is_pass` says that it runs once for each pass of a loop.
    pub(super) fn block(&mut self, block: &mut Block, to: Destination, is_pass: bool) -> usize {
        let id = self.body.blocks.len();
        self.body.blocks.push(tree::Block {
            braces: Some(block.brace_token.span),
            is_pass,
            is_in_closure: self.depth.closures > 0,
            ..tree::Block::default()
        });
        self.code.push(Vec::new());
        let roles = roles(&block.stmts);
        self.enter(id, &block.stmts);
        for (statement, role) in std::mem::take(&mut block.stmts).into_iter().zip(roles) {
            let (line, conditions, kind) = (Line::of(&statement), of(&statement), kind(&statement));
            let excerpt = self.is_profiled.then(|| Excerpt::of(statement.to_token_stream()));
            let to = if matches!(role, Role::Inner) { None } else { Some(to) };
            let code = self.under(of_statement(&statement), |lower| lower.statement(statement, to));
            let variables = std::mem::take(&mut self.variables);
            if let Some(open) = self.open.last_mut() {
                let events = std::mem::take(&mut open.events);
                open.statements.push(Statement { events, line, excerpt, conditions, role, kind, variables });
                open.code.push(code);
            }
        }
        self.leave();
        id
    }

    fn enter(&mut self, id: usize, statements: &[Stmt]) {
        let items = statements.iter().filter_map(item).collect();
        let outside = self.conditions.len();
        self.open.push(Open { id, statements: Vec::new(), code: Vec::new(), events: Vec::new(), items, outside });
        self.names.enter();
        self.asks.push(Asks::default());
    }

    fn leave(&mut self) {
        let questions = self.questions(self.open.len() == 1);
        self.names.leave();
        if let Some(open) = self.open.pop() {
            let block = &mut self.body.blocks[open.id];
            block.statements = open.statements;
            block.questions = questions;
            self.code[open.id] = open.code;
            self.event(Event::Block(open.id));
        }
    }

    /// Lowers a statement. If it is the value of its block, `to` is where that goes.
    fn statement(&mut self, statement: Stmt, to: Option<Destination>) -> Code {
        match statement {
            Stmt::Local(local) => Code::Let(self.local(local)),
            // Items see no variables, and are planned separately.
            Stmt::Item(_) => Code::Item(statement),
            Stmt::Expr(value, semicolon) => {
                let value = match to {
                    Some(to) => self.placed(value, to),
                    // The value is not used, and its type may never be known.
                    None => {
                        self.refuse_unasked(&value);
                        self.value_of_slot(value)
                    }
                };
                Code::Value { attributes: Vec::new(), value, semicolon }
            }
            Stmt::Macro(mut shell) => match self.plain_value(&shell.mac) {
                Some(plain) => {
                    let plain = Node::of(plain);
                    let value = match to {
                        Some(to) => self.placed_plain(plain, shell.mac.path.span(), to),
                        None => plain,
                    };
                    Code::Value { attributes: shell.attrs, value, semicolon: shell.semi_token }
                }
                None => Code::Macro { input: self.input(&mut shell.mac), shell },
            },
        }
    }
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
        if conditions[position].is_empty() { Role::Inner } else { Role::Either(behind.to_vec()) }
    };
    statements.iter().enumerate().map(role).collect()
}

fn kind(statement: &Stmt) -> StatementKind {
    match statement {
        Stmt::Item(_) => StatementKind::Item,
        Stmt::Local(_) => StatementKind::Let,
        Stmt::Expr(..) | Stmt::Macro(_) => StatementKind::Other,
    }
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
