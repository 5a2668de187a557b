//! The path by which macro output names this library.
//!
//! All macros write `::haversack::..`. At the end, that becomes the name by which the user's crate knows the library:
//!
//! | the user's crate | is written |
//! | --- | --- |
//! | depends on `haversack` | `::haversack::..` |
//! | depends on it by another name, `hs = { package = "haversack" }` | `::hs::..` |
//! | has it from another crate, `use other::haversack;` | `haversack::..`, a name in scope |
//! | says so, `#[budget(1 KiB, crate = other::haversack)]` | `other::haversack::..` |

mod given;
mod manifest;
mod toml;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::Path;

use crate::path::{ends_in_segment, is_colon};
pub(crate) use given::given;

/// The name of the package, which is also the name that the macros write.
const PACKAGE: &str = "haversack";

/// The path of the library.
pub(crate) enum Root {
    /// `::hs`, a dependency.
    Crate(String),
    /// `haversack`, a name in scope.
    InScope,
    /// `other::haversack`, as the user wrote it.
    Given(Path),
}

impl Root {
    /// Returns the path that the user wrote, or else the path that the manifest of the user's crate tells.
    pub(crate) fn or_found(given: Option<Path>) -> Self {
        match given {
            Some(path) => Root::Given(path),
            None => manifest::dependency().map_or(Root::InScope, Root::Crate),
        }
    }

    /// Returns `output`, with every `::haversack::..` replaced by a path from this root.
    pub(crate) fn of(&self, output: TokenStream) -> TokenStream {
        match self {
            Root::Crate(name) if name == PACKAGE => output,
            _ => self.replaced(output),
        }
    }

    fn replaced(&self, tokens: TokenStream) -> TokenStream {
        let mut output: Vec<TokenTree> = Vec::new();
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) => {
                    let mut inside = Group::new(group.delimiter(), self.replaced(group.stream()));
                    inside.set_span(group.span());
                    output.push(inside.into());
                }
                TokenTree::Ident(name) if name == PACKAGE && begins(&output) && tokens.peek().is_some_and(is_colon) => {
                    output.truncate(output.len() - 2);
                    output.extend(self.at(name.span()));
                }
                token => output.push(token),
            }
        }
        output.into_iter().collect()
    }

    /// Returns the path, with the span of the path that it replaces, so that errors stay where they were.
    fn at(&self, span: Span) -> TokenStream {
        match self {
            Root::Crate(name) => {
                let name = Ident::new(name, span);
                quote_spanned!(span=> ::#name)
            }
            Root::InScope => Ident::new(PACKAGE, span).to_token_stream(),
            Root::Given(path) => placed(path.to_token_stream(), span),
        }
    }
}

/// Returns whether the `::` at the end of `tokens` begins a path: no segment of a path stands in front of it.
///
/// A `>` may stand in front of it: `-> ::haversack::Array`, `impl<T> ::haversack::Dim`. The macros write no type in angle
/// brackets in front of the name.
fn begins(tokens: &[TokenTree]) -> bool {
    let [before @ .., first, second] = tokens else { return false };
    is_colon(first) && is_colon(second) && !ends_in_segment(before)
}

/// Returns `tokens` as if they stood at `span`. Names keep their meaning.
fn placed(tokens: TokenStream, span: Span) -> TokenStream {
    let place = |mut token: TokenTree| {
        token.set_span(token.span().located_at(span));
        token
    };
    tokens.into_iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    fn rewritten(root: Root, tokens: TokenStream) -> String {
        root.of(tokens).to_string()
    }

    #[test]
    fn every_path_begins_at_the_root() {
        let tokens = || {
            quote! {
                impl<T> ::haversack::Dim for A {
                    fn f(x: &'a ::haversack::Array) -> ::haversack::Array { return <u8 as ::haversack::Dim>::SIZE }
                }
                #[::haversack::private::declared] const A: u8 = ::haversack::private::bytes(4);
            }
        };
        let named = rewritten(Root::Crate("hs".into()), tokens());
        assert_eq!(named, tokens().to_string().replace("haversack", "hs"));
        let in_scope = rewritten(Root::InScope, tokens());
        assert_eq!(in_scope, tokens().to_string().replace(":: haversack", "haversack"));
        let given = rewritten(Root::Given(syn::parse_quote!(a::b)), tokens());
        assert_eq!(given, tokens().to_string().replace(":: haversack", "a :: b"));
        assert_eq!(rewritten(Root::Crate("haversack".into()), tokens()), tokens().to_string());
    }

    #[test]
    fn other_names_stay() {
        let tokens = || quote!(other::haversack::Array; $crate::haversack::f(); x.haversack::<u8>(); use ::haversack;);
        assert_eq!(rewritten(Root::Crate("hs".into()), tokens()), tokens().to_string());
    }
}
