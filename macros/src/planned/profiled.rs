//! `#[profile]` on a planned function: puts events in front of its statements while they are read.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Block, ItemFn, Stmt};

use super::expand::Planned;
use crate::footprint::model::names;
use crate::profile::rows::Rows;
use crate::profile::text::{Written, lines};

/// The lines of a planned body that is profiled.
pub(super) struct Profiled {
    rows: Rows,
    written: Vec<Written>,
    /// The blocks that are being read, the innermost last.
    levels: Vec<Level>,
    /// The row of the statement that is being read.
    row: usize,
    is_pass: bool,
}

/// A block.
struct Level {
    outer: usize,
    brace: proc_macro2::Span,
    /// The line that contains all code so far.
    line: usize,
    is_in_line: bool,
}

impl Profiled {
    /// Takes the attribute off the function. Returns `None` if there is none.
    pub(super) fn of(function: &mut ItemFn) -> Option<Self> {
        let is_profile = |attribute: &syn::Attribute| names(attribute.path(), "profile");
        let position = function.attrs.iter().position(is_profile)?;
        function.attrs.remove(position);
        let ItemFn { vis, sig, block, .. } = function;
        let written = lines(quote!(#vis #sig), block.brace_token.span.join());
        Some(Profiled { rows: Rows::new(sig), written, levels: Vec::new(), row: 0, is_pass: false })
    }

    /// Notes that the next block runs once for each pass of a loop.
    pub(super) fn pass(&mut self) {
        self.is_pass = true;
    }

    /// Returns the event in front of all statements of a block.
    pub(super) fn enter(&mut self, block: &Block) -> Option<Stmt> {
        let is_pass = std::mem::take(&mut self.is_pass);
        let (span, line) = (&block.brace_token.span, self.rows.line_of_row(self.row));
        let is_in_line = self.rows.is_in_line(self.row, span);
        self.levels.push(Level { outer: self.row, brace: span.close(), line, is_in_line });
        (self.levels.len() > 1 && !is_in_line).then(|| self.rows.within(self.row, is_pass))
    }

    /// Returns the event in front of a statement.
    pub(super) fn statement(&mut self, statement: &Stmt) -> Option<Stmt> {
        let level = self.levels.last_mut().filter(|level| !level.is_in_line)?;
        if matches!(statement, Stmt::Item(_)) {
            return None;
        }
        let place = self.rows.place(statement.to_token_stream());
        let begins = (place.line != level.line).then(|| self.rows.begins(&place));
        level.line = if place.last == place.line { place.line } else { usize::MAX };
        self.row = place.row;
        begins
    }

    /// Returns the event behind a `let`.
    pub(super) fn ends(&mut self, statement: &Stmt) -> Option<Stmt> {
        let level = self.levels.last().filter(|level| !level.is_in_line)?;
        matches!(statement, Stmt::Local(_)).then(|| self.rows.ends(level.brace))
    }

    pub(super) fn leave(&mut self) {
        if let Some(level) = self.levels.pop() {
            self.row = level.outer;
        }
    }
}

impl Planned<'_> {
    /// Returns the function that holds the figures.
    pub(super) fn profile(&self) -> Option<TokenStream> {
        let profiled = self.read.profiled.as_ref()?;
        let name = self.name();
        let plan = (!self.is_generic()).then(|| quote!(#name::PLAN));
        let statics = profiled.rows.statics(&profiled.written, plan);
        Some(quote! {
            #[doc(hidden)]
            fn haversack_profile() -> &'static ::haversack::private::profile::Function {
                #statics
                &FUNCTION
            }
        })
    }

    /// Returns the code in front of the body.
    pub(super) fn begin_profile(&self) -> Option<TokenStream> {
        let profiled = self.read.profiled.as_ref()?;
        Some(profiled.rows.begin_planned(&quote!(Self::haversack_profile())))
    }

    /// Returns the code in front of a call that allocates its workspace.
    pub(super) fn begin_call(&self) -> Option<TokenStream> {
        self.read.profiled.as_ref()?;
        let ty = self.ty();
        let returned = self.read.returns.as_ref();
        let returned = returned.map_or(quote!(0), |array| quote!(::haversack::private::nbytes_of::<#array>()));
        Some(quote! {
            let _call = ::haversack::private::profile::PlannedCall::begin::<#ty>(<#ty>::haversack_profile(), #returned);
        })
    }
}
