//! The methods of a planned function's type, and the body in one of them.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Attribute, ReturnType};

use super::expand::{BufferOf, Planned};
use super::held::owns;
use super::mark::{Mark, settled};
use super::read::at;
use super::signature::{Parameter, Parts};

impl Planned<'_> {
    /// `in_workspace`, `value` and `place`: one of the last two has the body.
    pub(super) fn methods(&self, parameters: &[Parameter]) -> TokenStream {
        let vis = &self.function.vis;
        let name = self.name();
        let Parts { lifetimes, late_predicates, .. } = self.parts;
        let (names, types): (Vec<_>, Vec<_>) =
            parameters.iter().map(|parameter| (&parameter.name, &parameter.ty)).unzip();
        let patterns: Vec<_> = parameters.iter().map(|parameter| &parameter.pattern).collect();
        let attributes: Vec<_> = self.function.attrs.iter().filter(|attribute| is_lint(attribute)).collect();
        let output = &self.function.sig.output;
        let (begin, body) = (self.begin_profile(), self.body());
        let span = at(name.span());
        let budget = self.limit.filter(|_| self.is_generic()).map(|limit| {
            let first = limit.first;
            let call = self.check(limit);
            (
                quote_spanned!(first=> const WITHIN_BUDGET: usize = #call;),
                quote_spanned!(first=> let _ = const { Self::WITHIN_BUDGET };),
            )
        });
        let (constant, checked) = budget.unzip();
        let workspace = Ident::new("workspace", Span::mixed_site());
        let memory = memory();
        let uses_memory = !self.buffers.is_empty();
        let lend =
            uses_memory.then(|| quote!(let #memory = ::haversack::WorkspaceOf::<Self>::memory(&mut #workspace);));
        let mutable = uses_memory.then(|| quote!(mut));
        let with_body = |method: TokenStream, extra: TokenStream, generics: TokenStream, output: TokenStream| {
            quote_spanned! {span=>
                #(#attributes)*
                #[doc(hidden)]
                #vis fn #method<#(#lifetimes,)* #generics>(#(#patterns: #types,)* #extra #mutable #workspace: impl ::haversack::WorkspaceOf<Self>) #output
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
            let dtype = quote!(<#array as ::haversack::private::ArrayType>::Dtype);
            let shape = quote!(<#array as ::haversack::private::ArrayType>::Shape);
            let body = with_body(
                quote!(place),
                quote!(#place: &'haversack_place mut ::haversack::private::Token<'_>,),
                quote!('haversack_place,),
                quote!(-> ::haversack::private::SlotOf<'haversack_place, #array>),
            );
            return quote_spanned! {span=>
                #constant
                #body

                #[doc(hidden)]
                #vis fn value<#(#lifetimes,)* W: ::haversack::WorkspaceOf<Self> + ::haversack::private::Placed>(
                    #(#names: #types,)* workspace: W,
                ) -> W::Value
                where #(#late_predicates,)*
                {
                    #(let _ = #names;)*
                    workspace.never()
                }

                /// Runs in a given workspace, and writes the result into a given array. Allocates nothing.
                #vis fn in_workspace<#(#lifetimes),*>(
                    workspace: &mut impl ::haversack::WorkspaceOf<Self>,
                    into: &mut ::haversack::Array<#dtype, #shape, impl ::haversack::Storage>,
                    #(#names: #types),*
                )
                where #(#late_predicates,)*
                {
                    ::haversack::private::written(into, |place| Self::place(#(#names,)* place, workspace));
                }
            };
        }
        let body = with_body(quote!(value), TokenStream::new(), TokenStream::new(), output.to_token_stream());
        // Where what is returned borrows a parameter without saying which, a second reference would be one too many.
        let lent = match output {
            ReturnType::Type(_, ty) if !owns(ty) => None,
            _ => Some(quote!(&mut)),
        };
        quote_spanned! {span=>
            #constant
            #body

            /// Runs in a given workspace. Allocates nothing.
            #vis fn in_workspace<#(#lifetimes),*>(workspace: #lent impl ::haversack::WorkspaceOf<Self>, #(#names: #types),*) #output
            where #(#late_predicates,)*
            {
                Self::value(#(#names,)* workspace)
            }
        }
    }

    /// The body, with its marks settled.
    fn body(&self) -> TokenStream {
        let statements = &self.function.block.stmts;
        let body = quote!(#(#statements)*);
        settled(body, &|mark| self.settle(mark))
    }

    fn settle(&self, mark: Mark) -> TokenStream {
        let memory = memory();
        let count = self.buffers.len();
        match mark {
            Mark::Make(slot) => {
                let root = self.read.slots[slot].root;
                if self.read.returned == Some(root) {
                    return TokenStream::new();
                }
                let (token, ty) = (self.token(slot), &self.read.slots[slot].ty.tokens);
                let number = self.number(BufferOf::Slot(slot));
                // The user's place, so that the borrow checker calls it by its name.
                let span = self.read.slots[slot].name.span();
                let variable = quote_spanned!(span=> let mut #token);
                quote! {
                    #[allow(unused_mut)]
                    #variable = unsafe {
                        #memory.token(const { <Self as ::haversack::private::Planned<#count>>::PLAN.offset(#number) }, <#ty as ::haversack::private::ArrayType>::NBYTES)
                    };
                }
            }
            Mark::Lend(slot) if self.read.returned == Some(self.read.slots[slot].root) => place().to_token_stream(),
            Mark::Lend(slot) => {
                let token = self.token(slot);
                let span = at(token.span());
                quote_spanned!(span=> &mut #token)
            }
            Mark::Place => place().to_token_stream(),
            Mark::Ends(block, statement) => {
                let ended = self.lives.slots.iter().filter(|life| life.block == block && life.last == statement);
                // With the block its variables end anyway.
                if self.lives.starts.iter().all(|(place, _)| *place != (block, statement + 1)) {
                    return TokenStream::new();
                }
                let here = self.read.statements.iter().find(|line| line.at == (block, statement));
                let last = here.map_or_else(Span::mixed_site, |line| line.last);
                let span = at(last);
                ended
                    .filter_map(|life| {
                        let slot = self.read.names.slot(life.binding)?;
                        let mut token = self.token(slot);
                        token.set_span(last);
                        (self.read.returned != Some(slot)).then(|| quote_spanned!(span=> #token.end();))
                    })
                    .collect()
            }
            Mark::Part(call) => {
                let number = self.number(BufferOf::Call(call));
                let span = at(self.read.calls[call].span);
                let of = |what: TokenStream| {
                    quote_spanned! {span=>
                        unsafe {
                            #memory.#what(
                                const { <Self as ::haversack::private::Planned<#count>>::PLAN.offset(#number) },
                                const { <Self as ::haversack::private::Planned<#count>>::BUFFERS[#number].size },
                            )
                        }
                    }
                };
                if self.read.calls[call].callee.is_none() {
                    return of(quote!(token));
                }
                let part = of(quote!(part));
                quote_spanned!(span=> ::haversack::private::part(#part))
            }
        }
    }

    fn number(&self, of: BufferOf) -> Literal {
        let number = self.buffers.iter().position(|buffer| buffer.kind == of);
        Literal::usize_unsuffixed(number.unwrap_or_default())
    }

    /// `memory_of_a`; `memory_of_a_2` if there was an `a` before, which may be needed to make this one, and ends behind it.
    fn token(&self, slot: usize) -> Ident {
        let name = &self.read.slots[slot].name;
        match self.read.slots[..slot].iter().filter(|before| before.name == *name).count() {
            0 => format_ident!("memory_of_{}", name, span = name.span()),
            before => format_ident!("memory_of_{}_{}", name, before + 1, span = name.span()),
        }
    }
}

fn memory() -> Ident {
    Ident::new("memory", Span::mixed_site())
}

fn place() -> Ident {
    Ident::new("place", Span::mixed_site())
}

/// What the body is to be told of, too.
fn is_lint(attribute: &Attribute) -> bool {
    ["allow", "expect", "warn", "deny", "forbid"].iter().any(|name| attribute.path().is_ident(name))
}
