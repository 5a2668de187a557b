//! Reads calls of constructors, of `drop`, and of other planned functions.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, ExprCall};

use super::block::ItemKind;
use super::callee::{Callee, makes_arrays};
use super::read::{Call, Read, at};

impl Read {
    pub(super) fn called(&mut self, value: &mut Expr) {
        let Expr::Call(call) = value else { return };
        let Expr::Path(callee) = &*call.func else {
            self.value(&mut call.func);
            return self.punctuated(&mut call.args);
        };
        if self.variable_named(callee).is_some() {
            self.value(&mut call.func);
            return self.punctuated(&mut call.args);
        }
        let span = callee.span();
        if callee.path.is_ident("drop") && self.plain == 0 {
            let slot = call.args.first().is_some_and(|argument| match argument {
                Expr::Path(path) => self.variable_named(path).is_some_and(|binding| self.names.slot(binding).is_some()),
                _ => false,
            });
            self.punctuated(&mut call.args);
            if slot {
                // The user's `drop` is called. If it is not the one of `core`, the types differ.
                let (ended, slot) = (at(span), &call.args);
                *value = Expr::Verbatim(quote_spanned!(ended=> #callee(::haversack::private::dropped(#slot))));
            }
            return;
        }
        match Callee::of(callee) {
            Callee::Constructor(_, name)
                if self.plain == 0 && !names_inline(callee) && (makes_arrays(&name) || names_array(callee)) =>
            {
                self.punctuated(&mut call.args);
                self.refuse(
                    span,
                    format!("`{name}` makes an array here that the plan does not count: give it a slot, `let a: array![..] = ..::{name}(..);`"),
                );
            }
            Callee::Planned(callee) if self.plain == 0 => self.call(value, callee, None),
            _ => self.punctuated(&mut call.args),
        }
    }

    /// Rewrites a call of another planned function. The callee gets a part of the workspace, and a place for the array that it
    /// returns.
    pub(super) fn call(&mut self, value: &mut Expr, callee: TokenStream, place: Option<TokenStream>) {
        let Expr::Call(ExprCall { args, func, .. }) = value else { return };
        let span = func.span();
        let text = crate::text::tidy(func.to_token_stream());
        let written = at(span);
        let item = self.item(func);
        let refusal = self.refusal(&text, item.as_ref());
        let callee = Named::of(&callee, args.len(), written, item.is_some());
        let bytes = self.bytes_of(&callee, args, written);
        self.punctuated(args);
        if let Some(message) = refusal {
            return self.refuse(span, message);
        }
        let peak = Some(self.peak_of(func));
        let text = format!("{text}(..)");
        let arguments = args.iter().map(ToTokens::to_token_stream).collect::<Vec<_>>();
        let cfg = self.cfg();
        let part = self.part(Call { is_function: true, bytes, known: None, text, peak, span, cfg });
        let (mut calls, place) = (super::methods::calls(), place.into_iter());
        calls.set_span(written);
        let name = if place.len() > 0 { quote_spanned!(written=> place) } else { quote_spanned!(written=> value) };
        let method = callee.method(name);
        // After the call, nothing may hold its part: neither the value that the callee returns, nor anything that it wrote
        // into.
        *value = Expr::Verbatim(quote_spanned! {written=>
            ::haversack::private::settled((#method)(#(#arguments,)* #(#place,)* #part), &mut #calls)
        });
    }

    /// Returns why a planned function, whose name in the source is `text`, cannot be called here.
    fn refusal(&self, text: &str, item: Option<&(String, ItemKind)>) -> Option<String> {
        let function = &self.function;
        // An item of the body may have the function's name.
        let is_own = !self.has_items
            && text.strip_prefix(function).is_some_and(|rest| rest.is_empty() || rest.starts_with("::<"));
        Some(match item {
            Some((name, ItemKind::Type(kind))) => {
                format!(
                    "a {kind} of this body is called `{name}`, too, and hides the plan of the function `{name}`: rename the {kind}"
                )
            }
            _ if is_own => {
                format!(
                    "`{function}` calls itself: a recursion needs a workspace for each of its calls, and how many there are is not known"
                )
            }
            _ if self.macros > 0 => {
                format!(
                    "`{text}` is called in the input of a macro, which runs it when, and as often, as it likes: call it in front of the macro, `let value = {text}(..);`"
                )
            }
            _ if self.closures > 0 => {
                format!(
                    "`{text}` is called inside of a closure, and nobody knows when that runs: call it outside, or write `plain!({text}(..))` and count what it allocates yourself"
                )
            }
            _ => return None,
        })
    }

    /// Returns the item of the body that a path of one segment names.
    fn item(&self, path: &Expr) -> Option<(String, ItemKind)> {
        let Expr::Path(path) = path else { return None };
        let segments = &path.path.segments;
        let name = segments.first().filter(|_| segments.len() == 1)?.ident.to_string();
        self.items.iter().rev().flatten().find(|(item, _)| *item == name).cloned()
    }

    /// Returns an expression for the bytes that a call takes. The arguments determine the generics of the callee that the source does
    /// not write.
    fn bytes_of(&self, callee: &Named, args: &Arguments, at: Span) -> TokenStream {
        let argument = |argument: &Expr| {
            let twins = if callee.is_explicit { Vec::new() } else { self.arguments(argument, at) };
            match &twins[..] {
                [] => quote!(::core::unreachable!()),
                [(_, one)] => one.to_token_stream(),
                _ => {
                    let (conditions, values): (Vec<_>, Vec<_>) = twins.into_iter().unzip();
                    quote_spanned!(at=> { #(#conditions let argument = #values;)* argument })
                }
            }
        };
        let arguments: Vec<TokenStream> = args.iter().map(argument).collect();
        let planned = callee.method(quote_spanned!(at=> planned));
        quote_spanned!(at=> ::haversack::private::peak(|| (#planned)((#(#arguments,)*))))
    }

    /// Returns a value of the type of an argument that is `a` or `&a`, if that type is known. If there are several variables `a`, the
    /// `#[cfg]` in front of each value decides, and of two that both exist the second shadows the first.
    fn arguments(&self, argument: &Expr, at: Span) -> Vec<(Option<TokenStream>, TokenStream)> {
        let (value, is_lent) = match argument {
            Expr::Reference(reference) => (&*reference.expr, true),
            other => (other, false),
        };
        let Expr::Path(path) = value else { return Vec::new() };
        let Some(name) = path.path.get_ident() else { return Vec::new() };
        let twins = self.names.find_twins(name);
        let is_one = twins.len() == 1;
        let typed = |binding| {
            let Some(ty) = self.type_of(binding) else {
                return (!self.names.is_conditional(binding))
                    .then(|| (None, quote_spanned!(at=> ::core::unreachable!())));
            };
            Some(match self.names.slot(binding) {
                // The call itself has the error, if a slot is given away.
                Some(_) if is_one && !is_lent => return None,
                Some(slot) if is_lent => {
                    let given = quote_spanned!(at=> { let slot: &#ty = ::core::unreachable!(); &**slot });
                    (self.slots[slot].cfg.in_block.attribute(), given)
                }
                slot => {
                    let condition = slot.and_then(|slot| self.slots[slot].cfg.in_block.attribute());
                    (condition, quote_spanned!(at=> { let given: #ty = ::core::unreachable!(); given }))
                }
            })
        };
        twins.into_iter().rev().map(typed).collect::<Option<Vec<_>>>().unwrap_or_default()
    }
}

type Arguments = syn::punctuated::Punctuated<Expr, syn::Token![,]>;

/// The most parameters that a stand-in has. A callee with more, or with generic arguments of its own, gets rustc's own error: a
/// type was expected.
const PARAMETERS: usize = 10;

/// A called function, as a type. If it is not planned, the name means a type of haversack, whose calls do not compile.
struct Named {
    path: TokenStream,
    /// Whether the source writes all of its generics.
    is_explicit: bool,
    imports: Option<TokenStream>,
}

impl Named {
    fn of(callee: &TokenStream, arguments: usize, at: Span, is_planned: bool) -> Self {
        let has = |text: &str| callee.clone().into_iter().any(|token| token.to_string() == text);
        let is_explicit = has("<") && !has("_");
        if is_planned || has("<") || arguments > PARAMETERS {
            return Named { path: callee.to_token_stream(), is_explicit, imports: None };
        }
        let stand_in = format_ident!("with_{}", arguments);
        let imports = quote_spanned! {at=>
            #[allow(unused_imports)]
            use #callee as haversack_callee;
            #[allow(unused_imports)]
            use ::haversack::private::unplanned::#stand_in::*;
        };
        Named { path: quote_spanned!(at=> haversack_callee), is_explicit, imports: Some(imports) }
    }

    /// Returns a method of the type, as a value.
    fn method(&self, name: TokenStream) -> TokenStream {
        let (path, imports) = (&self.path, &self.imports);
        match imports {
            None => quote!(#path::#name),
            Some(imports) => quote!({ #imports #path::#name }),
        }
    }
}

/// Whether a constructor is called on a type that is spelled as an array with a storage other than the heap.
fn names_inline(callee: &syn::ExprPath) -> bool {
    let Some(qself) = &callee.qself else { return false };
    let array = crate::array::spelled_by_any_name(&qself.ty);
    array.is_some_and(|array| array.storage.is_some()) && super::slot_type::SlotType::of(&qself.ty).is_none()
}

/// Whether a constructor is called on a type that is spelled as an array.
fn names_array(callee: &syn::ExprPath) -> bool {
    match &callee.qself {
        Some(qself) => super::slot_type::SlotType::of(&qself.ty).is_some(),
        None => {
            let count = callee.path.segments.len();
            count > 1 && callee.path.segments[count - 2].ident == "Array"
        }
    }
}
