//! A planned function as editors see it: as it is written.
//!
//! rust-analyzer looks for the user's tokens in the expansion of a macro. It sets the cfg `rust_analyzer`, which no build sets. Under this
//! cfg, the function as it is written is the only code that contains the tokens of the body. So completion, hovers and inlay hints are those
//! of a function without a plan.
//!
//! For a completion, rust-analyzer expands the macro twice: with the source as it is, and with a word at the cursor. It expects the word at
//! one offset in both, so nothing that changes with the body may stand in front of it: the function as it is written comes first.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use super::context::Emit;

impl Emit<'_> {
    /// Returns the function as it is written.
    pub(super) fn as_written(&self) -> TokenStream {
        let syn::Signature { generics, inputs, output, .. } = &self.plan.function.sig;
        let (name, body, bounds) = (self.plan.name(), &self.written.body, &generics.where_clause);
        let conditions = self.plan.conditions();
        quote! {
            #(#conditions)*
            #[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
            const _: () = {
                #[cfg(rust_analyzer)]
                #[allow(unused, clippy::all, missing_docs)]
                fn #name #generics (#inputs) #output #bounds #body
            };
        }
    }

    /// Returns a method with the body as it is written. An `impl` takes no `const _`, so the cfg is within the method.
    pub(super) fn method_as_written(&self) -> TokenStream {
        let syn::Signature { generics, inputs, output, .. } = &self.plan.function.sig;
        let (body, bounds) = (&self.written.body, &generics.where_clause);
        let name = format_ident!("haversack_editor_of_{}", self.plan.name().unraw(), span = Span::mixed_site());
        let conditions = self.plan.conditions();
        quote! {
            ::haversack::private::with_alloc_in_body! {
                #(#conditions)*
                #[doc(hidden)]
                #[allow(unused, clippy::all, unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
                fn #name #generics (#inputs) #output #bounds {
                    #[cfg(rust_analyzer)]
                    return #body;
                    ::core::unreachable!()
                }
            }
        }
    }

    /// Returns two methods for one: in builds, the method with the body; in editors, the same method without it.
    pub(super) fn in_builds_only(with_body: TokenStream, without: TokenStream) -> TokenStream {
        quote! {
            #[cfg(not(rust_analyzer))]
            #with_body

            #[cfg(rust_analyzer)]
            #without
        }
    }
}
