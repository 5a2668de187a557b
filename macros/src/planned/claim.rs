//! The check of a plan against its budget.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::expand::{Buffer, BufferOf, Planned};
use crate::budget::limit::Limit;

impl Planned<'_> {
    fn labels(&self) -> Vec<TokenStream> {
        let label = |buffer: &Buffer| match buffer.kind {
            BufferOf::Slot(slot) => (self.names_of(slot), crate::text::cut(&self.read.slots[slot].ty.text)),
            BufferOf::Call(call) => {
                let call = &self.read.calls[call];
                let kind = if call.is_function { "a planned function" } else { "for this line" };
                (crate::text::cut(&call.text), kind.to_owned())
            }
        };
        self.buffers.iter().map(label).map(|(name, text)| quote!((#name, #text))).collect()
    }

    /// Returns the call that checks the peak against the limit, with the span of the limit.
    pub(super) fn check(&self, limit: &Limit) -> TokenStream {
        let (ty, mine) = (self.ty(), &self.parts.mine);
        let count = self.buffers.len();
        let name = self.name().to_string();
        let lengths = &self.parts.lengths;
        let length_names = lengths.iter().map(ToString::to_string);
        let labels = self.labels();
        let parts = self.buffers.iter().enumerate().map(|(row, buffer)| {
            let part = match buffer.kind {
                BufferOf::Slot(_) => {
                    let of = quote!(<#ty as ::haversack::private::SlotAt<#mine, #row>>::Array);
                    quote!(<#of as ::haversack::private::Footprint>::PART)
                }
                BufferOf::Call(_) => {
                    quote!(::haversack::private::called(<#ty as ::haversack::private::CallAt<#mine, #row>>::BYTES.0))
                }
            };
            self.cfg(buffer).all.element(part, quote!(::haversack::private::called(0)))
        });
        let lines = self.lives.starts.iter().filter_map(|(place, time)| {
            let line = self.read.statements.iter().find(|line| line.at == *place)?.number;
            Some(quote!((#time, #line)))
        });
        let value = limit.value();
        let claim = quote! {
            ::haversack::private::PlanClaim {
                name: #name,
                parameters: &[#((#length_names, #lengths)),*],
                plan: <#ty as ::haversack::private::Planned<#count>>::PLAN.view(),
                labels: &[#(#labels),*],
                parts: &[#(#parts),*],
                lines: &[#(#lines),*],
            }
        };
        let mut arguments = Group::new(Delimiter::Parenthesis, quote!(#claim, #value));
        arguments.set_span(limit.last);
        let first = limit.first;
        let mut call = quote_spanned!(first=> ::haversack::private::check_plan);
        call.extend([TokenTree::Group(arguments)]);
        call
    }
}
