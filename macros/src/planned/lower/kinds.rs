//! Finds the kind of a value from its spelling: from slots and parameters, through the methods that arrays have. The kind of
//! any other value is unknown. That is sound: such a value may hold a borrow, and its type is asked.

use syn::{BinOp, Expr, UnOp};

use super::lists::is_list;
use super::methods::{ADAPTORS, ARITHMETIC, COUNTS, ELEMENTWISE, LAZY, PLAIN, SEQUENCES};
use super::names::Names;

/// The kind of a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ValueKind {
    /// A number, a `bool`, a shape or an owned text. It borrows nothing, and owns no array.
    Plain,
    /// An array, a view or an expression.
    Array,
    /// An iterator or a slice of elements or views.
    Sequence,
    Unknown,
}

/// Returns the kind of `value`.
pub(super) fn kind(value: &Expr, names: &Names) -> ValueKind {
    match value {
        Expr::Lit(_) | Expr::Cast(_) => ValueKind::Plain,
        Expr::Paren(paren) => kind(&paren.expr, names),
        Expr::Group(group) => kind(&group.expr, names),
        Expr::Reference(reference) => match kind(&reference.expr, names) {
            ValueKind::Plain => ValueKind::Unknown,
            other => other,
        },
        Expr::Unary(unary) => match (&unary.op, kind(&unary.expr, names)) {
            (UnOp::Deref(_), ValueKind::Sequence) => ValueKind::Unknown,
            (_, other) => other,
        },
        Expr::Index(index) if kind(&index.expr, names) == ValueKind::Array => ValueKind::Plain,
        Expr::Binary(binary) if is_comparison(&binary.op) => ValueKind::Plain,
        Expr::Binary(binary) => match (kind(&binary.left, names), kind(&binary.right, names)) {
            (ValueKind::Array, _) | (_, ValueKind::Array) => ValueKind::Array,
            (ValueKind::Plain, ValueKind::Plain) => ValueKind::Plain,
            _ => ValueKind::Unknown,
        },
        Expr::Path(path) => {
            let binding = path.path.get_ident().and_then(|name| names.find_one(&name.to_string()));
            match binding {
                Some(binding) if names.is_array(binding) || names.lends_array(binding) => ValueKind::Array,
                _ => ValueKind::Unknown,
            }
        }
        Expr::Macro(_) if is_list(value) => ValueKind::Array,
        Expr::MethodCall(call) => {
            let method = call.method.to_string();
            let is = |list: &[&str]| list.contains(&method.as_str());
            match kind(&call.receiver, names) {
                ValueKind::Array if is(PLAIN) => ValueKind::Plain,
                ValueKind::Array if is(LAZY) || is(ELEMENTWISE) => ValueKind::Array,
                ValueKind::Array if is(SEQUENCES) => ValueKind::Sequence,
                ValueKind::Sequence if is(COUNTS) => ValueKind::Plain,
                ValueKind::Sequence if is(ADAPTORS) => ValueKind::Sequence,
                ValueKind::Plain if is(ARITHMETIC) || is(ELEMENTWISE) => ValueKind::Plain,
                _ => ValueKind::Unknown,
            }
        }
        _ => ValueKind::Unknown,
    }
}

/// Returns whether an operator returns a `bool`.
pub(super) fn is_comparison(operator: &BinOp) -> bool {
    matches!(
        operator,
        BinOp::Eq(_)
            | BinOp::Lt(_)
            | BinOp::Le(_)
            | BinOp::Ne(_)
            | BinOp::Ge(_)
            | BinOp::Gt(_)
            | BinOp::And(_)
            | BinOp::Or(_)
    )
}
