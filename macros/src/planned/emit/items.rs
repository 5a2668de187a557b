//! The items beside the body: the function, the type of the same name, its constants and its implementations.

use proc_macro2::{Delimiter, Group, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Attribute, ItemFn};

use super::super::docs::constant;
use super::super::signature::Signature;
use super::context::{Emit, RETURNED};
use crate::source::at;

impl Emit<'_> {
    pub(super) fn items(&self, body: TokenStream) -> TokenStream {
        let as_written = self.as_written();
        let function = self.outer();
        let own_type = self.own_type();
        let constants = self.constants();
        let implementation = self.implementation(&body);
        let conditions: Vec<&Attribute> = self.plan.conditions().collect();
        let check = self.plan.limit.filter(|_| !self.plan.is_generic()).map(|limit| {
            let first = limit.first;
            let call = self.check(limit);
            quote_spanned!(first=> const _: ::core::primitive::usize = #call;)
        });
        let in_docs = self.in_docs();
        quote! {
            #as_written
            #function
            #own_type
            #constants
            #(#conditions)*
            #[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
            const _: () = {
                #implementation
                #check
                #in_docs
            };
        }
    }

    /// Returns `pub fn f(..)`, which runs with a workspace of its own.
    fn outer(&self) -> TokenStream {
        let ItemFn { vis, sig, .. } = self.plan.function;
        let (name, attributes) = (&self.written.name, self.documented());
        let ty = self.ty();
        let Signature { generics, lifetimes, predicates, late_predicates, parameters, .. } = self.plan.signature;
        let (names, types): (Vec<_>, Vec<_>) =
            parameters.iter().map(|parameter| (&parameter.name, &parameter.ty)).unzip();
        let output = &sig.output;
        let span = at(self.plan.name().span());
        let begin = self.profile.map(|profile| profile.begin_call(self.plan));
        let run = if self.plan.signature.returns.is_some() {
            quote_spanned! {span=>
                ::haversack::private::returned(|place| <#ty>::place(#(#names,)* place, ::haversack::private::lent(&mut room)))
            }
        } else {
            quote_spanned!(span=> <#ty>::value(#(#names,)* ::haversack::private::lent(&mut room)))
        };
        let fn_token = &sig.fn_token;
        let body = quote_spanned! {span=>
            #begin
            let mut room = ::haversack::private::HeapWorkspace::<#ty>::new();
            #run
        };
        // rustc does not report `dead_code` for an item that begins or ends in a macro's tokens.
        let mut braces = Group::new(Delimiter::Brace, body);
        braces.set_span(self.plan.function.block.brace_token.span.join());
        quote_spanned! {span=>
            ::haversack::private::with_alloc! {
                #attributes
                #vis #fn_token #name<#(#lifetimes,)* #(#generics),*>(#(#names: #types),*) #output
                where #(#predicates,)* #(#late_predicates,)*
                #braces
            }
        }
    }

    fn own_type(&self) -> TokenStream {
        let (name, vis) = (self.plan.name(), &self.plan.function.vis);
        let Signature { generics, types, .. } = self.plan.signature;
        let field = (!types.is_empty())
            .then(|| quote!(#[doc(hidden)] types: ::core::marker::PhantomData<fn(#(#types),*) -> (#(#types,)*)>));
        // The name does not have the user's span: if something is unused, it is the function.
        let mut own = name.clone();
        own.set_span(at(name.span()));
        let about = format!("The plan of [`{name}()`], as a type: its workspace is `Workspace<{name}>`.");
        let conditions = self.plan.conditions();
        let span = at(name.span());
        quote_spanned! {span=>
            #(#conditions)*
            #[doc = #about]
            #[allow(non_camel_case_types)]
            #vis struct #own<#(#generics),*> { #field }
        }
    }

    /// Returns `F_PEAK` and the other constants. rustdoc prints their values.
    fn constants(&self) -> TokenStream {
        if self.plan.is_generic() {
            return TokenStream::new();
        }
        let (name, vis) = (self.plan.name(), &self.plan.function.vis);
        let span = at(name.span());
        let all = [
            ("PEAK", "Bytes of the workspace of"),
            ("LOWER_BOUND", "The most bytes that are live at once in"),
            ("TOTAL_WITHOUT_SHARING", "Bytes that the arrays would take if none shared memory, of"),
        ];
        let hidden: Vec<_> =
            self.plan.function.attrs.iter().filter(|attribute| crate::describe::hides(attribute)).collect();
        let conditions: Vec<_> = self.plan.conditions().collect();
        let constants = all.map(|(what, about)| {
            let constant = constant(name, what);
            let which = format_ident!("{}", what);
            let about = format!("{about} [`{name}()`].");
            quote_spanned! {span=>
                #(#conditions)*
                #[doc = #about]
                #(#hidden)*
                #vis const #constant: ::core::primitive::usize = ::haversack::private::bytes(<#name as ::haversack::private::PlannedFunction>::#which);
            }
        });
        quote!(#(#constants)*)
    }

    fn implementation(&self, body: &TokenStream) -> TokenStream {
        let ty = self.ty();
        let name = self.plan.name();
        let Signature { unbounded, own: own_name, mine, .. } = self.plan.signature;
        let Signature { generics, predicates, parameters, returns, .. } = self.plan.signature;
        let table = self.table();
        let alias_generics = (!unbounded.is_empty()).then(|| quote!(<#(#unbounded),*>));
        let alias = quote!(#[allow(dead_code)] type #own_name #alias_generics = #ty;);
        let arrays = parameters.iter().enumerate().filter_map(|(position, parameter)| {
            let array = parameter.array.as_ref()?;
            Some(quote! {
                impl<#(#generics),*> ::haversack::private::ParameterAt<#mine, #position> for #ty where #(#predicates,)* {
                    type Array = #array;
                }
            })
        });
        let arrays = arrays.chain(returns.iter().map(|array| {
            let returned = RETURNED;
            quote! {
                impl<#(#generics),*> ::haversack::private::ParameterAt<#mine, #returned> for #ty where #(#predicates,)* {
                    type Array = #array;
                }
            }
        }));
        let span = at(name.span());
        let fixed = (!self.plan.is_generic()).then(|| {
            quote_spanned! {span=>
                impl ::haversack::private::FixedPlan for #name {
                    type Bytes = [::core::mem::MaybeUninit<u8>; <#name as ::haversack::private::PlannedFunction>::PEAK];
                }
            }
        });
        let methods = self.methods(body);
        let vis = &self.plan.function.vis;
        let described = self.described();
        let profile = self.profile.map(|profile| profile.function(self.plan));
        quote_spanned! {span=>
            /// Keeps the plan's names as private as they are: only this function knows it.
            struct #mine;

            #alias

            #(#arrays)*

            #table

            #fixed

            #[allow(clippy::too_many_arguments)]
            impl<#(#generics),*> #ty where #(#predicates,)* {
                /// Bytes of the workspace: the most that the function's arrays ever take.
                #vis const PEAK: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::PEAK;

                /// The most bytes that are live at once: no workspace can be smaller.
                #vis const LOWER_BOUND: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::LOWER_BOUND;

                /// Bytes that the function's arrays would take if none shared memory.
                #vis const TOTAL_WITHOUT_SHARING: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING;

                /// The alignment of the workspace, in bytes.
                #vis const ALIGNMENT: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::ALIGNMENT;

                /// Where each array lies, and when: as a table (`PLAN.to_text()`) and a drawing (`PLAN.to_svg()`).
                #vis const PLAN: ::haversack::private::plan::Described<'static> = #described;

                #methods

                #profile
            }
        }
    }
}
