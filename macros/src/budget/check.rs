//! The call that checks a claim against a limit.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::limit::Limit;

/// The quantity that is measured. Its variants are named as those of `haversack::private::Measure`.
#[derive(Clone, Copy)]
pub(crate) enum Measure {
    Footprint,
    Memory,
    Sum,
}

pub(crate) struct Claim {
    pub(crate) name: String,
    pub(crate) measure: Measure,
    /// Pairs such as `("N", N)`.
    pub(crate) parameters: Vec<TokenStream>,
    /// Pairs such as `("weights", "Weights")`, one for every part, variant by variant.
    pub(crate) labels: Vec<Vec<TokenStream>>,
    /// An expression for a slice of slices of parts.
    pub(crate) parts: TokenStream,
    /// The footprint that the docs show, in bytes.
    pub(crate) in_docs: Option<u128>,
}

impl Claim {
    /// Returns the call `check(claim, limit)`. Its span reaches from the first token of the limit to the last one, so that the
    /// compiler underlines the limit.
    pub(crate) fn call(&self, limit: &Limit) -> TokenStream {
        let (claim, value) = (self.value(), limit.value());
        let mut arguments = Group::new(Delimiter::Parenthesis, quote!(#claim, #value));
        arguments.set_span(limit.last);
        let first = limit.first;
        let mut call = quote_spanned!(first=> ::haversack::private::check);
        call.extend([TokenTree::Group(arguments)]);
        call
    }

    /// Returns the call `count(claim)`, for a claim without a limit. If memory cannot address the bytes, the error is at
    /// `place`.
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

    /// Returns the call as an item, so that it is evaluated at `cargo check`.
    pub(crate) fn item(&self, limit: &Limit) -> TokenStream {
        let first = limit.first;
        let call = self.call(limit);
        quote_spanned!(first=> #[allow(deprecated)] const _: ::core::primitive::usize = #call;)
    }
}
