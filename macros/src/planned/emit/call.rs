//! Writes calls: of planned functions and of `drop`, and products. Each row of a call asks for its bytes where the call stands.

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use syn::Expr;

use super::super::plan::Taker;
use super::super::signature::Signature;
use super::super::tree::{Call, CallKind, Callee, Destination, Function, Given, Node, Product, Shell, Typed};
use super::super::words::without_lifetime_names;
use super::body::Writer;
use super::context::{Emit, calls};
use crate::source::at;

impl Emit<'_> {
    /// Returns the number of a row, as a literal.
    pub(super) fn number(&self, of: Taker) -> Literal {
        Literal::usize_unsuffixed(self.plan.row_of(of))
    }

    /// Returns the type of a variable, as the body may name it.
    fn type_of(&self, ty: Typed) -> TokenStream {
        match ty {
            Typed::Slot(slot) => {
                let ty = self.type_of_slot(slot);
                quote!(::haversack::private::SlotOf<'_, #ty>)
            }
            Typed::Parameter(position) => {
                without_lifetime_names(self.plan.signature.parameters[position].named.clone())
            }
        }
    }

    /// Returns an expression for the bytes that a call takes.
    fn bytes_of(&self, call: &Call) -> TokenStream {
        match &call.kind {
            CallKind::Function(function) => self.bytes_of_function(function, at(call.span)),
            CallKind::Product(product) => self.bytes_of_product(product),
        }
    }

    /// Returns an expression for the bytes of a callee. The arguments determine the generics that the source does not write.
    fn bytes_of_function(&self, function: &Function, at: Span) -> TokenStream {
        let mut arguments = Vec::new();
        for given in &function.arguments {
            arguments.push(match &given[..] {
                [] => quote!(::core::unreachable!()),
                [one] => self.given(one, at),
                several => {
                    let mut shadowing = TokenStream::new();
                    for given in several {
                        let (condition, value) = (given.condition.attribute(), self.given(given, at));
                        shadowing.extend(quote_spanned!(at=> #condition let argument = #value;));
                    }
                    quote_spanned!(at=> { #shadowing argument })
                }
            });
        }
        let planned = method(&function.callee, "planned", at);
        quote_spanned!(at=> ::haversack::private::peak(|| (#planned)((#(#arguments,)*))))
    }

    /// Returns a value of the type of an argument.
    fn given(&self, given: &Given, at: Span) -> TokenStream {
        let Some(ty) = given.ty.map(|ty| self.type_of(ty)) else {
            return quote_spanned!(at=> ::core::unreachable!());
        };
        match given.is_lent_slot {
            true => quote_spanned!(at=> { let slot: &#ty = ::core::unreachable!(); &**slot }),
            false => quote_spanned!(at=> { let given: #ty = ::core::unreachable!(); given }),
        }
    }

    fn bytes_of_product(&self, product: &Product) -> TokenStream {
        let types = product.operands.iter().map(|(_, ty)| self.type_of(*ty));
        let names = product.operands.iter().map(|(name, _)| of_the_macro(name));
        let source = lent(product.source.clone(), product);
        quote!(::haversack::private::scratch::<(#(&#types,)*), _>(|(#(#names,)*)| #source))
    }
}

impl Writer<'_> {
    /// Returns the part of the workspace that a call has for itself. In front of the statement stands what asks for its bytes.
    pub(super) fn part(&mut self, call: usize) -> TokenStream {
        let emit = self.emit;
        let of = &emit.plan.body.calls[call];
        let Signature { in_body: generics, predicates, mine, .. } = emit.plan.signature;
        let (row, own, span) = (emit.number(Taker::Call(call)), emit.ty_in_body(), at(of.span));
        let (condition, bytes) = (of.cfg.in_block.attribute(), emit.bytes_of(of));
        self.in_front(quote_spanned! {span=>
            #condition
            #[allow(non_local_definitions, unreachable_code, clippy::diverging_sub_expression)]
            impl<#(#generics),*> ::haversack::private::CallAt<#mine, #row> for #own where #(#predicates,)* {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = #bytes;
            }
        });
        let calls = calls(span);
        match &of.kind {
            CallKind::Function(_) => quote_spanned! {span=>
                ::haversack::private::part(unsafe { ::haversack::private::Calls::part::<#row, _>(&mut #calls) })
            },
            CallKind::Product(_) => {
                quote_spanned!(span=> unsafe { ::haversack::private::Calls::scratch::<#row>(&mut #calls) })
            }
        }
    }

    /// Returns a call of a planned function. The callee gets a part of the workspace, and a place for the array that it returns.
    pub(super) fn call(&mut self, number: usize, shell: Shell, destination: Destination) -> TokenStream {
        let Expr::Call(written) = self.shell(shell) else { return TokenStream::new() };
        let call = &self.emit.plan.body.calls[number];
        let CallKind::Function(function) = &call.kind else { return TokenStream::new() };
        let (part, span, arguments) = (self.part(number), at(call.span), written.args.iter());
        let (name, place) = match destination {
            Destination::Anywhere => ("value", None),
            destination => ("place", Some(self.emit.destination(destination))),
        };
        let (method, calls, place) = (method(&function.callee, name, span), calls(span), place.into_iter());
        // After the call, nothing may hold its part: neither the value that the callee returns, nor anything that it wrote
        // into.
        quote_spanned! {span=>
            ::haversack::private::settled((#method)(#(#arguments,)* #(#place,)* #part), &mut #calls)
        }
    }

    /// Returns `out.assign(a.dot(&b))`.
    pub(super) fn assigned(&mut self, receiver: Node, source: Node, call: Option<usize>, span: Span) -> TokenStream {
        let (receiver, source) = (self.value(receiver), self.value(source));
        match call.map(|call| self.part(call)) {
            Some(part) => {
                quote_spanned!(span=> ::haversack::private::assign_with(#receiver.view_mut(), #source, #part))
            }
            None => {
                quote_spanned!(span=> ::haversack::private::AssignWith::assign_without(#source, #receiver.view_mut()))
            }
        }
    }

    /// Returns `drop(slot)`. The user's `drop` is called. If it is not the one of `core`, the types differ.
    pub(super) fn dropped(&mut self, shell: Shell) -> TokenStream {
        let Expr::Call(call) = self.shell(shell) else { return TokenStream::new() };
        let (callee, slot, span) = (&call.func, &call.args, at(syn::spanned::Spanned::span(&call.func)));
        quote_spanned!(span=> #callee(::haversack::private::dropped(#slot)))
    }
}

/// Returns a method of a called function's type, as a value.
fn method(callee: &Callee, name: &str, at: Span) -> TokenStream {
    let (path, name) = (&callee.path, Ident::new(name, at));
    let Some(count) = callee.stand_in else { return quote!(#path::#name) };
    let stand_in = format_ident!("with_{}", count);
    let imports = quote_spanned! {at=>
        #[allow(unused_imports)]
        use #path as haversack_callee;
        #[allow(unused_imports)]
        use ::haversack::private::unplanned::#stand_in::*;
    };
    let own = quote_spanned!(at=> haversack_callee);
    quote!({ #imports #own::#name })
}

/// Returns the name of a variable with the macro's hygiene.
fn of_the_macro(name: &Ident) -> Ident {
    let mut name = name.clone();
    name.set_span(Span::mixed_site());
    name
}

/// Returns `tokens` with `(*a)` in the place of each operand `a`.
fn lent(tokens: TokenStream, product: &Product) -> TokenStream {
    let mut output = TokenStream::new();
    let mut after_dot = false;
    for token in tokens {
        let is_dot = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '.');
        match token {
            TokenTree::Ident(name) if !after_dot && product.operands.iter().any(|(known, _)| *known == name) => {
                let name = of_the_macro(&name);
                output.extend(quote!((*#name)));
            }
            TokenTree::Group(group) => {
                let mut changed = Group::new(group.delimiter(), lent(group.stream(), product));
                changed.set_span(group.span());
                output.extend([TokenTree::Group(changed)]);
            }
            other => output.extend([other]),
        }
        after_dot = is_dot;
    }
    output
}
