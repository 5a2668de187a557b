//! Without the feature `monitor`, no planned function is profiled.

use proc_macro2::TokenStream;
use syn::ItemFn;

use super::plan::Plan;
use super::tree::Body;

/// A type without values: there are no events.
pub(super) enum Profile {}

pub(super) struct Events {
    pub(super) within: Option<TokenStream>,
    pub(super) statements: Vec<StatementEvents>,
}

pub(super) struct StatementEvents {
    pub(super) begins: Option<TokenStream>,
    pub(super) ends: Option<TokenStream>,
}

pub(super) fn take(_: &mut ItemFn) -> bool {
    false
}

impl Profile {
    pub(super) fn of(_: &ItemFn, _: &Body) -> Option<Self> {
        None
    }

    pub(super) fn block(&self, _: usize) -> Option<&Events> {
        match *self {}
    }

    pub(super) fn function(&self, _: &Plan<'_>) -> TokenStream {
        match *self {}
    }

    pub(super) fn begin(&self) -> TokenStream {
        match *self {}
    }

    pub(super) fn begin_call(&self, _: &Plan<'_>) -> TokenStream {
        match *self {}
    }
}
