//! Reads every kind of expression: the names in it, and the parts of it that cannot be planned.

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall, Pat};

use super::callee::Callee;
use super::conditions::{Conditions, of_expression};
use super::held::held;
use super::known::{Known, known};
use super::place::Place;
use super::probe::{self, Asked};
use super::read::Read;

impl Read {
    /// Reads a value that goes anywhere. If it is a call, the type of its result is asked.
    pub(super) fn value(&mut self, value: &mut Expr) {
        self.asked_value(value, false);
    }

    /// Reads a value whose type must be known where it stands, because a method or a field of it is used.
    pub(super) fn receiver(&mut self, value: &mut Expr) {
        self.knows(value);
        self.asked_value(value, true);
    }

    fn asked_value(&mut self, value: &mut Expr, is_receiver: bool) {
        let (is_call, span) = (self.gives_anything(value), value.span());
        self.value_of_slot(value);
        if is_call {
            self.ask_call(value, span, is_receiver);
        }
    }

    /// Reads a value whose type is written, or asked elsewhere.
    pub(super) fn value_of_slot(&mut self, value: &mut Expr) {
        self.under(of_expression(value), |read| read.unconditional(value));
    }

    /// Whether a value is a call that may return arrays: its spelling does not tell that it returns something else.
    fn gives_anything(&self, value: &Expr) -> bool {
        match value {
            Expr::MethodCall(_) => known(value, &self.names) == Known::Unknown,
            Expr::Call(call) => match &*call.func {
                Expr::Path(path) if self.variable_named(path).is_none() => Callee::of(path).gives_anything(path),
                _ => true,
            },
            _ => false,
        }
    }

    fn unconditional(&mut self, value: &mut Expr) {
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
                for field in &mut fields.fields {
                    self.under(Conditions::of(&field.attrs), |read| read.value(&mut field.expr));
                }
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
            Expr::Field(field) => self.receiver(&mut field.base),
            Expr::Try(tried) => self.value(&mut tried.expr),
            Expr::Index(index) => {
                self.receiver(&mut index.expr);
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
                let held = held(&condition.expr, &self.names);
                self.value(&mut condition.expr);
                let bindings = self.bind(&condition.pat);
                self.holds(&bindings, &held);
            }
            Expr::While(repeated) => {
                self.names.enter();
                self.value(&mut repeated.cond);
                self.repeated(&mut repeated.body);
                self.names.leave();
            }
            Expr::ForLoop(repeated) => {
                let held = held(&repeated.expr, &self.names);
                self.value(&mut repeated.expr);
                self.names.enter();
                let bindings = self.bind(&repeated.pat);
                self.holds(&bindings, &held);
                self.repeated(&mut repeated.body);
                self.names.leave();
            }
            Expr::Match(arms) => {
                self.value(&mut arms.expr);
                for arm in &mut arms.arms {
                    self.names.enter();
                    self.under(Conditions::of(&arm.attrs), |read| {
                        read.pattern(&mut arm.pat);
                        read.value(&mut arm.body);
                    });
                    self.names.leave();
                }
            }
            Expr::Closure(closure) => {
                self.names.enter();
                self.closures += 1;
                closure.inputs.iter().for_each(|input| {
                    self.bind(input);
                });
                self.asked.push(Asked::default());
                self.value(&mut closure.body);
                let (tags, asks) = self.questions(false);
                self.asked.pop();
                probe::closure(&mut closure.body, tags, asks);
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
            // Tokens that this macro wrote itself have been read already.
            Expr::Verbatim(_) if self.is_written(value) => {}
            other => self.refuse(other.span(), "this kind of expression cannot be planned"),
        }
    }

    /// Whether these tokens come from `plain!(..)`, which has been read.
    fn is_written(&self, value: &Expr) -> bool {
        let tokens = value.to_token_stream();
        tokens.is_empty() || matches!(tokens.into_iter().next(), Some(proc_macro2::TokenTree::Group(_)))
    }

    /// Binds the names of a pattern, and reads its guard.
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
        let kept = held(&assign.right, &self.names);
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
        self.keep(&assign.left, &kept);
    }

    fn method(&mut self, call: &mut ExprMethodCall) {
        let method = call.method.to_string();
        if self.plain == 0 && self.makes_array(call, &method) {
            self.refuse(
                call.method.span(),
                format!(
                    "`.{method}()` makes an array here that the plan does not count: give it a slot, `let a: array![..] = (..).{method}();`, \
                     or leave `.{method}()` out where an expression or a view will do"
                ),
            );
        }
        if self.is_shown > 0 {
            self.refuse_unasked_method(call, &method);
        }
        let kept: Vec<_> = call.args.iter().map(|argument| held(argument, &self.names)).collect();
        self.receiver(&mut call.receiver);
        self.punctuated(&mut call.args);
        self.keeps(call, &kept.concat());
    }

    /// Whether a method makes an array that could be a slot, judged by the method's name.
    fn makes_array(&self, call: &ExprMethodCall, method: &str) -> bool {
        let receiver = super::place::bare(&call.receiver);
        let is_variable = || matches!(receiver, Expr::Path(_)) && known(receiver, &self.names) == Known::Array;
        match method {
            "eval" | "to_owned" | "to_contiguous" => call.args.is_empty() && !matches!(receiver, Expr::Lit(_)),
            "clone" | "cast" | "cast_lossy" | "cast_saturating" => is_variable(),
            _ => false,
        }
    }

    /// Refuses a method that makes an array, where the type of the array is not asked.
    pub(super) fn refuse_unasked(&mut self, value: &Expr) {
        if let Expr::MethodCall(call) = value {
            self.refuse_unasked_method(call, &call.method.to_string());
        }
    }

    fn refuse_unasked_method(&mut self, call: &ExprMethodCall, method: &str) {
        let makes = ["tile", "concat", "stack", "roll", "pad", "gather", "take", "try_cast"].contains(&method);
        if makes && self.plain == 0 && known(&call.receiver, &self.names) == Known::Array {
            let message = format!(
                "`.{method}()` makes an array here that the plan does not count: make a slot, and write the parts of it with `slot.view_mut()..assign(..)`"
            );
            self.refuse(call.method.span(), message);
        }
    }
}

const ASYNC: &str =
    "an async function is not planned: between two polls its arrays would live in its future, not in a workspace";
