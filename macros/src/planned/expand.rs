//! The items of a planned function: the function, the type of the same name, its plan, and the check of its budget.

use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Attribute, Error, ItemFn, ReturnType};

use super::docs;
use super::liveness::lifetimes;
use super::mark::Marks;
use super::model::Lifetimes;
use super::names::Kind;
use super::profiled::Profiled;
use super::read::{Read, at};
use super::signature::{self, Parameter, Parts};
use super::slot_type::SlotType;
use crate::budget::limit::Limit;

/// A planned function, with its body as it was read and its buffers.
pub(super) struct Planned<'a> {
    pub(super) function: &'a ItemFn,
    pub(super) limit: Option<&'a Limit>,
    pub(super) read: &'a Read,
    pub(super) lives: &'a Lifetimes,
    pub(super) parts: &'a Parts,
    pub(super) buffers: Vec<Buffer>,
    /// The names of the slots' tokens.
    pub(super) tokens: Vec<String>,
}

/// A slot or a call that takes bytes of the workspace.
pub(super) struct Buffer {
    pub(super) kind: BufferOf,
    pub(super) lower: usize,
    pub(super) upper: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum BufferOf {
    /// A slot, by its number.
    Slot(usize),
    /// A call, by its number.
    Call(usize),
}

pub(super) fn expand(mut function: ItemFn, limit: Option<&Limit>) -> Result<TokenStream, Error> {
    let mut mistakes = signature::check(&function);
    let words = super::tokens::words(function.to_token_stream());
    let parts = signature::parts(&function, &words);
    let own = own_type(&parts.own, &parts);
    let parameters = signature::parameters(&function, &own, &parts.mine);
    let (profiled, name) = (Profiled::of(&mut function), function.sig.ident.to_string());
    let marks = Marks::beside(&words);
    let in_body = super::tokens::words(function.block.to_token_stream());
    let has_items = in_body.iter().any(|word| word == "use" || word == "fn");
    let mut read = Read { profiled, function: name, marks, has_items, ..Read::default() };
    if let ReturnType::Type(_, ty) = &function.sig.output {
        read.returns = SlotType::of(ty).map(|slot| slot.tokens);
    }
    read.names.enter();
    for (input, parameter) in function.sig.inputs.iter().zip(&parameters) {
        if let syn::FnArg::Typed(typed) = input {
            let names: Vec<Ident> = super::pattern::names(&typed.pat).into_iter().cloned().collect();
            for name in &names {
                let kind =
                    if *name == parameter.name { Kind::Parameter(parameter.type_in_body()) } else { Kind::Other };
                read.names.bind(name, kind);
            }
        }
    }
    let model = read.body(&mut function.block);
    mistakes.append(&mut read.mistakes);
    if let Some(mistakes) = combined(mistakes) {
        return Err(mistakes);
    }
    let lives = lifetimes(&model);
    let buffers = buffers(&read, &lives);
    let tokens = super::methods::tokens(&read.slots);
    let planned = Planned { function: &function, limit, read: &read, lives: &lives, parts: &parts, buffers, tokens };
    Ok(planned.items(&parameters))
}

/// Returns a function as a type: `f<N>`.
fn own_type(name: &Ident, parts: &Parts) -> TokenStream {
    let arguments = &parts.arguments;
    if arguments.is_empty() { quote!(#name) } else { quote!(#name<#(#arguments),*>) }
}

fn combined(mistakes: Vec<Error>) -> Option<Error> {
    mistakes.into_iter().reduce(|mut all, next| {
        all.combine(next);
        all
    })
}

/// Returns all buffers: the slots that do not lie in the place of the returned array, and the calls.
fn buffers(read: &Read, lives: &Lifetimes) -> Vec<Buffer> {
    let slots = lives.slots.iter().filter_map(|life| {
        let slot = read.names.slot(life.binding)?;
        let buffer = Buffer { kind: BufferOf::Slot(slot), lower: life.lower, upper: life.upper };
        (read.returned != Some(slot)).then_some(buffer)
    });
    let calls = lives.calls.iter().enumerate();
    let calls = calls.map(|(call, &at)| Buffer { kind: BufferOf::Call(call), lower: at, upper: at + 1 });
    slots.chain(calls).collect()
}

impl Planned<'_> {
    pub(super) fn name(&self) -> &Ident {
        &self.function.sig.ident
    }

    /// Returns the function as a type: `f<N>`.
    pub(super) fn ty(&self) -> TokenStream {
        own_type(self.name(), self.parts)
    }

    /// Returns the function as a type, as the body names it.
    pub(super) fn ty_in_body(&self) -> TokenStream {
        own_type(&self.parts.own, self.parts)
    }

    pub(super) fn is_generic(&self) -> bool {
        !self.parts.parameters.is_empty()
    }

    fn items(&self, parameters: &[Parameter]) -> TokenStream {
        let function = self.outer(parameters);
        let own_type = self.own_type();
        let constants = self.constants();
        let implementation = self.implementation(parameters);
        let conditions: Vec<&Attribute> = self.conditions().collect();
        let check = self.limit.filter(|_| !self.is_generic()).map(|limit| {
            let first = limit.first;
            let call = self.check(limit);
            quote_spanned!(first=> const _: ::core::primitive::usize = #call;)
        });
        let in_docs = self.in_docs();
        quote! {
            #function
            #own_type
            #constants
            #(#conditions)*
            const _: () = {
                #implementation
                #check
                #in_docs
            };
        }
    }

    fn conditions(&self) -> impl Iterator<Item = &Attribute> {
        self.function.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg"))
    }

    /// Returns `pub fn f(..)`, which runs with a workspace of its own.
    fn outer(&self, parameters: &[Parameter]) -> TokenStream {
        let ItemFn { attrs, vis, sig, .. } = self.function;
        let attrs = attrs.iter().filter(|attribute| !super::methods::is_expected_of_body(attribute));
        let name = self.name();
        let docs = self.section();
        let links = self.links_to_callees().then(|| quote!(#[allow(rustdoc::private_intra_doc_links)]));
        let ty = self.ty();
        let Parts { parameters: generics, lifetimes, predicates, late_predicates, .. } = self.parts;
        let (names, types): (Vec<_>, Vec<_>) =
            parameters.iter().map(|parameter| (&parameter.name, &parameter.ty)).unzip();
        let output = &sig.output;
        let span = at(name.span());
        let begin = self.begin_call();
        let run = if self.read.returns.is_some() {
            quote_spanned! {span=>
                ::haversack::private::returned(|place| <#ty>::place(#(#names,)* place, ::haversack::private::lent(&mut room)))
            }
        } else {
            quote_spanned!(span=> <#ty>::value(#(#names,)* ::haversack::private::lent(&mut room)))
        };
        let fn_token = &sig.fn_token;
        let body = quote_spanned! {span=>
            #begin
            let mut room = ::haversack::private::Room::<#ty>::new();
            #run
        };
        // rustc does not report `dead_code` for an item that begins or ends in a macro's tokens.
        let mut braces = Group::new(Delimiter::Brace, body);
        braces.set_span(self.function.block.brace_token.span.join());
        quote_spanned! {span=>
            ::haversack::private::with_alloc! {
                #(#attrs)*
                #[doc = #docs]
                #links
                #vis #fn_token #name<#(#lifetimes,)* #(#generics),*>(#(#names: #types),*) #output
                where #(#predicates,)* #(#late_predicates,)*
                #braces
            }
        }
    }

    fn own_type(&self) -> TokenStream {
        let (name, vis) = (self.name(), &self.function.vis);
        let Parts { parameters, types, .. } = self.parts;
        let field = (!types.is_empty())
            .then(|| quote!(#[doc(hidden)] types: ::core::marker::PhantomData<fn(#(#types),*) -> (#(#types,)*)>));
        // The name does not have the user's span: if something is unused, it is the function.
        let mut own = name.clone();
        own.set_span(at(name.span()));
        let about = format!("The plan of [`{name}()`], as a type: its workspace is `Workspace<{name}>`.");
        let conditions = self.conditions();
        let span = at(name.span());
        quote_spanned! {span=>
            #(#conditions)*
            #[doc = #about]
            #[allow(non_camel_case_types)]
            #vis struct #own<#(#parameters),*> { #field }
        }
    }

    /// Returns `F_PEAK` and the other constants. rustdoc prints their values.
    fn constants(&self) -> TokenStream {
        if self.is_generic() {
            return TokenStream::new();
        }
        let (name, vis) = (self.name(), &self.function.vis);
        let span = at(name.span());
        let all = [
            ("PEAK", "Bytes of the workspace of"),
            ("LOWER_BOUND", "The most bytes that are live at once in"),
            ("TOTAL_WITHOUT_SHARING", "Bytes that the arrays would take if none shared memory, of"),
        ];
        let hidden: Vec<_> = self.function.attrs.iter().filter(|attribute| crate::describe::hides(attribute)).collect();
        let conditions: Vec<_> = self.conditions().collect();
        let constants = all.map(|(what, about)| {
            let constant = docs::constant(name, what);
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

    fn implementation(&self, parameters: &[Parameter]) -> TokenStream {
        let ty = self.ty();
        let name = self.name();
        let Parts { unbounded, own: own_name, mine, .. } = self.parts;
        let Parts { parameters: generics, predicates, .. } = self.parts;
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
        let arrays = arrays.chain(self.read.returns.iter().map(|array| {
            let returned = super::methods::RETURNED;
            quote! {
                impl<#(#generics),*> ::haversack::private::ParameterAt<#mine, #returned> for #ty where #(#predicates,)* {
                    type Array = #array;
                }
            }
        }));
        let span = at(name.span());
        let fixed = (!self.is_generic()).then(|| {
            quote_spanned! {span=>
                impl ::haversack::private::FixedPlan for #name {
                    type Bytes = [::core::mem::MaybeUninit<u8>; <#name as ::haversack::private::PlannedFunction>::PEAK];
                }
            }
        });
        let methods = self.methods(parameters);
        let vis = &self.function.vis;
        let described = self.described();
        let profile = self.profile();
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

    /// Returns the names of the variables that have the bytes of a slot, one after the other.
    pub(super) fn names_of(&self, slot: usize) -> String {
        let same = self.read.slots.iter().filter(|other| other.root == slot);
        let names: Vec<String> = same.map(|slot| slot.name.to_string()).collect();
        names.join(", ")
    }

    /// Returns the expression `Described::new(..)`.
    fn described(&self) -> TokenStream {
        let name = self.name().unraw().to_string();
        let count = self.buffers.len();
        let labels = self.named().into_iter().map(|label| {
            let docs::Named { name, buffer, lower, upper, in_place_of } = label;
            let in_place_of = match in_place_of {
                Some(other) => quote!(::core::option::Option::Some(#other)),
                None => quote!(::core::option::Option::None),
            };
            quote! {
                ::haversack::private::plan::Label {
                    name: #name,
                    buffer: #buffer,
                    lower: #lower,
                    upper: #upper,
                    size: <Self as ::haversack::private::Planned<#count>>::BUFFERS[#buffer].size,
                    in_place_of: #in_place_of,
                }
            }
        });
        let lines = self.timed().into_iter().map(|line| {
            let docs::Timed { number, code, start, end } = line;
            quote!(::haversack::private::plan::Line { number: #number, code: #code, start: #start, end: #end })
        });
        let budget = self.limit.map(|limit| {
            let (bytes, written) = (limit.value(), &limit.written);
            quote!(.with_budget(::haversack::private::plan::Limit { bytes: #bytes.bytes, written: #written }))
        });
        quote! {
            ::haversack::private::plan::Described::new(
                #name,
                <Self as ::haversack::private::Planned<#count>>::PLAN.view(),
                &[#(#labels),*],
                &[#(#lines),*],
            ) #budget
        }
    }

    /// Returns the checks of the bytes that the docs show. Like the function, they exist only with `alloc`.
    fn in_docs(&self) -> TokenStream {
        let (ty, count) = (self.ty(), self.buffers.len());
        let checks = self.buffers.iter().enumerate().filter_map(|(row, of)| {
            let shown = self.in_numbers_of(of)?;
            let (what, span) = match of.kind {
                BufferOf::Slot(slot) => (self.names_of(slot), crate::array::first(&self.read.slots[slot].ty.tokens)),
                BufferOf::Call(call) => (self.read.calls[call].text.clone(), self.read.calls[call].span),
            };
            let (size, alignment) = (shown.size, shown.alignment);
            let found = match of.kind {
                // A constant beside a generic function cannot name its parameters.
                BufferOf::Slot(slot) if self.is_generic() => self.row_of(&self.read.slots[slot].ty.tokens, of),
                BufferOf::Call(_) if self.is_generic() => return None,
                _ => quote!(<#ty as ::haversack::private::Planned<#count>>::BUFFERS[#row]),
            };
            Some(quote_spanned!(at(span)=> ::haversack::private::check_docs(#what, #found, #size, #alignment);))
        });
        quote!(::haversack::private::with_alloc! { const _: () = { #(#checks)* }; })
    }
}
