//! The parts of an expression, in the order of the source. Taken out, they leave holes, which the output fills in the same
//! order.

use proc_macro2::TokenStream;
use syn::punctuated::Punctuated;
use syn::{Block, Expr, Pat, Token};

/// The place of a part in an expression.
pub(in super::super) enum Hole<'a> {
    Value(&'a mut Expr),
    Block(&'a mut Block),
}

/// Receives the place of each part.
type Each<'e> = &'e mut dyn FnMut(Hole<'_>);

/// Takes an expression out of its place.
pub(in super::super) fn take(value: &mut Expr) -> Expr {
    std::mem::replace(value, Expr::Verbatim(TokenStream::new()))
}

/// Calls `each` with the places of all parts of an expression.
pub(in super::super) fn each_hole(value: &mut Expr, each: Each<'_>) {
    match value {
        Expr::Array(array) => list(&mut array.elems, each),
        Expr::Tuple(tuple) => list(&mut tuple.elems, each),
        Expr::Repeat(repeat) => each(Hole::Value(&mut repeat.expr)),
        Expr::Paren(paren) => each(Hole::Value(&mut paren.expr)),
        Expr::Group(group) => each(Hole::Value(&mut group.expr)),
        Expr::Reference(reference) => each(Hole::Value(&mut reference.expr)),
        Expr::RawAddr(address) => each(Hole::Value(&mut address.expr)),
        Expr::Unary(unary) => each(Hole::Value(&mut unary.expr)),
        Expr::Cast(cast) => each(Hole::Value(&mut cast.expr)),
        Expr::Field(field) => each(Hole::Value(&mut field.base)),
        Expr::Try(tried) => each(Hole::Value(&mut tried.expr)),
        Expr::Let(condition) => each(Hole::Value(&mut condition.expr)),
        Expr::Closure(closure) => each(Hole::Value(&mut closure.body)),
        Expr::Index(index) => pair(&mut index.expr, &mut index.index, each),
        Expr::Binary(binary) => pair(&mut binary.left, &mut binary.right, each),
        Expr::Assign(assign) => pair(&mut assign.left, &mut assign.right, each),
        Expr::Return(returned) => optional(&mut returned.expr, each),
        Expr::Break(broken) => optional(&mut broken.expr, each),
        Expr::Range(range) => {
            optional(&mut range.start, each);
            optional(&mut range.end, each);
        }
        Expr::Struct(fields) => {
            for field in &mut fields.fields {
                each(Hole::Value(&mut field.expr));
            }
            optional(&mut fields.rest, each);
        }
        Expr::Call(call) => {
            each(Hole::Value(&mut call.func));
            list(&mut call.args, each);
        }
        Expr::MethodCall(call) => {
            each(Hole::Value(&mut call.receiver));
            list(&mut call.args, each);
        }
        Expr::Block(block) => each(Hole::Block(&mut block.block)),
        Expr::Unsafe(block) => each(Hole::Block(&mut block.block)),
        Expr::Loop(repeated) => each(Hole::Block(&mut repeated.body)),
        Expr::While(repeated) => {
            each(Hole::Value(&mut repeated.cond));
            each(Hole::Block(&mut repeated.body));
        }
        Expr::ForLoop(repeated) => {
            each(Hole::Value(&mut repeated.expr));
            each(Hole::Block(&mut repeated.body));
        }
        Expr::If(branches) => {
            each(Hole::Value(&mut branches.cond));
            each(Hole::Block(&mut branches.then_branch));
            if let Some((_, otherwise)) = &mut branches.else_branch {
                each(Hole::Value(otherwise));
            }
        }
        Expr::Match(arms) => {
            each(Hole::Value(&mut arms.expr));
            for arm in &mut arms.arms {
                if let Pat::Guard(guard) = &mut arm.pat {
                    each(Hole::Value(&mut guard.guard));
                }
                each(Hole::Value(&mut arm.body));
            }
        }
        _ => {}
    }
}

fn list(values: &mut Punctuated<Expr, Token![,]>, each: Each<'_>) {
    for value in values {
        each(Hole::Value(value));
    }
}

fn pair(left: &mut Expr, right: &mut Expr, each: Each<'_>) {
    each(Hole::Value(left));
    each(Hole::Value(right));
}

fn optional(value: &mut Option<Box<Expr>>, each: Each<'_>) {
    if let Some(value) = value {
        each(Hole::Value(value));
    }
}
