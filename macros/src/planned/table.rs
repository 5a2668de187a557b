//! The table of a plan: a row for each slot and each call, verified in a constant of the function's type.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::expand::{Buffer, BufferOf, Planned};
use super::read::{Cfg, at};
use super::signature::Parts;

impl Planned<'_> {
    /// Returns the rows, and the plan that the library reads.
    pub(super) fn table(&self) -> TokenStream {
        let (ty, count, span) = (self.ty(), self.buffers.len(), at(self.name().span()));
        let Parts { parameters: generics, predicates, .. } = self.parts;
        let rows = self.buffers.iter().enumerate().map(|(row, buffer)| self.table_row(row, buffer));
        quote_spanned! {span=>
            impl<#(#generics),*> ::haversack::private::Planned<#count> for #ty where #(#predicates,)* {
                const BUFFERS: [::haversack::private::Buffer; #count] = [#(#rows),*];
            }

            // M5: tokens end where their rows do, and are never written into a closure or the input of a macro.
            unsafe impl<#(#generics),*> ::haversack::private::Plan for #ty where #(#predicates,)* {
                const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<#count>>::PLAN.view();
            }
        }
    }

    /// Returns a row of the table. Its bytes are those of the type that the body names.
    fn table_row(&self, row: usize, buffer: &Buffer) -> TokenStream {
        let (lower, upper, ty, mine) = (buffer.lower, buffer.upper, self.ty(), &self.parts.mine);
        let of = match buffer.kind {
            BufferOf::Slot(_) => quote!(slot_row),
            BufferOf::Call(_) => quote!(call_row),
        };
        let there = quote!(::haversack::private::#of::<#ty, #mine, #row>(#lower, #upper));
        self.cfg(buffer).all.element(there, quote!(::haversack::private::no_row(#lower, #upper)))
    }

    /// Returns the row of a slot of type `array`.
    pub(super) fn row_of(&self, array: &TokenStream, buffer: &Buffer) -> TokenStream {
        let (lower, upper) = (buffer.lower, buffer.upper);
        quote!(::haversack::private::array_row::<#array>(#lower, #upper))
    }

    /// Returns the conditions under which a buffer is compiled.
    pub(super) fn cfg(&self, buffer: &Buffer) -> &Cfg {
        match buffer.kind {
            BufferOf::Slot(slot) => &self.read.slots[slot].cfg,
            BufferOf::Call(call) => &self.read.calls[call].cfg,
        }
    }
}
