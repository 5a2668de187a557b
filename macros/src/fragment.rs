//! Reads the fragments of `macro_rules!`: `$t:ty` and `$n:literal` arrive in invisible groups.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{Expr, Type};

/// Returns `ty` without invisible groups and parentheses around it.
pub(crate) fn bare_type(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => bare_type(&group.elem),
        Type::Paren(paren) => bare_type(&paren.elem),
        _ => ty,
    }
}

/// Returns `value` without invisible groups and parentheses around it.
pub(crate) fn bare_value(value: &Expr) -> &Expr {
    match value {
        Expr::Group(group) => bare_value(&group.expr),
        Expr::Paren(paren) => bare_value(&paren.expr),
        _ => value,
    }
}

/// Returns `tokens` without invisible groups, at the top level.
pub(crate) fn dissolved(tokens: TokenStream) -> TokenStream {
    let dissolve = |token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => dissolved(group.stream()),
        other => other.into(),
    };
    tokens.into_iter().map(dissolve).collect()
}

/// Returns the tokens inside `token`, if it is an invisible group.
pub(crate) fn inside(token: TokenTree) -> Option<TokenStream> {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => Some(group.stream()),
        _ => None,
    }
}

/// Returns whether `tokens` contain an invisible group, at any depth.
pub(crate) fn has_groups(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::None || has_groups(group.stream()),
        _ => false,
    })
}
