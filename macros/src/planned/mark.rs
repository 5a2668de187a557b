//! Places in the rewritten body that are settled when all lifetimes are known.

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::quote;
use syn::{Expr, Stmt};

const NAME: &str = "haversack_mark";

/// What stands in a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Mark {
    /// The token of a slot is made.
    Make(usize),
    /// It is lent to the slot.
    Lend(usize),
    /// The place of the returned array is lent.
    Place,
    /// What ends behind a statement of a block.
    Ends(usize, usize),
    /// The part of the workspace for a call.
    Part(usize),
}

impl Mark {
    pub(super) fn tokens(self) -> TokenStream {
        let (kind, a, b) = match self {
            Mark::Make(slot) => (0, slot, 0),
            Mark::Lend(slot) => (1, slot, 0),
            Mark::Place => (2, 0, 0),
            Mark::Ends(block, statement) => (3, block, statement),
            Mark::Part(call) => (4, call, 0),
        };
        let name = Ident::new(NAME, Span::mixed_site());
        let numbers = [kind, a, b].map(Literal::usize_unsuffixed);
        quote!(#name (#(#numbers)*))
    }

    pub(super) fn statement(self) -> Stmt {
        Stmt::Expr(Expr::Verbatim(self.tokens()), None)
    }

    fn parse(group: &Group) -> Option<Self> {
        let numbers: Vec<usize> =
            group.stream().into_iter().filter_map(|token| token.to_string().parse().ok()).collect();
        match numbers[..] {
            [0, slot, _] => Some(Mark::Make(slot)),
            [1, slot, _] => Some(Mark::Lend(slot)),
            [2, ..] => Some(Mark::Place),
            [3, block, statement] => Some(Mark::Ends(block, statement)),
            [4, call, _] => Some(Mark::Part(call)),
            _ => None,
        }
    }
}

/// `tokens`, in which every mark is what `settle` makes of it.
pub(super) fn settled(tokens: TokenStream, settle: &dyn Fn(Mark) -> TokenStream) -> TokenStream {
    let mut output = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(name) if name == NAME => match tokens.next() {
                Some(TokenTree::Group(group)) => {
                    if let Some(mark) = Mark::parse(&group) {
                        output.extend(settle(mark));
                    }
                }
                other => output.extend(other),
            },
            TokenTree::Group(group) => {
                let mut changed = Group::new(group.delimiter(), settled(group.stream(), settle));
                changed.set_span(group.span());
                output.extend([TokenTree::Group(changed)]);
            }
            other => output.extend([other]),
        }
    }
    output
}
