//! Writes calls: of planned functions and of `drop`, and products. Each row of a call asks for its bytes where the call stands.

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::Expr;

use super::super::plan::Taker;
use super::super::signature::Signature;
use super::super::tree::{Argument, Call, CallKind, Destination, Function, Given, Node, Product, Shell, Typed};
use super::super::words::without_lifetime_names;
use super::body::Writer;
use super::callee::{given, has_generics, method, ordinary};
use super::context::{Emit, memory, row_of_call};
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
            Typed::Part(_) => quote!(_),
            Typed::Parameter(position) if self.plan.signature.receiver.is_some() => {
                without_lifetime_names(self.plan.signature.parameters[position].asked.clone())
            }
            Typed::Parameter(position) => {
                without_lifetime_names(self.plan.signature.parameters[position].named.clone())
            }
        }
    }

    /// Returns the type that lends the row of a call.
    fn owner_of_rows(&self) -> TokenStream {
        if self.plan.signature.receiver.is_some() { quote!(MethodRow) } else { quote!(CallRow) }
    }

    /// Returns the function that makes a workspace of what is lent.
    fn part_of_row(&self) -> TokenStream {
        if self.plan.signature.receiver.is_some() { quote!(part_of_method) } else { quote!(part) }
    }

    /// Returns an expression for the bytes that a call takes.
    pub(super) fn bytes_of(&self, call: &Call) -> TokenStream {
        match &call.kind {
            CallKind::Function(function) => self.bytes_of_function(function, at(call.span)),
            CallKind::Product(product) => self.bytes_of_product(product),
        }
    }

    /// Returns an expression for the bytes of a callee.
    fn bytes_of_function(&self, function: &Function, at: Span) -> TokenStream {
        let call = self.call_of(function, at);
        quote_spanned!(at=> ::haversack::private::peak(|| #call))
    }

    /// Returns a call that is asked for its callee. The arguments determine the generics that the source does not write.
    fn call_of(&self, function: &Function, at: Span) -> TokenStream {
        let mut arguments = Vec::new();
        for argument in &function.arguments {
            arguments.push(match argument {
                Argument::Unknown => quote_spanned!(at=> ::core::unreachable!()),
                Argument::Variables(given) => self.variables(given, at),
                Argument::Expression(source, operands) => self.expression(source, operands, at),
            });
        }
        let callee = &function.callee;
        let planned = match callee.is_certain {
            true => method(callee, "planned", at),
            false => ordinary(callee, "planned", at),
        };
        quote_spanned!(at=> (#planned)((#(#arguments,)*)))
    }

    /// Returns a value of the type of one of several variables. Of two that both exist, the second shadows the first.
    fn variables(&self, several: &[Given], at: Span) -> TokenStream {
        if let [one] = several {
            return self.given(one, at);
        }
        let mut shadowing = TokenStream::new();
        for given in several {
            let (condition, value) = (given.condition.attribute(), self.given(given, at));
            shadowing.extend(quote_spanned!(at=> #condition let argument = #value;));
        }
        quote_spanned!(at=> { #shadowing argument })
    }

    /// Returns a value of the type of an expression: if that is an array of any storage, an inline one.
    fn expression(&self, source: &TokenStream, operands: &[(Ident, Typed)], at: Span) -> TokenStream {
        let value = self.part(source, operands, at);
        quote_spanned! {at=> {
            use ::haversack::private::AsItIs as _;
            ::haversack::private::Given(#value).haversack_asked()
        }}
    }

    /// Returns a value of the type of a part of variables.
    fn part(&self, source: &TokenStream, operands: &[(Ident, Typed)], at: Span) -> TokenStream {
        let mut variables = TokenStream::new();
        for (name, ty) in operands {
            let name = of_the_macro(name);
            variables.extend(match ty {
                Typed::Part(part) => {
                    let (source, operands) = &self.plan.body.parts[*part];
                    let value = self.part(source, operands, at);
                    quote_spanned!(at=> let #name = &#value;)
                }
                ty => {
                    let ty = self.type_of(*ty);
                    quote_spanned!(at=> let #name: &#ty = ::core::unreachable!();)
                }
            });
        }
        let source = lent(source.clone(), operands);
        quote_spanned!(at=> { #variables #source })
    }

    /// Returns a value of the type of a variable.
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
        let source = lent(product.source.clone(), &product.operands);
        quote!(::haversack::private::scratch::<(#(&#types,)*), _>(|(#(#names,)*)| #source))
    }
}

impl Writer<'_> {
    /// Returns the row of a call, which it has for itself. In front of the statement stands what asks for its bytes.
    fn row(&mut self, call: usize) -> Ident {
        let emit = self.emit;
        let of = &emit.plan.body.calls[call];
        let Signature { in_body: generics, predicates, mine, .. } = emit.plan.signature;
        let (row, own, span) = (emit.number(Taker::Call(call)), emit.ty_in_body(), at(of.span));
        let (condition, bytes) = (of.cfg.in_block.attribute(), emit.bytes_of(of));
        let (memory, variable) = (memory(), row_of_call(call, span));
        if emit.plan.signature.receiver.is_some() {
            self.in_front(quote_spanned! {span=>
                #condition
                #[allow(unused_mut)]
                let mut #variable = unsafe { ::haversack::private::MethodMemory::call(&#memory, #row) };
            });
            return variable;
        }
        self.in_front(quote_spanned! {span=>
            #condition
            #[allow(non_local_definitions, unreachable_code, clippy::diverging_sub_expression)]
            impl<#(#generics),*> ::haversack::private::CallAt<#mine, #row> for #own where #(#predicates,)* {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = #bytes;
            }
            #condition
            #[allow(unused_mut)]
            let mut #variable = unsafe { ::haversack::private::Memory::call::<#row>(&#memory) };
        });
        variable
    }

    /// Returns the scratch of a product.
    pub(super) fn scratch(&mut self, call: usize) -> TokenStream {
        let (row, span) = (self.row(call), at(self.emit.plan.body.calls[call].span));
        let owner = self.emit.owner_of_rows();
        quote_spanned!(span=> ::haversack::private::#owner::scratch(&mut #row))
    }

    /// Returns a call of a function. If it is planned, it gets a part of the workspace, and a place for the array that it returns.
    pub(super) fn call(&mut self, number: usize, shell: Shell, destination: Destination) -> TokenStream {
        let row = self.row(number);
        let Expr::Call(written) = self.shell(shell) else { return TokenStream::new() };
        let call = &self.emit.plan.body.calls[number];
        let CallKind::Function(function) = &call.kind else { return TokenStream::new() };
        let (span, arguments) = (at(call.span), &written.args);
        let (owner, of_row) = (self.emit.owner_of_rows(), self.emit.part_of_row());
        let part = quote_spanned!(span=> ::haversack::private::#owner::lend(&mut #row));
        let result = match destination {
            Destination::Anywhere if has_generics(&function.callee) => {
                let method = method(&function.callee, "value", span);
                let arguments = arguments.iter();
                quote_spanned!(span=> (#method)(#(#arguments,)* ::haversack::private::#of_row(#part)))
            }
            Destination::Anywhere => {
                let given = given(&function.callee, &part, span);
                quote_spanned!(span=> #given(#arguments))
            }
            destination => {
                let (method, place) = (method(&function.callee, "place", span), self.emit.destination(destination));
                let arguments = arguments.iter();
                quote_spanned!(span=> (#method)(#(#arguments,)* #place, ::haversack::private::#of_row(#part)))
            }
        };
        // After the call, nothing may hold its part: neither the value that the callee returns, nor anything that it wrote
        // into. If the call does not return, this is not reached.
        quote_spanned!(span=> ::haversack::private::settled(#result, #[allow(unreachable_code)] &mut #row))
    }

    /// Returns a call of a function that does not compile if it is planned.
    pub(super) fn ordinary(&mut self, shell: Shell, function: &Function, span: Span) -> TokenStream {
        let Expr::Call(written) = self.shell(shell) else { return TokenStream::new() };
        let (span, arguments) = (at(span), &written.args);
        let given = given(&function.callee, &quote_spanned!(span=> ::haversack::private::AtAnyTime), span);
        quote_spanned!(span=> #given(#arguments))
    }

    /// Returns a call as it is written, for a macro that prints it. In front of the statement stands code that does not compile if the
    /// function is planned.
    pub(super) fn shown(&mut self, shell: Shell, function: &Function, span: Span) -> Expr {
        let span = at(span);
        let call = self.emit.call_of(function, span);
        self.in_front(quote_spanned! {span=>
            #[allow(unreachable_code, clippy::diverging_sub_expression)]
            if false { ::haversack::private::unplannable(|| #call); }
        });
        self.shell(shell)
    }

    /// Returns `out.assign(a.dot(&b))`.
    pub(super) fn assigned(&mut self, receiver: Node, source: Node, call: Option<usize>, span: Span) -> TokenStream {
        let (receiver, source) = (self.value(receiver), self.value(source));
        match call.map(|call| self.scratch(call)) {
            Some(scratch) => {
                quote_spanned!(span=> ::haversack::private::assign_with(#receiver.view_mut(), #source, #scratch))
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

/// Returns the name of a variable with the macro's hygiene.
fn of_the_macro(name: &Ident) -> Ident {
    let mut name = name.clone();
    name.set_span(Span::mixed_site());
    name
}

/// Returns `tokens` with `(*a)` in the place of each operand `a`.
fn lent(tokens: TokenStream, operands: &[(Ident, Typed)]) -> TokenStream {
    let mut output = TokenStream::new();
    let mut after_dot = false;
    for token in tokens {
        let is_dot = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '.');
        match token {
            TokenTree::Ident(name) if !after_dot && operands.iter().any(|(known, _)| *known == name) => {
                let name = of_the_macro(&name);
                output.extend(quote!((*#name)));
            }
            TokenTree::Group(group) => {
                let mut changed = Group::new(group.delimiter(), lent(group.stream(), operands));
                changed.set_span(group.span());
                output.extend([TokenTree::Group(changed)]);
            }
            other => output.extend([other]),
        }
        after_dot = is_dot;
    }
    output
}
