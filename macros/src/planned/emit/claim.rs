//! The check of a plan against its budget.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::super::plan::{PlanRow, Taker};
use super::super::tree::CallKind;
use super::context::Emit;
use crate::budget::limit::Limit;

impl Emit<'_> {
    fn labels(&self) -> Vec<TokenStream> {
        let label = |row: &PlanRow| match row.of {
            Taker::Slot(slot) => (self.plan.names_of(slot), crate::text::cut(&self.plan.body.slots[slot].ty.text)),
            Taker::Call(call) => {
                let call = &self.plan.body.calls[call];
                let kind = match call.kind {
                    CallKind::Function(_) => "a planned function",
                    CallKind::Product(_) => "for this line",
                };
                (crate::text::cut(&call.text), kind.to_owned())
            }
        };
        self.plan.rows.iter().map(label).map(|(name, text)| quote!((#name, #text))).collect()
    }

    /// Returns the call that checks the peak against the limit, with the span of the limit.
    pub(super) fn check(&self, limit: &Limit) -> TokenStream {
        let (ty, mine) = (self.ty(), &self.plan.signature.mine);
        let (count, is_method) = (self.plan.rows.len(), self.plan.signature.receiver.is_some());
        let plan = match is_method {
            true => self.view_of_method(),
            false => quote!(<#ty as ::haversack::private::Planned<#count>>::PLAN.view()),
        };
        let name = self.plan.name().to_string();
        let lengths = &self.plan.signature.lengths;
        let length_names = lengths.iter().map(ToString::to_string);
        let labels = self.labels();
        let parts = self.plan.rows.iter().enumerate().map(|(number, row)| {
            let part = match row.of {
                Taker::Slot(slot) if is_method => {
                    let ty = &self.plan.body.slots[slot].ty.tokens;
                    quote!(<#ty as ::haversack::private::Footprint>::PART)
                }
                Taker::Call(_) if is_method => {
                    let view = self.view_of_method();
                    quote!(::haversack::private::called(#view.buffers()[#number].size))
                }
                Taker::Slot(slot) => {
                    let of_type = self.number(Taker::Slot(self.plan.typed_as(slot)));
                    let of = quote!(<#ty as ::haversack::private::SlotAt<#mine, #of_type>>::Array);
                    quote!(<#of as ::haversack::private::Footprint>::PART)
                }
                Taker::Call(_) => {
                    quote!(::haversack::private::called(<#ty as ::haversack::private::CallAt<#mine, #number>>::BYTES.0))
                }
            };
            self.plan.cfg(row).all.element(part, quote!(::haversack::private::called(0)))
        });
        let lines = self.plan.lines().into_iter().map(|(time, line)| {
            let line = line.number;
            quote!((#time, #line))
        });
        let value = limit.value();
        let claim = quote! {
            ::haversack::private::PlanClaim {
                name: #name,
                parameters: &[#((#length_names, #lengths)),*],
                plan: #plan,
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
