//! Every kind of expression: what it names, and what of it cannot be planned.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, ExprCall, ExprMethodCall, Pat};

use super::callee::{Callee, makes_arrays};
use super::place::Place;
use super::read::{Call, Read, at};

impl Read {
    /// A value that goes anywhere.
    pub(super) fn value(&mut self, value: &mut Expr) {
        if self.assigned(value) {
            return;
        }
        match value {
            Expr::Lit(_) | Expr::Infer(_) | Expr::Continue(_) | Expr::Const(_) => {}
            Expr::Path(path) => {
                if path.qself.is_none()
                    && let Some(name) = path.path.get_ident()
                {
                    self.mention(&name.to_string());
                }
            }
            Expr::Array(array) => self.punctuated(&mut array.elems),
            Expr::Tuple(tuple) => self.punctuated(&mut tuple.elems),
            Expr::Repeat(repeat) => self.value(&mut repeat.expr),
            Expr::Struct(fields) => {
                fields.fields.iter_mut().for_each(|field| self.value(&mut field.expr));
                if let Some(rest) = &mut fields.rest {
                    self.value(rest);
                }
            }
            Expr::Paren(paren) => self.value(&mut paren.expr),
            Expr::Group(group) => self.value(&mut group.expr),
            Expr::Reference(reference) => self.value(&mut reference.expr),
            Expr::RawAddr(address) => self.value(&mut address.expr),
            Expr::Unary(unary) => self.value(&mut unary.expr),
            Expr::Cast(cast) => self.value(&mut cast.expr),
            Expr::Field(field) => self.value(&mut field.base),
            Expr::Try(tried) => self.value(&mut tried.expr),
            Expr::Index(index) => {
                self.value(&mut index.expr);
                self.value(&mut index.index);
            }
            Expr::Range(range) => {
                range.start.iter_mut().chain(&mut range.end).for_each(|end| self.value(end));
            }
            Expr::Binary(binary) => {
                self.value(&mut binary.left);
                self.value(&mut binary.right);
            }
            Expr::Assign(assign) => self.assign(assign),
            Expr::Call(_) => self.called(value),
            Expr::MethodCall(call) => self.method(call),
            Expr::Block(block) => self.block(&mut block.block, &Place::Anywhere),
            Expr::Unsafe(block) => self.block(&mut block.block, &Place::Anywhere),
            Expr::Loop(repeated) => self.repeated(&mut repeated.body),
            Expr::If(branches) => {
                self.names.enter();
                self.value(&mut branches.cond);
                self.block(&mut branches.then_branch, &Place::Anywhere);
                self.names.leave();
                if let Some((_, otherwise)) = &mut branches.else_branch {
                    self.value(otherwise);
                }
            }
            Expr::Let(condition) => {
                self.value(&mut condition.expr);
                let bindings = self.bind(&condition.pat);
                self.hold(&bindings, &condition.expr);
            }
            Expr::While(repeated) => {
                self.names.enter();
                self.value(&mut repeated.cond);
                self.repeated(&mut repeated.body);
                self.names.leave();
            }
            Expr::ForLoop(repeated) => {
                self.value(&mut repeated.expr);
                self.names.enter();
                let bindings = self.bind(&repeated.pat);
                self.hold(&bindings, &repeated.expr);
                self.repeated(&mut repeated.body);
                self.names.leave();
            }
            Expr::Match(arms) => {
                self.value(&mut arms.expr);
                for arm in &mut arms.arms {
                    self.names.enter();
                    self.pattern(&mut arm.pat);
                    self.value(&mut arm.body);
                    self.names.leave();
                }
            }
            Expr::Closure(closure) => {
                self.names.enter();
                self.closures += 1;
                closure.inputs.iter().for_each(|input| {
                    self.bind(input);
                });
                self.value(&mut closure.body);
                self.closures -= 1;
                self.names.leave();
            }
            Expr::Return(returned) => {
                if let Some(value) = &mut returned.expr {
                    let place =
                        if self.returns.is_some() && self.closures == 0 { Place::Returned } else { Place::Anywhere };
                    self.placed(value, &place);
                }
            }
            Expr::Break(broken) => {
                if let Some(value) = &mut broken.expr {
                    self.value(value);
                }
            }
            Expr::Macro(mac) => match self.known_macro(&mut mac.mac) {
                Some(inner) => *value = inner,
                None => self.macro_(&mut mac.mac),
            },
            Expr::Async(block) => self.refuse(block.async_token.span, ASYNC),
            Expr::Await(awaited) => self.refuse(awaited.await_token.span, ASYNC),
            Expr::Yield(yielded) => self.refuse(yielded.yield_token.span, ASYNC),
            // What this macro wrote itself is read already.
            Expr::Verbatim(_) if self.is_written(value) => {}
            other => self.refuse(other.span(), "this kind of expression cannot be planned"),
        }
    }

