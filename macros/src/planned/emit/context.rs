//! The context of what is written: the plan, and the names that the macro gives. No user can write them.

use proc_macro2::{Ident, Span, TokenStream};
use quote::format_ident;

use super::super::plan::Plan;
use super::super::profile::Profile;
use super::super::written::AsWritten;

pub(super) struct Emit<'a> {
    pub(super) plan: &'a Plan<'a>,
    pub(super) profile: Option<&'a Profile>,
    pub(super) written: &'a AsWritten,
}

impl Emit<'_> {
    /// Returns the function as a type: `f<N>`.
    pub(super) fn ty(&self) -> TokenStream {
        self.plan.signature.applied(self.plan.name())
    }

    /// Returns the function as a type, as the body names it.
    pub(super) fn ty_in_body(&self) -> TokenStream {
        self.plan.signature.applied(&self.plan.signature.own)
    }
}

/// The number of the returned array's type, beside the numbers of the parameters' types.
pub(super) const RETURNED: usize = 1000;

pub(super) fn memory() -> Ident {
    Ident::new("haversack_memory", Span::mixed_site())
}

/// Returns the name of the variable that lends the row of a call.
pub(super) fn row_of_call(call: usize, span: Span) -> Ident {
    format_ident!("haversack_row_of_call_{}", call, span = span)
}

pub(super) fn place() -> Ident {
    Ident::new("haversack_place", Span::mixed_site())
}
