//! The parts of an expression, in the order of the source. Taken out, they leave holes, which the output fills in the same
//! order.

use proc_macro2::TokenStream;
use syn::{Block, Expr, Pat};

/// The place of a part in an expression.
pub(in super::super) enum Hole<'a> {
    Value(&'a mut Expr),
    Block(&'a mut Block),
}

/// Takes an expression out of its place.
pub(in super::super) fn take(value: &mut Expr) -> Expr {
    std::mem::replace(value, Expr::Verbatim(TokenStream::new()))
}

/// Returns the places of all parts of an expression.
pub(in super::super) fn holes(value: &mut Expr) -> Vec<Hole<'_>> {
    use Hole::{Block, Value};
    match value {
        Expr::Array(array) => array.elems.iter_mut().map(Value).collect(),
        Expr::Tuple(tuple) => tuple.elems.iter_mut().map(Value).collect(),
        Expr::Repeat(repeat) => vec![Value(&mut repeat.expr)],
        Expr::Struct(fields) => {
            let rest = fields.rest.iter_mut().map(|rest| Value(rest));
            fields.fields.iter_mut().map(|field| Value(&mut field.expr)).chain(rest).collect()
        }
        Expr::Paren(paren) => vec![Value(&mut paren.expr)],
        Expr::Group(group) => vec![Value(&mut group.expr)],
        Expr::Reference(reference) => vec![Value(&mut reference.expr)],
        Expr::RawAddr(address) => vec![Value(&mut address.expr)],
        Expr::Unary(unary) => vec![Value(&mut unary.expr)],
        Expr::Cast(cast) => vec![Value(&mut cast.expr)],
        Expr::Field(field) => vec![Value(&mut field.base)],
        Expr::Try(tried) => vec![Value(&mut tried.expr)],
        Expr::Let(condition) => vec![Value(&mut condition.expr)],
        Expr::Index(index) => vec![Value(&mut index.expr), Value(&mut index.index)],
        Expr::Range(range) => range.start.iter_mut().chain(&mut range.end).map(|end| Value(end)).collect(),
        Expr::Binary(binary) => vec![Value(&mut binary.left), Value(&mut binary.right)],
        Expr::Assign(assign) => vec![Value(&mut assign.left), Value(&mut assign.right)],
        Expr::Call(call) => [Value(&mut call.func)].into_iter().chain(call.args.iter_mut().map(Value)).collect(),
        Expr::MethodCall(call) => {
            [Value(&mut call.receiver)].into_iter().chain(call.args.iter_mut().map(Value)).collect()
        }
        Expr::Closure(closure) => vec![Value(&mut closure.body)],
        Expr::Return(returned) => returned.expr.iter_mut().map(|value| Value(value)).collect(),
        Expr::Break(broken) => broken.expr.iter_mut().map(|value| Value(value)).collect(),
        Expr::Block(block) => vec![Block(&mut block.block)],
        Expr::Unsafe(block) => vec![Block(&mut block.block)],
        Expr::Loop(repeated) => vec![Block(&mut repeated.body)],
        Expr::While(repeated) => vec![Value(&mut repeated.cond), Block(&mut repeated.body)],
        Expr::ForLoop(repeated) => vec![Value(&mut repeated.expr), Block(&mut repeated.body)],
        Expr::If(branches) => {
            let otherwise = branches.else_branch.iter_mut().map(|(_, otherwise)| Value(otherwise));
            [Value(&mut branches.cond), Block(&mut branches.then_branch)].into_iter().chain(otherwise).collect()
        }
        Expr::Match(arms) => {
            let mut all = vec![Value(&mut arms.expr)];
            for arm in &mut arms.arms {
                if let Pat::Guard(guard) = &mut arm.pat {
                    all.push(Value(&mut guard.guard));
                }
                all.push(Value(&mut arm.body));
            }
            all
        }
        _ => Vec::new(),
    }
}