    /// Whether these tokens come from `plain!(..)`, which has been read.
    fn is_written(&self, value: &Expr) -> bool {
        let tokens = value.to_token_stream();
        tokens.is_empty() || matches!(tokens.into_iter().next(), Some(proc_macro2::TokenTree::Group(_)))
    }

    /// Names that a pattern binds, and its guard.
    pub(super) fn pattern(&mut self, pattern: &mut Pat) {
        self.bind(pattern);
        if let Pat::Guard(guard) = pattern {
            self.value(&mut guard.guard);
        }
    }

    fn assign(&mut self, assign: &mut syn::ExprAssign) {
        let refused = match &*assign.left {
            Expr::Path(path) => self.variable_named(path).is_some_and(|binding| self.names.is_array(binding)),
            _ => false,
        };
        // One mistake is one error.
        self.plain += usize::from(refused);
        self.value(&mut assign.right);
        self.plain -= usize::from(refused);
        self.value(&mut assign.left);
        if let Expr::Path(path) = &*assign.left
            && let Some(binding) = self.variable_named(path)
            && self.names.slot(binding).is_some()
        {
            let name = path.path.to_token_stream().to_string();
            let message = format!(
                "`{name}` is a slot of the plan: what is assigned to it is written into its bytes, `{name}.assign(..)`, without `.eval()`"
            );
            self.refuse(path.span(), message);
        }
        self.keep(&assign.left, &assign.right);
    }

    fn method(&mut self, call: &mut ExprMethodCall) {
        let method = call.method.to_string();
        if self.plain == 0 && call.args.is_empty() && matches!(method.as_str(), "eval" | "to_owned" | "to_contiguous") {
            let is_text = matches!(super::place::bare(&call.receiver), Expr::Lit(_));
            if !is_text {
                self.refuse(
                    call.method.span(),
                    format!(
                        "`.{method}()` makes an array here that the plan does not count: give it a slot, `let a: array![..] = (..).{method}();`, \
                         or leave `.{method}()` out where an expression or a view will do"
                    ),
                );
            }
        }
        self.value(&mut call.receiver);
        self.punctuated(&mut call.args);
        self.keeps(call);
    }

    fn called(&mut self, value: &mut Expr) {
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
                let (ended, slot) = (at(span), &call.args);
                *value = Expr::Verbatim(quote_spanned!(ended=> ::haversack::private::dropped(#slot)));
            }
            return;
        }
        match Callee::of(callee) {
            Callee::Constructor(_, name) if self.plain == 0 && (makes_arrays(&name) || names_array(callee)) => {
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
        self.punctuated(args);
        let span = func.span();
        let text = crate::text::tidy(func.to_token_stream());
        if text == self.function || text.strip_prefix(&self.function).is_some_and(|rest| rest.starts_with("::<")) {
            self.refuse(
                span,
                format!("`{}` calls itself: a recursion needs a workspace for each of its calls, and how many there are is not known", self.function),
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
        let written = at(span);
        let arguments = args.len();
        let item = |of: TokenStream| named(&callee, arguments, written, of);
        let size = item(quote_spanned!(written=> as ::haversack::PlannedFunction>::PEAK));
        let alignment = item(quote_spanned!(written=> as ::haversack::PlannedFunction>::ALIGNMENT));
        let peak = Some(self.peak_of(func));
        let text = format!("{text}(..)");
        let part = self.part(Call { callee: Some(quote!(#callee)), size, known: None, alignment, text, peak, span });
        let arguments = args.iter();
        *value = Expr::Verbatim(match place {
            Some(token) => {
                let place = item(quote_spanned!(written=> >::place));
                quote_spanned!(written=> (#place)(#(#arguments,)* #token, #part))
            }
            None => {
                let value = item(quote_spanned!(written=> >::value));
                quote_spanned!(written=> (#value)(#(#arguments,)* #part))
            }
        });
    }
}

/// Of a function with more parameters, or with arguments of its own, the error is rustc's: a type was expected.
const PARAMETERS: usize = 6;

/// `<callee #of`: an item of a planned function. What is not planned is a type of haversack's there, whose calls do not compile.
fn named(callee: &TokenStream, arguments: usize, at: Span, of: TokenStream) -> TokenStream {
    let has_arguments = callee.clone().into_iter().any(|token| token.to_string() == "<");
    if has_arguments || arguments > PARAMETERS {
        return quote_spanned!(at=> <#callee #of);
    }
    let stand_in = format_ident!("with_{}", arguments);
    quote_spanned! {at=>
        {
            #[allow(unused_imports)]
            use #callee as callee;
            #[allow(unused_imports)]
            use ::haversack::planned::unplanned::#stand_in::*;
            <callee #of
        }
    }
}

const ASYNC: &str =
    "an async function is not planned: between two polls its arrays would live in its future, not in a workspace";

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
