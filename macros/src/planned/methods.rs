//! The methods of a planned function's type. One of them contains the body.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Attribute, ReturnType};

use super::expand::{BufferOf, Planned};
use super::held::owns;
use super::mark::Mark;
use super::pattern;
use super::read::{Slot, at};
use super::scratch::unnamed;
use super::signature::{Parameter, Parts};

impl Planned<'_> {
    /// Returns the methods `in_workspace`, `value` and `place`. One of the last two contains the body.
    pub(super) fn methods(&self, parameters: &[Parameter]) -> TokenStream {
        let vis = &self.function.vis;
        let name = self.name();
        let Parts { lifetimes, late_predicates, .. } = self.parts;
        let (names, types): (Vec<_>, Vec<_>) =
            parameters.iter().map(|parameter| (&parameter.name, &parameter.ty)).unzip();
        let patterns: Vec<_> = parameters.iter().map(|parameter| &parameter.pattern).collect();
        let attributes: Vec<_> = self.function.attrs.iter().filter(|attribute| is_of_body(attribute)).collect();
        let tracked = self.function.attrs.iter().find(|attribute| attribute.path().is_ident("track_caller"));
        let output = &self.function.sig.output;
        let (begin, body) = (self.begin_profile(), self.body());
        let span = at(name.span());
        let budget = self.limit.filter(|_| self.is_generic()).map(|limit| {
            let first = limit.first;
            let call = self.check(limit);
            (
                quote_spanned!(first=> const WITHIN_BUDGET: ::core::primitive::usize = #call;),
                quote_spanned!(first=> let _ = const { Self::WITHIN_BUDGET };),
            )
        });
        let (constant, checked) = budget.unzip();
        let workspace = Ident::new("haversack_workspace", Span::mixed_site());
        let uses_memory = !self.buffers.is_empty();
        let lend = uses_memory.then(|| self.lend(&workspace));
        let mutable = uses_memory.then(|| quote!(mut));
        let with_body = |method: TokenStream, extra: TokenStream, generics: TokenStream, output: TokenStream| {
            quote_spanned! {span=>
                #(#attributes)*
                #[doc(hidden)]
                #vis fn #method<#(#lifetimes,)* #generics>(#(#patterns: #types,)* #extra #mutable #workspace: impl ::haversack::private::WorkspaceOf<Self>) #output
                where #(#late_predicates,)*
                {
                    #begin
                    #checked
                    #lend
                    #body
                }
            }
        };
        if let Some(array) = &self.read.returns {
            let place = place();
            let planned = self.asked(parameters);
            let used = self.used(parameters);
            let dtype = quote!(<#array as ::haversack::private::ArrayType>::Dtype);
            let shape = quote!(<#array as ::haversack::private::ArrayType>::Shape);
            let body = with_body(
                quote!(place),
                quote!(#place: ::haversack::private::PlaceOf<'haversack_place, #array>,),
                quote!('haversack_place,),
                quote!(-> ::haversack::private::SlotOf<'haversack_place, #array>),
            );
            return quote_spanned! {span=>
                #constant
                #body
                #planned

                #[doc(hidden)]
                #vis fn value<#(#lifetimes,)* HaversackWorkspace: ::haversack::private::WorkspaceOf<Self> + ::haversack::private::Placed>(
                    #(#names: #types,)* workspace: HaversackWorkspace,
                ) -> HaversackWorkspace::Value
                where #(#late_predicates,)*
                {
                    #(let _ = #names;)*
                    workspace.never()
                }

                /// Runs in a given workspace, and writes the result into a given array. Allocates nothing.
                #tracked
                #vis fn in_workspace<#(#lifetimes),*>(
                    workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
                    into: &mut ::haversack::private::Array<#dtype, #shape, impl ::haversack::private::Storage>,
                    #(#names: #types),*
                )
                where #(#late_predicates,)*
                {
                    #used
                    ::haversack::private::written(into, |place| Self::place(#(#names,)* place, workspace));
                }
            };
        }
        let body = with_body(quote!(value), TokenStream::new(), TokenStream::new(), output.to_token_stream());
        // If the result borrows a parameter without saying which one, a second reference parameter would be one too many.
        let lent = match output {
            ReturnType::Type(_, ty) if !owns(ty) => None,
            _ => Some(quote!(&mut)),
        };
        let planned = self.asked(parameters);
        let used = self.used(parameters);
        quote_spanned! {span=>
            #constant
            #body
            #planned

            /// Runs in a given workspace. Allocates nothing.
            #tracked
            #vis fn in_workspace<#(#lifetimes),*>(workspace: #lent impl ::haversack::private::WorkspaceOf<Self>, #(#names: #types),*) #output
            where #(#late_predicates,)*
            {
                #used
                Self::value(#(#names,)* workspace)
            }
        }
    }

    /// Returns the code in front of the body that gives it its memory.
    fn lend(&self, workspace: &Ident) -> TokenStream {
        let (memory, calls) = (memory(), calls());
        let has_calls = !self.read.calls.is_empty();
        let calls = has_calls.then(|| {
            quote! {
                #[allow(unused_mut, unused_variables)]
                let mut #calls = ::haversack::private::Memory::calls(&#memory);
            }
        });
        quote! {
            #[allow(unused_variables)]
            let #memory = ::haversack::private::WorkspaceOf::<Self>::memory(&mut #workspace);
            #calls
        }
    }

    /// Returns the method `planned`, which the plan of a caller asks for the bytes of a call. Only a parameter whose type names a
    /// generic of the function has that type here: an argument of another type is one error, at the call.
    fn asked(&self, parameters: &[Parameter]) -> TokenStream {
        let (vis, span) = (&self.function.vis, at(self.name().span()));
        let Parts { lifetimes, late_predicates, .. } = self.parts;
        let used = self.used_in_plan(parameters);
        let own: Vec<String> = self.parts.arguments.iter().map(ToString::to_string).collect();
        let (mut generics, mut types) = (lifetimes.clone(), Vec::new());
        for (position, parameter) in parameters.iter().enumerate() {
            if super::tokens::words(parameter.asked.to_token_stream()).iter().any(|word| own.contains(word)) {
                types.push(parameter.asked.to_token_stream());
            } else {
                let any = format_ident!("HaversackArgument{}", position).to_token_stream();
                generics.push(any.clone());
                types.push(any);
            }
        }
        let (generics, asked) = if self.is_generic() {
            (generics, quote!((#(#types,)*)))
        } else {
            (vec![quote!(HaversackArguments)], quote!(HaversackArguments))
        };
        let late_predicates = self.is_generic().then(|| quote!(where #(#late_predicates,)*));
        quote_spanned! {span=>
            #[doc(hidden)]
            #vis fn planned<#(#generics),*>(_: #asked) -> ::haversack::private::Call<Self> #late_predicates {
                #used
                ::haversack::private::Call::of()
            }
        }
    }

    /// Returns the body, with its marks settled.
    fn body(&self) -> TokenStream {
        let statements = &self.function.block.stmts;
        let body = quote!(#(#statements)*);
        self.read.marks.settled(body, &|mark| self.settle(mark))
    }

    fn settle(&self, mark: Mark) -> TokenStream {
        match mark {
            Mark::Make(slot) => self.make(slot),
            Mark::Lend(slot) if self.read.returned == Some(self.read.slots[slot].root) => place().to_token_stream(),
            Mark::Lend(slot) => {
                let token = self.token(slot);
                let span = at(token.span());
                quote_spanned!(span=> ::haversack::private::Token::place(&mut #token))
            }
            Mark::Place => place().to_token_stream(),
            Mark::Ends(block, statement) => self.ends(block, statement),
            Mark::Part(call) => self.part(call),
            Mark::Asks(call) => self.asks(call),
            Mark::Type(slot) => self.type_of(slot),
        }
    }

    /// Returns the code that makes the token for the bytes of a slot. The type is written where the slot is, so that names mean
    /// the same in both.
    fn make(&self, slot: usize) -> TokenStream {
        let of = &self.read.slots[slot];
        if self.read.returned == Some(of.root) {
            return TokenStream::new();
        }
        let Parts { in_body: generics, predicates, mine, .. } = self.parts;
        let (memory, token, ty, own) = (memory(), self.token(slot), &of.ty.tokens, self.ty_in_body());
        let (row, condition) = (self.number(BufferOf::Slot(slot)), of.cfg.in_block.attribute());
        // The span is the user's, so that the borrow checker shows the token by its name. User code cannot reach the name
        // itself.
        let span = of.name.span();
        let variable = quote_spanned!(span=> mut);
        let any = quote_spanned!(span=> _);
        let written = at(span);
        quote_spanned! {written=>
            #condition
            #[allow(non_local_definitions)]
            impl<#(#generics),*> ::haversack::private::SlotAt<#mine, #row> for #own where #(#predicates,)* {
                type Array = #ty;
            }
            #condition
            #[allow(unused_mut, clippy::redundant_pattern)]
            let #variable #token @ #any =
                unsafe { ::haversack::private::Memory::token::<#mine, #row, #ty, <Self as ::haversack::private::SlotAt<#mine, #row>>::Array>(&#memory) };
        }
    }

    /// Returns the type of a slot. If the slot is a row of its own, it is the type that the plan has.
    fn type_of(&self, slot: usize) -> TokenStream {
        let of = &self.read.slots[slot];
        if of.root != slot || self.read.returned == Some(slot) {
            return of.ty.tokens.to_token_stream();
        }
        let (row, own, mine) = (self.number(BufferOf::Slot(slot)), self.ty_in_body(), &self.parts.mine);
        quote!(<#own as ::haversack::private::SlotAt<#mine, #row>>::Array)
    }

    /// Returns the code that ends tokens behind a statement.
    fn ends(&self, block: usize, statement: usize) -> TokenStream {
        // At the end of a block, its variables end anyway.
        if self.lives.starts.iter().all(|(place, _)| *place != (block, statement + 1)) {
            return TokenStream::new();
        }
        let here = self.read.statements.iter().find(|line| line.at == (block, statement));
        let last = here.map_or_else(Span::mixed_site, |line| line.last);
        let span = at(last);
        let ended = self.lives.slots.iter().filter(|life| life.block == block && life.last == statement);
        let ended = ended.filter_map(|life| {
            let slot = self.read.names.slot(life.binding)?;
            let mut token = self.token(slot);
            token.set_span(span);
            let condition = self.read.slots[slot].cfg.in_block.attribute();
            (self.read.returned != Some(slot)).then(|| quote_spanned!(span=> #condition #token.end();))
        });
        ended.collect()
    }

    /// Returns the code that asks for the bytes of a call, where the call stands.
    fn asks(&self, call: usize) -> TokenStream {
        let Parts { in_body: generics, predicates, mine, .. } = self.parts;
        let of = &self.read.calls[call];
        let (row, own, span) = (self.number(BufferOf::Call(call)), self.ty_in_body(), at(of.span));
        let condition = of.cfg.in_block.attribute();
        let bytes = self.read.marks.settled(of.bytes.to_token_stream(), &|mark| self.settle(mark));
        quote_spanned! {span=>
            #condition
            #[allow(non_local_definitions, unreachable_code, clippy::diverging_sub_expression)]
            impl<#(#generics),*> ::haversack::private::CallAt<#mine, #row> for #own where #(#predicates,)* {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = #bytes;
            }
        }
    }

    /// Returns the part of the workspace that a call has for itself.
    fn part(&self, call: usize) -> TokenStream {
        let (mut calls, row) = (calls(), self.number(BufferOf::Call(call)));
        let of = &self.read.calls[call];
        let span = at(of.span);
        calls.set_span(span);
        if of.is_function {
            quote_spanned! {span=>
                ::haversack::private::part(unsafe { ::haversack::private::Calls::part::<#row, _>(&mut #calls) })
            }
        } else {
            quote_spanned!(span=> unsafe { ::haversack::private::Calls::scratch::<#row>(&mut #calls) })
        }
    }

    /// Returns code that names the function. Without it, a function that is only run in a given workspace would be dead code.
    fn used(&self, parameters: &[Parameter]) -> TokenStream {
        let names = parameters.iter().map(|parameter| parameter.name.to_token_stream());
        self.used_with(names.collect())
    }

    fn used_in_plan(&self, parameters: &[Parameter]) -> TokenStream {
        let typed = |parameter: &Parameter| {
            let ty = unnamed(parameter.borrowed.clone());
            quote!({ let argument: #ty = ::core::unreachable!(); argument })
        };
        self.used_with(parameters.iter().map(typed).collect())
    }

    fn used_with(&self, arguments: Vec<TokenStream>) -> TokenStream {
        // A parameter with the function's name hides the function.
        let pattern = |input: &syn::FnArg| match input {
            syn::FnArg::Typed(typed) => pattern::names(&typed.pat).contains(&self.name()),
            syn::FnArg::Receiver(_) => false,
        };
        if self.function.sig.inputs.iter().any(pattern) {
            return TokenStream::new();
        }
        // No variable of an outer function hides it, because such a variable does not have the hygiene of a macro's name.
        let (mut name, generics) = (self.name().clone(), &self.parts.arguments);
        name.set_span(at(name.span()));
        let generics = (!generics.is_empty()).then(|| quote!(::<#(#generics),*>));
        quote! {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)]
                if false {
                    let _ = #name #generics(#(#arguments),*);
                    loop {}
                }
            }
        }
    }

    fn number(&self, of: BufferOf) -> Literal {
        let number = self.buffers.iter().position(|buffer| buffer.kind == of);
        Literal::usize_unsuffixed(number.unwrap_or_default())
    }

    /// Returns the name of a slot's token, such as `memory_of_a`. Errors show it, and no user can write it. No two tokens have
    /// the same name.
    fn token(&self, slot: usize) -> Ident {
        let span = at(self.read.slots[slot].name.span());
        Ident::new(&self.tokens[slot], span)
    }
}

/// Returns the names of the tokens of all slots. No two are equal.
pub(super) fn tokens(slots: &[Slot]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for slot in slots {
        let name = format!("memory_of_{}", slot.name.unraw());
        let numbered = (1..).map(|n| if n == 1 { name.clone() } else { format!("{name}__{n}") });
        names.extend(numbered.into_iter().find(|name| !names.contains(name)));
    }
    names
}

/// The number of the returned array's type, beside the numbers of the parameters' types.
pub(super) const RETURNED: usize = 1000;

fn memory() -> Ident {
    Ident::new("haversack_memory", Span::mixed_site())
}

/// Returns the name of the variable that lends the rows of calls.
pub(super) fn calls() -> Ident {
    Ident::new("haversack_calls", Span::mixed_site())
}

fn place() -> Ident {
    Ident::new("haversack_place", Span::mixed_site())
}

/// Whether the body needs the attribute, too.
pub(super) fn is_of_body(attribute: &Attribute) -> bool {
    let is = |names: &[&str]| names.iter().any(|name| attribute.path().is_ident(name));
    is(&["allow", "warn", "deny", "forbid", "track_caller"]) || is_expected_of_body(attribute)
}

/// Whether the attribute is an expectation about the body, and not about the function. On the function, it would not be met.
pub(super) fn is_expected_of_body(attribute: &Attribute) -> bool {
    let is_expectation = attribute.path().is_ident("expect");
    is_expectation && !attribute.meta.to_token_stream().to_string().contains("dead_code")
}
