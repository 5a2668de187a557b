//! Marks the places in the rewritten body that are filled in when all lifetimes are known. A mark is a word that does not occur
//! in the function's source, so that no code of the user can be taken for one.

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::quote;
use syn::{Expr, Stmt};

/// The code that a mark stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Mark {
    /// The token of a slot is made.
    Make(usize),
    /// The token of a slot is lent to it.
    Lend(usize),
    /// The place of the returned array is lent.
    Place,
    /// The tokens that end behind a statement of a block.
    Ends(usize, usize),
    /// The part of the workspace for a call.
    Part(usize),
    /// The bytes that a call takes are asked for.
    Asks(usize),
    /// The type of a slot, as the plan has it, for an item of the body.
    Type(usize),
}

/// The word of the marks of one function.
#[derive(Default)]
pub(super) struct Marks {
    word: String,
}

/// Returns a word that begins with `name` and is none of `words`.
pub(super) fn fresh(name: &str, words: &[String]) -> String {
    let numbered = (0..).map(|n| if n == 0 { name.to_owned() } else { format!("{name}{n}") });
    numbered.into_iter().find(|word| !words.contains(word)).unwrap_or_default()
}

impl Marks {
    /// Chooses a word that is none of `words`.
    pub(super) fn beside(words: &[String]) -> Self {
        Marks { word: fresh("haversack_place", words) }
    }

    pub(super) fn tokens(&self, mark: Mark) -> TokenStream {
        let (kind, a, b) = match mark {
            Mark::Make(slot) => (0, slot, 0),
            Mark::Lend(slot) => (1, slot, 0),
            Mark::Place => (2, 0, 0),
            Mark::Ends(block, statement) => (3, block, statement),
            Mark::Part(call) => (4, call, 0),
            Mark::Asks(call) => (5, call, 0),
            Mark::Type(slot) => (6, slot, 0),
        };
        let name = Ident::new(&self.word, Span::mixed_site());
        let numbers = [kind, a, b].map(Literal::usize_unsuffixed);
        quote!(#name (#(#numbers)*))
    }

    pub(super) fn statement(&self, mark: Mark) -> Stmt {
        Stmt::Expr(Expr::Verbatim(self.tokens(mark)), None)
    }

    /// Returns `tokens`, with every mark replaced by the result of `settle`.
    pub(super) fn settled(&self, tokens: TokenStream, settle: &dyn Fn(Mark) -> TokenStream) -> TokenStream {
        let mut output = TokenStream::new();
        let mut tokens = tokens.into_iter();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(name) if name == self.word => match tokens.next() {
                    Some(TokenTree::Group(group)) => output.extend(Mark::parse(&group).map(settle)),
                    other => output.extend(other),
                },
                TokenTree::Group(group) => {
                    let mut changed = Group::new(group.delimiter(), self.settled(group.stream(), settle));
                    changed.set_span(group.span());
                    output.extend([TokenTree::Group(changed)]);
                }
                other => output.extend([other]),
            }
        }
        output
    }
}

impl Mark {
    fn parse(group: &Group) -> Option<Self> {
        let numbers: Vec<usize> =
            group.stream().into_iter().filter_map(|token| token.to_string().parse().ok()).collect();
        match numbers[..] {
            [0, slot, _] => Some(Mark::Make(slot)),
            [1, slot, _] => Some(Mark::Lend(slot)),
            [2, ..] => Some(Mark::Place),
            [3, block, statement] => Some(Mark::Ends(block, statement)),
            [4, call, _] => Some(Mark::Part(call)),
            [5, call, _] => Some(Mark::Asks(call)),
            [6, slot, _] => Some(Mark::Type(slot)),
            _ => None,
        }
    }
}
