//! Writes slots: the tokens of their bytes, the values that are written into them, and their ends.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Expr;

use super::super::plan::Taker;
use super::super::signature::Signature;
use super::super::tree::{ConstructorOwner, Destination, Node, Shell};
use super::body::Writer;
use super::context::{Emit, memory, place};
use crate::source::at;

impl Emit<'_> {
    /// Returns the name of a slot's token. Errors show it, and no user can write it.
    fn token(&self, slot: usize, span: Span) -> Ident {
        Ident::new(&self.plan.tokens[slot], span)
    }

    /// Returns the type of a slot. If the slot is a row of its own, it is the type that the plan has.
    pub(super) fn type_of_slot(&self, slot: usize) -> TokenStream {
        let of = &self.plan.body.slots[slot];
        if of.root != slot || self.plan.is_returned(slot) || self.plan.signature.receiver.is_some() {
            return of.ty.tokens.clone();
        }
        let (row, own, mine) =
            (self.number(Taker::Slot(self.plan.typed_as(slot))), self.ty_in_body(), &self.plan.signature.mine);
        quote!(<#own as ::haversack::private::SlotAt<#mine, #row>>::Array)
    }

    /// Returns the place to which a value is written.
    pub(super) fn destination(&self, destination: Destination) -> TokenStream {
        match self.token_of(destination) {
            Some(token) => {
                let span = token.span();
                quote_spanned!(span=> ::haversack::private::Token::place(&mut #token))
            }
            None => place().to_token_stream(),
        }
    }

    /// Returns the token to whose bytes a value is written. The place of the returned array has none.
    fn token_of(&self, destination: Destination) -> Option<Ident> {
        match destination {
            Destination::Slot(slot) if !self.plan.is_returned(slot) => {
                Some(self.token(slot, at(self.plan.body.slots[slot].name.span())))
            }
            _ => None,
        }
    }
}

impl Writer<'_> {
    /// Writes the code that makes the token for the bytes of a slot in front of its `let`. The type is written where the slot is,
    /// so that names mean the same in both.
    pub(super) fn make(&mut self, slot: usize) {
        let emit = self.emit;
        let of = &emit.plan.body.slots[slot];
        if of.root != slot || emit.plan.is_returned(slot) {
            return;
        }
        let Signature { in_body: generics, predicates, mine, .. } = emit.plan.signature;
        let (row, condition) = (emit.number(Taker::Slot(slot)), of.cfg.in_block.attribute());
        let (memory, own) = (memory(), emit.ty_in_body());
        // The span is the user's, so that the borrow checker shows the token by its name. User code cannot reach the name
        // itself.
        let span = of.name.span();
        let variable = quote_spanned!(span=> mut);
        let any = quote_spanned!(span=> _);
        let token = emit.token(slot, at(span));
        if emit.plan.signature.receiver.is_some() {
            let (ty, view) = (&of.ty.tokens, emit.view_of_method());
            return self.in_front(quote! {
                #condition
                #[allow(unused_mut, clippy::redundant_pattern)]
                let #variable #token @ #any =
                    unsafe { ::haversack::private::MethodMemory::token::<#ty>(&#memory, const { ::haversack::private::held::<#ty>(#view, #row) }) };
            });
        }
        let typed_as = emit.plan.typed_as(slot);
        let of_type = emit.number(Taker::Slot(typed_as));
        let ty = &of.ty.tokens;
        let (array, lent) = match typed_as == slot {
            true => (
                quote! {
                    #condition
                    #[allow(non_local_definitions)]
                    impl<#(#generics),*> ::haversack::private::SlotAt<#mine, #row> for #own where #(#predicates,)* {
                        type Array = #ty;
                    }
                },
                quote!(token::<#mine, #row, #of_type, #ty, <Self as ::haversack::private::SlotAt<#mine, #of_type>>::Array>),
            ),
            false => (TokenStream::new(), quote!(token_alike::<#mine, #row, #of_type>)),
        };
        self.in_front(quote! {
            #array
            #condition
            #[allow(unused_mut, clippy::redundant_pattern)]
            let #variable #token @ #any = unsafe { ::haversack::private::Memory::#lent(&#memory) };
        });
    }

    /// Returns the code that ends tokens behind a statement.
    pub(super) fn ends(&self, block: usize, position: usize) -> TokenStream {
        let body = self.emit.plan.body;
        let last = body.statement((block, position)).and_then(|statement| statement.line.last);
        let span = at(last.unwrap_or_else(Span::mixed_site));
        let mut ended = TokenStream::new();
        for slot in self.emit.plan.ends(block, position) {
            let (token, condition) = (self.emit.token(slot, span), body.slots[slot].cfg.in_block.attribute());
            ended.extend(quote_spanned!(span=> #condition #token.end();));
        }
        ended
    }

    /// Returns a slot that the function returns.
    pub(super) fn returned(&mut self, slot: usize, value: Node, span: Span) -> TokenStream {
        let (value, span) = (self.value(value), at(span));
        if self.emit.plan.is_returned(slot) {
            return value.to_token_stream();
        }
        let place = place();
        quote_spanned!(span=> ::haversack::private::fill(#place, ::haversack::private::copied(&#value)))
    }

    /// Returns a value that takes over the bytes of a slot.
    pub(super) fn in_place(&mut self, slot: usize, value: Node, is_computed: bool, span: Span) -> TokenStream {
        let (ty, value, span) = (&self.emit.plan.body.slots[slot].ty.tokens, self.value(value), at(span));
        match is_computed {
            true => quote_spanned!(span=> ::haversack::private::in_place::<#ty, _>(#value)),
            false => quote_spanned!(span=> ::haversack::private::moved::<#ty, _>(#value)),
        }
    }

    /// Returns a value that is an array as it stands, and is written to a destination.
    pub(super) fn whole(&mut self, value: Node, span: Span, destination: Destination) -> TokenStream {
        let (place, value, span) = (self.emit.destination(destination), self.value(value), at(span));
        quote_spanned!(span=> ::haversack::private::fill_whole(#place, #value))
    }

    /// Returns a value that is written to a destination. A product gets the part of a call.
    pub(super) fn filled(
        &mut self,
        value: Node,
        call: Option<usize>,
        span: Span,
        destination: Destination,
    ) -> TokenStream {
        if let (None, Some(token)) = (call, self.emit.token_of(destination)) {
            let (value, span) = (self.value(value), at(span));
            return quote_spanned!(span=> ::haversack::private::fill_token(&mut #token, #value));
        }
        let (place, value, span) = (self.emit.destination(destination), self.value(value), at(span));
        match call.map(|call| self.scratch(call)) {
            Some(scratch) => quote_spanned!(span=> ::haversack::private::fill_with(#place, #value, #scratch)),
            None => quote_spanned!(span=> ::haversack::private::fill(#place, #value)),
        }
    }

    /// Returns an array that a constructor writes to a destination.
    pub(super) fn constructed(
        &mut self,
        owner: ConstructorOwner,
        name: Ident,
        shell: Shell,
        destination: Destination,
    ) -> TokenStream {
        let (place, span) = (self.emit.destination(destination), name.span());
        let Expr::Call(call) = self.shell(shell) else { return TokenStream::new() };
        let arguments = &call.args;
        match owner {
            ConstructorOwner::Type(ty) => quote_spanned! {span=>
                ::haversack::private::fill(#place, ::haversack::private::#name::<#ty, _, _>(#arguments))
            },
            ConstructorOwner::Array(path) => quote_spanned! {span=>
                ::haversack::private::of_slot::#name::<#path<_, _, ::haversack::private::Inline>, _, _>(#place, #arguments)
            },
        }
    }

    /// Returns an array whose values are copied from a list. The macro that the user names gives the list.
    pub(super) fn list(
        &mut self,
        path: &TokenStream,
        values: Node,
        span: Span,
        destination: Destination,
    ) -> TokenStream {
        let (place, values, span) = (self.emit.destination(destination), self.value(values), at(span));
        let inner = quote_spanned!(span=> #path!(::haversack::planned::planned_list!(nested #values)));
        quote_spanned! {span=>
            ::haversack::private::of_slot::copy_nested::<::haversack::private::Array<_, _, ::haversack::private::Inline>, _, _>(#place, #inner)
        }
    }

    /// Returns an array in the frame of the function. The macro that the user names makes it.
    pub(super) fn inline_list(&mut self, path: &TokenStream, values: Node, span: Span) -> TokenStream {
        let (values, span) = (self.value(values), at(span));
        quote_spanned!(span=> #path!(::haversack::planned::planned_list!(inline #values)))
    }
}
