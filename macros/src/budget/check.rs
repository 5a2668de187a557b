//! The call that holds a claim against a limit.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::limit::Limit;

/// What is measured, under the names of `haversack::private::Measure`.
#[derive(Clone, Copy)]
pub(crate) enum Measure {
    Footprint,
    Memory,
    Sum,
}

pub(crate) struct Claim {
    pub(crate) name: String,
    pub(crate) measure: Measure,
    /// `("N", N)`
    pub(crate) parameters: Vec<TokenStream>,
    /// `("weights", "Weights")`, for every part, variant by variant.
    pub(crate) labels: Vec<Vec<TokenStream>>,
    /// A slice of slices.
    pub(crate) parts: TokenStream,
    /// What the docs say that the footprint is.
    pub(crate) in_docs: Option<u128>,
}

impl Claim {
    /// `check(claim, limit)`. The call reaches from the first token of the limit to its last, so that is what the
    /// compiler underlines.
    pub(crate) fn call(&self, limit: &Limit) -> TokenStream {
        let (claim, value) = (self.value(), limit.value());
        let mut arguments = Group::new(Delimiter::Parenthesis, quote!(#claim, #value));
        arguments.set_span(limit.last);
        let first = limit.first;
        let mut call = quote_spanned!(first=> ::haversack::private::check);
        call.extend([TokenTree::Group(arguments)]);
        call
    }

    /// `count(claim)`, where there is no limit: what memory cannot address is an error at `place`.
    pub(crate) fn count(&self, place: Span) -> TokenStream {
        let claim = self.value();
        quote_spanned!(place=> ::haversack::private::count(#claim))
    }

    fn value(&self) -> TokenStream {
        let Claim { name, parameters, labels, parts, .. } = self;
        let in_docs = self.in_docs.iter();
        let measure = match self.measure {
            Measure::Footprint => quote!(Footprint),
            Measure::Memory => quote!(Memory),
            Measure::Sum => quote!(Sum),
        };
        quote! {
            ::haversack::private::Claim {
                name: #name,
                measure: ::haversack::private::Measure::#measure,
                parameters: &[#(#parameters),*],
                labels: &[#(&[#(#labels),*]),*],
                parts: #parts,
                in_docs: &[#(#in_docs),*],
            }
        }
    }

    /// The call as an item: it fires at `cargo check`.
    pub(crate) fn item(&self, limit: &Limit) -> TokenStream {
        let first = limit.first;
        let call = self.call(limit);
        quote_spanned!(first=> #[allow(deprecated)] const _: ::core::primitive::usize = #call;)
    }
}
