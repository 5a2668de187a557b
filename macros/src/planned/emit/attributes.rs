//! The attributes of a function: those that its body needs, and all of them with the docs of its plan.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Attribute;

use super::super::docs::{PlanDocs, links_to_callees, section};
use super::context::Emit;
use crate::describe::summary;

impl Emit<'_> {
    /// Returns the user's attributes, with the docs of the plan.
    pub(super) fn documented(&self) -> TokenStream {
        let PlanDocs { peak, text, in_rustdoc } = section(self.plan);
        let written: Vec<_> =
            self.plan.function.attrs.iter().filter(|attribute| !is_expected_of_body(attribute)).collect();
        let written = summary::added(&written, peak.as_deref());
        let links = links_to_callees(self.plan).then(|| quote!(#[allow(rustdoc::private_intra_doc_links)]));
        quote! {
            #(#written)*
            #[doc = #text]
            #[cfg_attr(doc, doc = #in_rustdoc)]
            #links
        }
    }
}

/// Returns whether the body needs the attribute, too.
pub(in super::super) fn is_of_body(attribute: &Attribute) -> bool {
    let is = |names: &[&str]| names.iter().any(|name| attribute.path().is_ident(name));
    is(&["allow", "warn", "deny", "forbid", "track_caller"]) || is_expected_of_body(attribute)
}

/// Returns whether the attribute is an expectation about the body, and not about the function. On the function, it would not be met.
pub(super) fn is_expected_of_body(attribute: &Attribute) -> bool {
    let is_expectation = attribute.path().is_ident("expect");
    is_expectation && !attribute.meta.to_token_stream().to_string().contains("dead_code")
}
