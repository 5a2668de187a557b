//! Without the feature `monitor`, no planned function is profiled.

use proc_macro2::TokenStream;
use syn::{Block, ItemFn, Stmt};

use super::expand::Planned;

/// A type without values: there are no profiled lines.
pub(super) enum Profiled {}

impl Profiled {
    pub(super) fn of(_: &mut ItemFn) -> Option<Self> {
        None
    }

    pub(super) fn pass(&mut self) {
        match *self {}
    }

    pub(super) fn enter(&mut self, _: &Block) -> Option<Stmt> {
        match *self {}
    }

    pub(super) fn statement(&mut self, _: &Stmt) -> Option<Stmt> {
        match *self {}
    }

    pub(super) fn ends(&mut self, _: &Stmt) -> Option<Stmt> {
        match *self {}
    }

    pub(super) fn leave(&mut self) {
        match *self {}
    }
}

impl Planned<'_> {
    pub(super) fn profile(&self) -> Option<TokenStream> {
        None
    }

    pub(super) fn begin_profile(&self) -> Option<TokenStream> {
        None
    }

    pub(super) fn begin_call(&self) -> Option<TokenStream> {
        None
    }
}
