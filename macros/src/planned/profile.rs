//! `#[profile]` on a planned function: the events in front of its statements and behind them, from the tree.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ItemFn;

use super::plan::Plan;
use super::tree::{self, Body, Event, StatementKind};
use crate::footprint::model::names;
use crate::profile::rows::Rows;
use crate::profile::text::{Written, lines};

/// The lines of a planned function that is profiled, and the events in its body.
pub(super) struct Profile {
    rows: Rows,
    written: Vec<Written>,
    /// The events of each block. A block in one line, or in a closure, has none.
    blocks: Vec<Option<Events>>,
}

/// The events of a block.
pub(super) struct Events {
    /// In front of all statements.
    pub(super) within: Option<TokenStream>,
    pub(super) statements: Vec<StatementEvents>,
}

/// The events of a statement.
#[derive(Default)]
pub(super) struct StatementEvents {
    pub(super) begins: Option<TokenStream>,
    /// Behind a `let`.
    pub(super) ends: Option<TokenStream>,
}

/// Takes the attribute off the function. Returns whether there is one.
pub(super) fn take(function: &mut ItemFn) -> bool {
    let position = function.attrs.iter().position(|attribute| names(attribute.path(), "profile"));
    position.map(|position| function.attrs.remove(position)).is_some()
}

impl Profile {
    pub(super) fn of(function: &ItemFn, body: &Body) -> Option<Self> {
        let ItemFn { vis, sig, block, .. } = function;
        let written = lines(quote!(#vis #sig), block.brace_token.span.join());
        let blocks = body.blocks.iter().map(|_| None).collect();
        let mut profile = Profile { rows: Rows::new(sig), written, blocks };
        profile.enter(body, 0, 0);
        Some(profile)
    }

    /// Returns the events of a block.
    pub(super) fn block(&self, id: usize) -> Option<&Events> {
        self.blocks[id].as_ref()
    }

    /// Adds the events of a block that stands in the statement of `row`.
    fn enter(&mut self, body: &Body, id: usize, row: usize) {
        let block = &body.blocks[id];
        let Some(braces) = block.braces.filter(|_| !block.is_in_closure) else { return };
        if self.rows.is_in_line(row, &braces) {
            return self.inner(body, block, row);
        }
        let within = (id > 0).then(|| self.rows.within(row, block.is_pass).to_token_stream());
        // The line that contains all code so far.
        let mut line = self.rows.line_of_row(row);
        let mut statements = Vec::new();
        let mut row = row;
        for statement in &block.statements {
            let mut events = StatementEvents::default();
            if statement.kind != StatementKind::Item
                && let Some(excerpt) = &statement.excerpt
            {
                let place = self.rows.place(excerpt);
                events.begins = (place.line != line).then(|| self.rows.begins(&place).to_token_stream());
                line = if place.last == place.line { place.line } else { usize::MAX };
                row = place.row;
            }
            self.nested(body, statement, row);
            events.ends =
                (statement.kind == StatementKind::Let).then(|| self.rows.ends(braces.close()).to_token_stream());
            statements.push(events);
        }
        self.blocks[id] = Some(Events { within, statements });
    }

    /// Adds the events of the blocks within a block that has none.
    fn inner(&mut self, body: &Body, block: &tree::Block, row: usize) {
        block.statements.iter().for_each(|statement| self.nested(body, statement, row));
    }

    fn nested(&mut self, body: &Body, statement: &tree::Statement, row: usize) {
        for event in &statement.events {
            if let Event::Block(id) = event {
                self.enter(body, *id, row);
            }
        }
    }

    /// Returns the function that holds the figures.
    pub(super) fn function(&self, plan: &Plan<'_>) -> TokenStream {
        let name = plan.name();
        let plan = (!plan.is_generic()).then(|| quote!(#name::PLAN));
        let statics = self.rows.statics(&self.written, plan);
        quote! {
            #[doc(hidden)]
            fn haversack_profile() -> &'static ::haversack::private::profile::Function {
                #statics
                &FUNCTION
            }
        }
    }

    /// Returns the code in front of the body.
    pub(super) fn begin(&self) -> TokenStream {
        self.rows.begin_planned(&quote!(Self::haversack_profile()))
    }

    /// Returns the code in front of a call that allocates its workspace.
    pub(super) fn begin_call(&self, plan: &Plan<'_>) -> TokenStream {
        let ty = plan.signature.applied(plan.name());
        let returned = plan.signature.returns.as_ref();
        let returned = returned.map_or(quote!(0), |array| quote!(::haversack::private::nbytes_of::<#array>()));
        quote! {
            let _call = ::haversack::private::profile::PlannedCall::begin::<#ty>(<#ty>::haversack_profile(), #returned);
        }
    }
}
