//! The table of a plan: a row for each slot and each call, verified in a constant of the function's type.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::super::plan::{PlanRow, Taker};
use super::super::signature::Signature;
use super::context::Emit;
use crate::source::at;

impl Emit<'_> {
    /// Returns the rows, and the plan that the library reads.
    pub(super) fn table(&self) -> TokenStream {
        let (ty, count, span) = (self.ty(), self.plan.rows.len(), at(self.written.name.span()));
        let Signature { generics, predicates, .. } = self.plan.signature;
        let rows = self.plan.rows.iter().enumerate().map(|(number, row)| self.table_row(number, row));
        // rustc shows a cycle of plans at this constant, so its ends have the span of the function's name.
        let first = quote_spanned!(span=> const);
        let last = quote_spanned!(span=> ;);
        quote! {
            impl<#(#generics),*> ::haversack::private::Planned<#count> for #ty where #(#predicates,)* {
                const BUFFERS: [::haversack::private::Buffer; #count] = [#(#rows),*];
            }

            // M5: tokens end where their rows do, and are never written into a closure or the input of a macro.
            unsafe impl<#(#generics),*> ::haversack::private::Plan for #ty where #(#predicates,)* {
                #first PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<#count>>::PLAN.view() #last
            }
        }
    }

    /// Returns a row of the table. Its bytes are those of the type that the body names.
    fn table_row(&self, number: usize, row: &PlanRow) -> TokenStream {
        let (lower, upper, ty, mine) = (row.lower, row.upper, self.ty(), &self.plan.signature.mine);
        let there = match row.of {
            Taker::Slot(slot) => {
                let of_type = self.number(Taker::Slot(self.plan.typed_as(slot)));
                let arrays = Some(self.plan.arrays(row)).filter(|&arrays| arrays > 1);
                let arrays = arrays.map(|arrays| quote!(.of_arrays(#arrays)));
                quote!(::haversack::private::slot_row::<#ty, #mine, #of_type>(#lower, #upper)#arrays)
            }
            Taker::Call(_) => quote!(::haversack::private::call_row::<#ty, #mine, #number>(#lower, #upper)),
        };
        self.plan.cfg(row).all.element(there, quote!(::haversack::private::no_row(#lower, #upper)))
    }
}
