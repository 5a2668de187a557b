//! `#[cfg]` in the body: code that it may leave out of the body is left out of the plan, too. The conditions are the user's
//! tokens: only the compiler knows which hold.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Meta, Stmt, Token};

/// Conditions that all have to hold, as they stand in `#[cfg(..)]`.
#[derive(Clone, Default)]
pub(super) struct Conditions(Vec<TokenStream>);

/// The conditions under which a row is compiled.
#[derive(Clone, Default)]
pub(super) struct Cfg {
    /// The conditions of all statements around it.
    pub(super) all: Conditions,
    /// The conditions within its innermost block.
    pub(super) in_block: Conditions,
}

impl Conditions {
    /// Reads the conditions among `attributes`: `cfg(a)`, `cfg_attr(a, cfg(b))`.
    pub(super) fn of(attributes: &[Attribute]) -> Self {
        Conditions(attributes.iter().filter_map(|attribute| condition(&attribute.meta)).collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns these conditions and `others` together.
    pub(super) fn and(mut self, others: &Conditions) -> Self {
        self.0.extend(others.0.iter().cloned());
        self
    }

    /// Returns `#[cfg(all(..))]`, or `None` if there are no conditions.
    pub(super) fn attribute(&self) -> Option<TokenStream> {
        let conditions = &self.0;
        (!self.is_empty()).then(|| quote!(#[cfg(all(#(#conditions),*))]))
    }

    /// Returns `all(..)`.
    pub(super) fn predicate(&self) -> TokenStream {
        let conditions = &self.0;
        quote!(all(#(#conditions),*))
    }

    /// Returns `value` where the conditions hold, and `otherwise` where they do not: as elements of an array, one of which is
    /// compiled.
    pub(super) fn element(&self, value: TokenStream, otherwise: TokenStream) -> TokenStream {
        let conditions = &self.0;
        match self.attribute() {
            None => value,
            Some(attribute) => quote!(#attribute #value, #[cfg(not(all(#(#conditions),*)))] #otherwise),
        }
    }
}

fn condition(meta: &Meta) -> Option<TokenStream> {
    let list = meta.require_list().ok()?;
    if list.path.is_ident("cfg") {
        return Some(list.tokens.to_token_stream());
    }
    if !list.path.is_ident("cfg_attr") {
        return None;
    }
    let parts = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()?;
    let mut parts = parts.iter();
    let when = parts.next()?;
    let then: Vec<TokenStream> = parts.filter_map(condition).collect();
    (!then.is_empty()).then(|| quote!(any(not(#when), all(#(#then),*))))
}

/// Reads the attributes of a statement.
pub(super) fn of_statement(statement: &Stmt) -> Conditions {
    match statement {
        Stmt::Local(local) => Conditions::of(&local.attrs),
        Stmt::Macro(mac) => Conditions::of(&mac.attrs),
        // The attributes of an expression are read with it.
        Stmt::Expr(..) | Stmt::Item(_) => Conditions::default(),
    }
}

/// Reads the attributes of an expression.
pub(super) fn of_expression(value: &Expr) -> Conditions {
    macro_rules! attributes {
        ($($kind:ident)*) => {
            match value {
                $(Expr::$kind(inner) => &inner.attrs[..],)*
                _ => &[],
            }
        };
    }
    let attributes: &[Attribute] = attributes! {
        Array Assign Async Await Binary Block Break Call Cast Closure Const Continue Field ForLoop Group If Index Infer Let Lit
        Loop Macro Match MethodCall Paren Path Range RawAddr Reference Repeat Return Struct Try TryBlock Tuple Unary Unsafe While
        Yield
    };
    Conditions::of(attributes)
}
