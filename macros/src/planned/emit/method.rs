//! The items of a planned method, in the place of the method. They are constants and functions of the `impl`: an attribute cannot add
//! types or other implementations there. So the plan is a constant, whose rows are read by their numbers.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::token::SelfValue;

use super::super::docs::constant;
use super::super::plan::{PlanRow, Taker};
use super::super::signature::Signature;
use super::attributes::is_of_body;
use super::context::{Emit, memory, place};
use crate::source::at;

impl Emit<'_> {
    /// Returns the plan of a method as an expression.
    pub(super) fn view_of_method(&self) -> TokenStream {
        let rows = self.rows_of_method();
        quote!(Self::#rows.view())
    }

    fn rows_of_method(&self) -> Ident {
        format_ident!("HAVERSACK_ROWS_OF_{}", self.plan.name().unraw(), span = at(self.plan.name().span()))
    }

    /// Returns the method, its constants and its other functions.
    pub(super) fn method_items(&self, receiver: &TokenStream, body: &TokenStream) -> TokenStream {
        let (constants, function) = (self.constants_of_method(), self.public_method(receiver));
        let (written, in_workspace) = (self.method_with_body(receiver, body), self.method_in_workspace(receiver));
        let as_written = self.method_as_written();
        quote!(#as_written #function #constants #written #in_workspace)
    }

    fn constants_of_method(&self) -> TokenStream {
        let (vis, name, count) = (&self.plan.function.vis, self.plan.name(), self.plan.rows.len());
        let (span, rows, view) = (at(name.span()), self.rows_of_method(), self.view_of_method());
        let conditions: Vec<_> = self.plan.conditions().collect();
        let table = self.plan.rows.iter().map(|row| self.row_of_method(row));
        let all = [
            ("PEAK", "Bytes of the workspace of", quote!(#view.peak())),
            ("LOWER_BOUND", "The most bytes that are live at once in", quote!(#view.lower_bound())),
            (
                "TOTAL_WITHOUT_SHARING",
                "Bytes that the arrays would take if none shared memory, of",
                quote!(#view.total_without_sharing()),
            ),
            (
                "ENOUGH",
                "Bytes that are enough for a workspace at any address, of",
                quote!(::haversack::private::enough(#view)),
            ),
        ];
        let constants = all.map(|(what, about, value)| {
            let (constant, about) = (constant(name, what), format!("{about} [`Self::{name}`]."));
            quote_spanned! {span=>
                #(#conditions)*
                #[doc = #about]
                #[allow(dead_code)]
                #vis const #constant: ::core::primitive::usize = ::haversack::private::bytes(#value);
            }
        });
        let (plan, described) = (constant(name, "PLAN"), self.described());
        let about = format!("Where each array of [`Self::{name}`] lies, and when: as a table and as a drawing.");
        quote_spanned! {span=>
            #(#constants)*
            #(#conditions)*
            #[doc = #about]
            #[allow(dead_code)]
            #vis const #plan: ::haversack::private::plan::Described<'static> = #described;
            #(#conditions)*
            #[doc(hidden)]
            #[allow(non_upper_case_globals, unreachable_code, clippy::diverging_sub_expression)]
            const #rows: ::haversack::private::Rows<#count> = ::haversack::private::Rows::new([#(#table),*]);
        }
    }

    fn row_of_method(&self, row: &PlanRow) -> TokenStream {
        let (lower, upper) = (row.lower, row.upper);
        let there = match row.of {
            Taker::Slot(slot) => {
                let ty = &self.plan.body.slots[slot].ty.tokens;
                quote!(::haversack::private::array_row::<#ty>(#lower, #upper))
            }
            Taker::Call(call) => {
                let bytes = self.bytes_of(&self.plan.body.calls[call]);
                quote!(::haversack::private::bytes_row(#lower, #upper, #bytes))
            }
        };
        self.plan.cfg(row).all.element(there, quote!(::haversack::private::no_row(#lower, #upper)))
    }

    /// Returns the method of the user, which runs with a workspace of its own.
    fn public_method(&self, receiver: &TokenStream) -> TokenStream {
        let (name, function, attributes) = (&self.written.name, self.plan.function, self.documented());
        let (vis, fn_token, output) = (&function.vis, &function.sig.fn_token, &function.sig.output);
        let Signature { lifetimes, predicates, late_predicates, parameters, .. } = self.plan.signature;
        let names: Vec<_> = parameters.iter().map(|parameter| &parameter.name).collect();
        let types = parameters.iter().map(|parameter| &parameter.ty);
        let own = self.own();
        let (view, inner, span) = (self.view_of_method(), self.name_with_body(), at(self.plan.name().span()));
        let run = match self.plan.signature.returns {
            Some(_) => quote_spanned! {span=>
                ::haversack::private::returned(|place| #own.#inner(#(#names,)* place, room.memory()))
            },
            None => quote_spanned!(span=> #own.#inner(#(#names,)* room.memory())),
        };
        quote_spanned! {span=>
            ::haversack::private::with_alloc_in_body! {
                #attributes
                #vis #fn_token #name<#(#lifetimes),*>(#receiver, #(#names: #types),*) #output
                where #(#predicates,)* #(#late_predicates,)*
                {
                    let mut room = ::haversack::private::MethodRoom::new(const { #view });
                    #run
                }
            }
        }
    }

    /// Returns `self`, as the user wrote it: only this token is the method's own.
    fn own(&self) -> Option<&SelfValue> {
        self.plan.function.sig.receiver().map(|receiver| &receiver.self_token)
    }

    fn name_with_body(&self) -> Ident {
        format_ident!("haversack_body_of_{}", self.plan.name().unraw(), span = at(self.plan.name().span()))
    }

    fn method_with_body(&self, receiver: &TokenStream, body: &TokenStream) -> TokenStream {
        let (function, inner, memory, place) = (self.plan.function, self.name_with_body(), memory(), place());
        let conditions: Vec<_> = self.plan.conditions().collect();
        let attributes = function.attrs.iter().filter(|attribute| is_of_body(attribute));
        let Signature { lifetimes, predicates, late_predicates, parameters, returns, .. } = self.plan.signature;
        let (patterns, headers) = (self.patterns(), self.headers());
        let types = parameters.iter().map(|parameter| &parameter.ty);
        let span = at(self.plan.name().span());
        let checked = self.plan.limit.map(|limit| {
            let (first, check) = (limit.first, self.check(limit));
            quote_spanned!(first=> let _ = const { #check };)
        });
        let lifetime = returns.as_ref().map(|_| quote!('haversack_place,));
        let place = returns
            .as_ref()
            .map(|array| quote!(#place: ::haversack::private::DestinationOf<'haversack_place, #array>,));
        let output = match returns {
            Some(array) => quote!(-> ::haversack::private::SlotOf<'haversack_place, #array>),
            None => function.sig.output.to_token_stream(),
        };
        quote_spanned! {span=>
            #(#conditions)*
            #(#attributes)*
            #[doc(hidden)]
            #[allow(clippy::too_many_arguments, clippy::diverging_sub_expression)]
            fn #inner<#(#lifetimes,)* #lifetime>(
                #receiver, #(#patterns: #types,)* #place #[allow(unused_variables)] #memory: ::haversack::private::MethodMemory<'_>,
            ) #output
            where #(#predicates,)* #(#late_predicates,)*
            {
                #checked
                #headers
                #body
            }
        }
    }

    fn method_in_workspace(&self, receiver: &TokenStream) -> TokenStream {
        let (function, inner, name) = (self.plan.function, self.name_with_body(), self.plan.name());
        let conditions: Vec<_> = self.plan.conditions().collect();
        let Signature { lifetimes, predicates, late_predicates, parameters, returns, .. } = self.plan.signature;
        let names: Vec<_> = parameters.iter().map(|parameter| &parameter.name).collect();
        let types = parameters.iter().map(|parameter| &parameter.ty);
        let (vis, output, view, span) = (&function.vis, &function.sig.output, self.view_of_method(), at(name.span()));
        let own = self.own();
        let in_workspace = format_ident!("{}_in_workspace", name.unraw(), span = span);
        let enough = constant(name, "ENOUGH");
        let about = format!("Runs [`Self::{name}`] in given bytes, from the first aligned one on. Allocates nothing.");
        let panics = format!("If they are too few: [`Self::{enough}`] bytes are enough at any address.");
        let (into, output, run) = match returns {
            Some(array) => (
                Some(quote_spanned! {span=>
                    into: &mut ::haversack::private::Array<
                        <#array as ::haversack::private::ArrayType>::Dtype,
                        <#array as ::haversack::private::ArrayType>::Shape,
                        impl ::haversack::private::StorageMut
                    >,
                }),
                TokenStream::new(),
                quote_spanned!(span=> ::haversack::private::written(into, |place| #own.#inner(#(#names,)* place, memory));),
            ),
            None => (None, output.to_token_stream(), quote_spanned!(span=> #own.#inner(#(#names,)* memory))),
        };
        quote_spanned! {span=>
            #(#conditions)*
            #[doc = #about]
            #[doc = ""]
            #[doc = "# Panics"]
            #[doc = #panics]
            #[allow(dead_code, clippy::too_many_arguments)]
            #vis fn #in_workspace<#(#lifetimes),*>(
                #receiver, workspace: &mut [impl ::haversack::private::Byte], #into #(#names: #types),*
            ) #output
            where #(#predicates,)* #(#late_predicates,)*
            {
                // Without this, a method that is only run in given bytes would be dead code.
                ::haversack::private::with_alloc_in_body! {
                    #[allow(unreachable_code, clippy::diverging_sub_expression)]
                    if false {
                        let _ = #own.#name(#(#names),*);
                        loop {}
                    }
                }
                let memory = ::haversack::private::carved(workspace, const { #view });
                #run
            }
        }
    }
}
