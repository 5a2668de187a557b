//! Calls: of constructors, of `drop`, of other planned functions.

use proc_macro2::{Ident, Span, TokenStream};
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
                // The user's `drop` is called: if it is not the one of `core`, the types differ.
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

    /// A call of another planned function, which gets a part of the workspace, and a place for the array that it returns.
    pub(super) fn call(&mut self, value: &mut Expr, callee: TokenStream, place: Option<TokenStream>) {
        let Expr::Call(ExprCall { args, func, .. }) = value else { return };
        let span = func.span();
        let text = crate::text::tidy(func.to_token_stream());
        let written = at(span);
        let item = self.item(func);
        if let Some((name, ItemKind::Type(kind))) = &item {
            let message = format!(
                "a {kind} of this body is called `{name}`, too, and hides the plan of the function `{name}`: rename the {kind}"
            );
            return self.refuse(span, message);
        }
        let callee = Named::of(&callee, args.len(), written, item.is_some());
        let bytes = self.bytes_of(&callee, args, written);
        self.punctuated(args);
        // An item of the body may have the name.
        let is_own = !self.has_items;
        if is_own
            && (text == self.function || text.strip_prefix(&self.function).is_some_and(|rest| rest.starts_with("::<")))
        {
            self.refuse(
                span,
                format!("`{}` calls itself: a recursion needs a workspace for each of its calls, and how many there are is not known", self.function),
            );
            return;
        }
        if self.macros > 0 {
            self.refuse(
                span,
                format!("`{text}` is called in the input of a macro, which runs it when, and as often, as it likes: call it in front of the macro, `let value = {text}(..);`"),
            );
            return;
        }
        if self.closures > 0 {
            self.refuse(
                span,
                format!("`{text}` is called inside of a closure, and nobody knows when that runs: call it outside, or write `plain!({text}(..))` and count what it allocates yourself"),
            );
            return;
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
        // Behind the call nobody has its part: what the callee gives does not, and nothing that it wrote into does.
        *value = Expr::Verbatim(quote_spanned! {written=>
            ::haversack::private::settled((#method)(#(#arguments,)* #(#place,)* #part), &mut #calls)
        });
    }

    /// The item of the body that a path of one segment names.
    fn item(&self, path: &Expr) -> Option<(String, ItemKind)> {
        let Expr::Path(path) = path else { return None };
        let segments = &path.path.segments;
        let name = segments.first().filter(|_| segments.len() == 1)?.ident.to_string();
        self.items.iter().rev().flatten().find(|(item, _)| *item == name).cloned()
    }

    /// The bytes that a call takes: what its arguments do not tell of its type, the function's own parameters do.
    fn bytes_of(&self, callee: &Named, args: &Arguments, at: Span) -> TokenStream {
        let mut known: Vec<(Ident, TokenStream)> = Vec::new();
        let arguments = args.iter().enumerate().map(|(position, argument)| {
            let name = format_ident!("argument_{}", position, span = at);
            let Some(Argument { mut types, is_lent }) = self.argument(argument) else {
                return quote!(::core::unreachable!());
            };
            let given = if is_lent { quote!(&**#name) } else { quote!(#name) };
            if types.len() > 1 {
                let (conditions, types): (Vec<_>, Vec<_>) = types.into_iter().unzip();
                return quote!({ #(#conditions let #name: #types = ::core::unreachable!();)* #given });
            }
            known.extend(types.pop().map(|(_, ty)| (name, ty)));
            given
        });
        let arguments: Vec<TokenStream> = arguments.collect();
        let (names, types): (Vec<_>, Vec<_>) = known.into_iter().unzip();
        let planned = callee.method(quote_spanned!(at=> planned));
        quote_spanned!(at=> ::haversack::private::peak::<(#(#types,)*), _>(|(#(#names,)*)| (#planned)((#(#arguments,)*))))
    }

    /// The type of an argument that is `a` or `&a`.
    fn argument(&self, argument: &Expr) -> Option<Argument> {
        let (value, borrow) = match argument {
            Expr::Reference(reference) => (&*reference.expr, Some(&reference.mutability)),
            other => (other, None),
        };
        let Expr::Path(path) = value else { return None };
        let twins = self.names.find_twins(&path.path.get_ident()?.to_string());
        let is_lent = borrow.is_some();
        let typed = |binding| {
            let ty = self.type_of(binding)?;
            match (self.names.slot(binding), borrow) {
                (Some(slot), Some(None)) => Some((self.slots[slot].cfg.in_block.attribute(), quote!(&#ty))),
                (None, None) => Some((None, ty)),
                _ => None,
            }
        };
        // Of two that both are there, the second hides the first.
        let types: Option<Vec<_>> = twins.into_iter().rev().map(typed).collect();
        types.filter(|types| !types.is_empty()).map(|types| Argument { types, is_lent })
    }
}

/// What an argument is.
struct Argument {
    /// Its type; of more than one, `#[cfg]`s decide.
    types: Vec<(Option<TokenStream>, TokenStream)>,
    /// Whether it is a borrowed slot.
    is_lent: bool,
}

type Arguments = syn::punctuated::Punctuated<Expr, syn::Token![,]>;

/// A function with more parameters than this, or with generic arguments of its own, gets rustc's own error: a type was expected.
const PARAMETERS: usize = 10;

/// A function that is called, as a type. What is not planned is a type of haversack's there, whose calls do not compile.
struct Named {
    path: TokenStream,
    imports: Option<TokenStream>,
}

impl Named {
    fn of(callee: &TokenStream, arguments: usize, at: Span, is_planned: bool) -> Self {
        let has_arguments = callee.clone().into_iter().any(|token| token.to_string() == "<");
        if is_planned || has_arguments || arguments > PARAMETERS {
            return Named { path: callee.to_token_stream(), imports: None };
        }
        let stand_in = format_ident!("with_{}", arguments);
        let imports = quote_spanned! {at=>
            #[allow(unused_imports)]
            use #callee as haversack_callee;
            #[allow(unused_imports)]
            use ::haversack::private::unplanned::#stand_in::*;
        };
        Named { path: quote_spanned!(at=> haversack_callee), imports: Some(imports) }
    }

    /// A method of it, as a value.
    fn method(&self, name: TokenStream) -> TokenStream {
        let (path, imports) = (&self.path, &self.imports);
        match imports {
            None => quote!(#path::#name),
            Some(imports) => quote!({ #imports #path::#name }),
        }
    }
}

/// Whether a constructor is called on a type that is spelled as an array of another storage than the heap.
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
