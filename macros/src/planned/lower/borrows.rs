//! Finds the variables that a value may hold a borrow of. If it finds too many, a slot lives longer than it must. If it finds
//! too few, the borrow checker reports it.

use proc_macro2::TokenStream;
use syn::{Block, Expr, ExprMethodCall, GenericArgument, Stmt, UnOp};

use super::super::tree::Binding;
use super::super::words::{owns, words};
use super::kinds::{ValueKind, is_comparison, kind};
use super::names::Names;

/// Methods that keep their arguments.
const KEEP: [&str; 9] = ["push", "push_back", "push_front", "insert", "extend", "replace", "set", "send", "push_str"];

pub(super) fn keeps(method: &str) -> bool {
    KEEP.contains(&method)
}

/// Returns the variables of `names` that `value` may borrow.
pub(super) fn borrowed(value: &Expr, names: &Names) -> Vec<Binding> {
    let mut borrows = Borrows { names, found: Vec::new() };
    borrows.value(value);
    borrows.found
}

/// Returns all variables of `names` that `tokens` name.
pub(super) fn mentioned(tokens: TokenStream, names: &Names) -> Vec<Binding> {
    words(tokens).iter().flat_map(|name| names.find_all(name)).collect()
}

struct Borrows<'n> {
    names: &'n Names,
    found: Vec<Binding>,
}

impl Borrows<'_> {
    fn value(&mut self, value: &Expr) {
        match value {
            Expr::Path(path) => {
                if let Some(name) = path.path.get_ident() {
                    self.found.extend(self.names.find_all(&name.to_string()));
                }
            }
            Expr::MethodCall(call) => {
                if kind(value, self.names) == ValueKind::Plain || gives_its_own(call) {
                    return;
                }
                self.value(&call.receiver);
                call.args.iter().for_each(|argument| self.value(argument));
            }
            Expr::Call(call) => {
                // A constructor or a variant keeps its arguments. A function returns a value of its own, or its result is
                // annotated.
                let keeps = match &*call.func {
                    Expr::Path(path) => path.path.segments.last().is_some_and(|last| {
                        last.ident.to_string().starts_with(char::is_uppercase) || path.path.segments.len() > 1
                    }),
                    _ => true,
                };
                if keeps {
                    call.args.iter().for_each(|argument| self.value(argument));
                }
            }
            Expr::Reference(reference) => match &*reference.expr {
                Expr::Index(index) => self.value(&index.expr),
                other => self.value(other),
            },
            Expr::Binary(binary) if !is_comparison(&binary.op) => {
                self.value(&binary.left);
                self.value(&binary.right);
            }
            Expr::Unary(unary) if !matches!(unary.op, UnOp::Deref(_)) => self.value(&unary.expr),
            Expr::Paren(paren) => self.value(&paren.expr),
            Expr::Group(group) => self.value(&group.expr),
            Expr::Try(tried) => self.value(&tried.expr),
            Expr::Field(field) => self.value(&field.base),
            Expr::Tuple(tuple) => tuple.elems.iter().for_each(|element| self.value(element)),
            Expr::Array(array) => array.elems.iter().for_each(|element| self.value(element)),
            Expr::Repeat(repeat) => self.value(&repeat.expr),
            Expr::Struct(fields) => {
                fields.fields.iter().for_each(|field| self.value(&field.expr));
                if let Some(rest) = &fields.rest {
                    self.value(rest);
                }
            }
            Expr::Range(range) => {
                range.start.iter().chain(&range.end).for_each(|end| self.value(end));
            }
            Expr::Let(condition) => self.value(&condition.expr),
            Expr::If(branches) => {
                self.value(&branches.cond);
                self.block(&branches.then_branch);
                if let Some((_, otherwise)) = &branches.else_branch {
                    self.value(otherwise);
                }
            }
            Expr::Match(arms) => {
                self.value(&arms.expr);
                arms.arms.iter().for_each(|arm| self.value(&arm.body));
            }
            Expr::Block(block) => self.block(&block.block),
            Expr::Unsafe(block) => self.block(&block.block),
            // The values that it may hold are named somewhere inside: in a closure, in a macro, behind a `break`.
            Expr::Closure(_) | Expr::Macro(_) | Expr::Loop(_) => {
                let tokens = quote::ToTokens::to_token_stream(value);
                self.mentioned(tokens);
            }
            _ => {}
        }
    }

    fn block(&mut self, block: &Block) {
        match block.stmts.last() {
            Some(Stmt::Expr(tail, None)) => self.value(tail),
            Some(Stmt::Macro(tail)) if tail.semi_token.is_none() => self.mentioned(tail.mac.tokens.clone()),
            _ => {}
        }
    }

    fn mentioned(&mut self, tokens: TokenStream) {
        self.found.extend(mentioned(tokens, self.names));
    }
}

/// Returns whether a method returns a value that borrows nothing: `collect::<Vec<f32>>()`, `to_string()`.
fn gives_its_own(call: &ExprMethodCall) -> bool {
    let ty = call.turbofish.as_ref().and_then(|generics| generics.args.first());
    match (call.method.to_string().as_str(), ty) {
        ("to_string" | "eval" | "eval_inline" | "to_owned" | "to_contiguous", None) => true,
        ("collect" | "sum" | "product" | "parse", Some(GenericArgument::Type(ty))) => owns(ty),
        _ => false,
    }
}
