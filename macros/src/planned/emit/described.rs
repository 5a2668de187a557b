//! The constant `PLAN`, and the checks of the numbers that the docs show.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

use super::super::plan::{PlanRow, RowLabel, Taker};
use super::context::Emit;
use crate::array::first;
use crate::source::at;

impl Emit<'_> {
    /// Returns the expression `Described::new(..)`.
    pub(super) fn described(&self) -> TokenStream {
        let name = self.plan.name().unraw().to_string();
        let view = match self.plan.signature.receiver {
            Some(_) => self.view_of_method(),
            None => quote!(<Self as ::haversack::private::Plan>::PLAN),
        };
        let (mut names, mut others, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
        for RowLabel { name, row, lower, upper, in_place_of } in self.plan.labels() {
            names.push(name);
            others.push(in_place_of.unwrap_or_default());
            numbers.extend([row, lower, upper].map(Literal::usize_unsuffixed));
        }
        let (mut code, mut times) = (Vec::new(), Vec::new());
        for line in self.plan.timed() {
            code.push(line.code);
            times.extend([line.number, line.start, line.end].map(Literal::usize_unsuffixed));
        }
        let budget = self.plan.limit.map(|limit| {
            let (bytes, written) = (limit.value(), &limit.written);
            quote!(.with_budget(::haversack::private::plan::Limit { bytes: #bytes.bytes, written: #written }))
        });
        quote! {
            ::haversack::private::plan::Described::new(
                #name,
                #view,
                &::haversack::private::plan::labels(#view, [#(#names),*], [#(#others),*], &[#(#numbers),*]),
                &::haversack::private::plan::lines([#(#code),*], &[#(#times),*]),
            ) #budget
        }
    }

    /// Returns the checks of the bytes that the docs show. Like the function, they exist only with `alloc`.
    pub(super) fn in_docs(&self) -> TokenStream {
        let (ty, count, plan) = (self.ty(), self.plan.rows.len(), self.plan);
        let checks = plan.rows.iter().enumerate().filter_map(|(number, row)| {
            // Slots of one type in one block have one check.
            if matches!(row.of, Taker::Slot(slot) if plan.typed_as(slot) != slot) {
                return None;
            }
            let shown = plan.in_numbers(row)?;
            let (what, span) = match row.of {
                Taker::Slot(slot) => (plan.names_of(slot), first(&plan.body.slots[slot].ty.tokens)),
                Taker::Call(call) => (plan.body.calls[call].text.clone(), plan.body.calls[call].span),
            };
            let (size, alignment) = (shown.size, shown.alignment);
            let found = match row.of {
                // A constant beside a generic function cannot name its parameters.
                Taker::Slot(slot) if plan.is_generic() => array_row(&plan.body.slots[slot].ty.tokens, row),
                Taker::Call(_) if plan.is_generic() => return None,
                _ => quote!(<#ty as ::haversack::private::Planned<#count>>::BUFFERS[#number]),
            };
            Some(quote_spanned!(at(span)=> ::haversack::private::check_docs(#what, #found, #size, #alignment);))
        });
        quote!(::haversack::private::with_alloc! { const _: () = { #(#checks)* }; })
    }
}

/// Returns the row of a slot of type `array`.
fn array_row(array: &TokenStream, row: &PlanRow) -> TokenStream {
    let (lower, upper) = (row.lower, row.upper);
    quote!(::haversack::private::array_row::<#array>(#lower, #upper))
}
