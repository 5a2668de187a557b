//! Reads lists of values: `array![1.0, 2.0]`.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::spanned::Spanned;
use syn::{Expr, ExprArray, ExprMacro, Macro};

use crate::fragment::bare_value;
use crate::source::at;

/// Returns the list of `array![1.0, 2.0]`.
pub(super) fn list(mac: &Macro) -> Option<ExprArray> {
    mac.path.segments.last().filter(|last| last.ident == "array")?;
    crate::array::list(&mac.tokens)
}

/// Returns the mistake in the input of a macro that is named `array`.
pub(super) fn mistake(mac: &Macro) -> Option<syn::Error> {
    mac.path.segments.last().filter(|last| last.ident == "array")?;
    crate::array::mistake(&mac.tokens)
}

/// Returns whether a value is `array![1.0, 2.0]`.
pub(super) fn is_list(value: &Expr) -> bool {
    matches!(bare_value(value), Expr::Macro(mac) if list(&mac.mac).is_some())
}

/// Returns the number of elements of a list, if all of them are written out.
pub(super) fn count(list: &ExprArray) -> Option<usize> {
    let of = |element: &Expr| match bare_value(element) {
        Expr::Array(list) => count(list),
        Expr::Repeat(_) => None,
        _ => Some(1),
    };
    list.elems.iter().map(of).sum()
}

/// Returns a value of the type of an argument `&array![1.0, x]`, for code that never runs: the plan of the callee is asked with it. Literals
/// tell the dtype. Other elements are left out, because the code stands outside of the body.
pub(super) fn type_of_list(argument: &Expr) -> Option<TokenStream> {
    let Expr::Reference(lent) = argument else { return None };
    let Expr::Macro(ExprMacro { mac, .. }) = bare_value(&lent.expr) else { return None };
    let (mut values, path, span) = (list(mac)?, &mac.path, at(mac.path.span()));
    leave_literals(&mut values, span);
    Some(
        quote_spanned!(span=> ::haversack::private::kept(|| #path!(::haversack::planned::planned_list!(inline #values)))),
    )
}

fn leave_literals(list: &mut ExprArray, span: Span) {
    for element in &mut list.elems {
        match element {
            Expr::Array(list) => leave_literals(list, span),
            Expr::Lit(_) | Expr::Repeat(_) => {}
            Expr::Unary(negative) if matches!(*negative.expr, Expr::Lit(_)) => {}
            other => *other = Expr::Verbatim(quote_spanned!(span=> ::core::unreachable!())),
        }
    }
}
