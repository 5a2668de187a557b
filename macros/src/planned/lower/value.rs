//! Lowers every kind of expression: the names in it, and the parts of it that cannot be planned.

use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall, Pat, Token};

use super::super::conditions::{Conditions, of_expression};
use super::super::tree::{Destination, Form, Hole, Node, Part, Shell, each_hole, take};
use super::borrows::{borrowed, keeps};
use super::kinds::{ValueKind, kind};
use super::state::{Asks, Lower};
use super::target::Target;
use crate::fragment::bare_value;

impl Lower<'_> {
    /// Lowers a value that goes anywhere. If it is a call, the type of its result is asked.
    pub(super) fn value(&mut self, value: Expr) -> Node {
        self.asked_value(value, false)
    }

    /// Lowers a value whose type must be known where it stands, because a method or a field of it is used.
    fn receiver(&mut self, value: Expr) -> Node {
        if matches!(bare_value(&value), Expr::Reference(_) | Expr::Macro(_)) {
            return self.operand(value);
        }
        self.knows(&value);
        self.asked_value(value, true)
    }

    fn asked_value(&mut self, value: Expr, is_receiver: bool) -> Node {
        if !self.gives_anything(&value) {
            return self.value_of_slot(value);
        }
        // A macro may write its input twice. Each closure then has a type of its own, but a tag has only one.
        let is_asked = self.asks_calls(is_receiver) && !(self.depth.macros > 0 && has_closure(&value));
        let span = value.span();
        let mut node = self.value_of_slot(value);
        if is_asked {
            node.tag = self.ask_call(span);
        }
        node
    }

    /// Lowers a value whose type is written, or asked elsewhere.
    pub(super) fn value_of_slot(&mut self, value: Expr) -> Node {
        self.under(of_expression(&value), |lower| lower.unconditional(value))
    }

    /// Returns whether a value is a call that may return arrays: its spelling does not tell that it returns something else.
    fn gives_anything(&self, value: &Expr) -> bool {
        match value {
            Expr::MethodCall(_) => kind(value, &self.names) == ValueKind::Unknown,
            Expr::Call(call) => match &*call.func {
                Expr::Path(path) if self.variable_named(path).is_none() => Target::of(path).gives_anything(path),
                _ => true,
            },
            _ => false,
        }
    }

    fn unconditional(&mut self, value: Expr) -> Node {
        let mut value = match value {
            Expr::Reference(lent) => return self.reference(lent),
            value if self.is_assigned(&value) => return self.assigned(value),
            value => value,
        };
        let parts = match &mut value {
            Expr::Lit(_) | Expr::Infer(_) | Expr::Continue(_) | Expr::Const(_) => Vec::new(),
            Expr::Path(path) => {
                if path.qself.is_none()
                    && let Some(name) = path.path.get_ident()
                {
                    self.mention(&name.to_string());
                }
                Vec::new()
            }
            Expr::Array(_)
            | Expr::Tuple(_)
            | Expr::Repeat(_)
            | Expr::Paren(_)
            | Expr::Group(_)
            | Expr::RawAddr(_)
            | Expr::Cast(_)
            | Expr::Try(_)
            | Expr::Range(_)
            | Expr::Break(_)
            | Expr::Block(_)
            | Expr::Unsafe(_) => self.parts(&mut value),
            Expr::Unary(unary) => vec![Part::Value(self.operand(take(&mut unary.expr)))],
            Expr::Binary(binary) => {
                let left = self.operand(take(&mut binary.left));
                vec![Part::Value(left), Part::Value(self.operand(take(&mut binary.right)))]
            }
            Expr::Struct(fields) => self.fields(fields),
            Expr::Field(field) => vec![Part::Value(self.receiver(take(&mut field.base)))],
            Expr::Index(index) => {
                let array = self.receiver(take(&mut index.expr));
                vec![Part::Value(array), Part::Value(self.value(take(&mut index.index)))]
            }
            Expr::Assign(assign) => self.assign(assign),
            Expr::Call(_) => return self.called(value),
            Expr::MethodCall(call) => self.method(call),
            Expr::Loop(repeated) => vec![self.repeated(&mut repeated.body)],
            Expr::If(branches) => {
                self.names.enter();
                let condition = self.value(take(&mut branches.cond));
                let then = self.inner(&mut branches.then_branch, Destination::Anywhere);
                self.names.leave();
                let mut parts = vec![Part::Value(condition), then];
                if let Some((_, otherwise)) = &mut branches.else_branch {
                    parts.push(Part::Value(self.value(take(otherwise))));
                }
                parts
            }
            Expr::Let(condition) => {
                let held = borrowed(&condition.expr, &self.names);
                let value = self.value(take(&mut condition.expr));
                let bindings = self.bind(&condition.pat);
                self.holds(&bindings, &held);
                vec![Part::Value(value)]
            }
            Expr::While(repeated) => {
                self.names.enter();
                let condition = self.value(take(&mut repeated.cond));
                let body = self.repeated(&mut repeated.body);
                self.names.leave();
                vec![Part::Value(condition), body]
            }
            Expr::ForLoop(repeated) => {
                let held = borrowed(&repeated.expr, &self.names);
                let part = self.part(&repeated.expr);
                let values = self.operand(take(&mut repeated.expr));
                self.names.enter();
                let bindings = self.bind(&repeated.pat);
                if let (Pat::Ident(_), [binding], Some(part)) = (&*repeated.pat, &bindings[..], part) {
                    self.note_part(*binding, part, true);
                }
                self.holds(&bindings, &held);
                let body = self.repeated(&mut repeated.body);
                self.names.leave();
                vec![Part::Value(values), body]
            }
            Expr::Match(arms) => self.arms(arms, Destination::Anywhere),
            Expr::Closure(_) => return self.closure(value),
            Expr::Return(returned) => {
                let is_array = self.signature.returns.is_some() && self.depth.closures == 0;
                let to = if is_array { Destination::Returned } else { Destination::Anywhere };
                match &mut returned.expr {
                    Some(value) => vec![Part::Value(self.placed(take(value), to))],
                    None => Vec::new(),
                }
            }
            Expr::Macro(_) => return self.macro_value(value),
            Expr::Async(block) => return self.refused(block.async_token.span, ASYNC, value),
            Expr::Await(awaited) => return self.refused(awaited.await_token.span, ASYNC, value),
            Expr::Yield(yielded) => return self.refused(yielded.yield_token.span, ASYNC, value),
            other => {
                let span = other.span();
                return self.refused(span, "this kind of expression cannot be planned", value);
            }
        };
        Node::same(value, parts)
    }

    fn refused(&mut self, at: proc_macro2::Span, message: &str, value: Expr) -> Node {
        self.refuse(at, message);
        Node::same(value, Vec::new())
    }

    /// Lowers all parts of an expression, in their order.
    pub(super) fn parts(&mut self, value: &mut Expr) -> Vec<Part> {
        let mut parts = Vec::new();
        each_hole(value, &mut |hole| {
            parts.push(match hole {
                Hole::Value(value) => Part::Value(self.value(take(value))),
                Hole::Block(block) => self.inner(block, Destination::Anywhere),
            });
        });
        parts
    }

    fn fields(&mut self, fields: &mut syn::ExprStruct) -> Vec<Part> {
        let mut parts = Vec::new();
        for field in &mut fields.fields {
            let value = take(&mut field.expr);
            parts.push(Part::Value(self.under(Conditions::of(&field.attrs), |lower| lower.value(value))));
        }
        if let Some(rest) = &mut fields.rest {
            parts.push(Part::Value(self.value(take(rest))));
        }
        parts
    }

    /// Lowers a block that a loop repeats.
    fn repeated(&mut self, body: &mut syn::Block) -> Part {
        Part::Block(self.block(body, Destination::Anywhere, true))
    }

    /// Lowers arguments. The first part is the callee, which stays.
    pub(super) fn arguments(&mut self, values: &mut Punctuated<Expr, Token![,]>) -> Vec<Part> {
        let mut parts = vec![Part::Same];
        for value in values {
            parts.push(Part::Value(self.value(take(value))));
        }
        parts
    }

    fn closure(&mut self, mut value: Expr) -> Node {
        let Expr::Closure(closure) = &mut value else { return Node::same(value, Vec::new()) };
        self.names.enter();
        self.depth.closures += 1;
        for input in &closure.inputs {
            self.bind(input);
        }
        self.asks.push(Asks::default());
        let parts = vec![Part::Value(self.value(take(&mut closure.body)))];
        let questions = self.questions(false);
        self.depth.closures -= 1;
        self.names.leave();
        Node::of(Form::Closure(Shell { value, parts }, questions))
    }

    fn method(&mut self, call: &mut ExprMethodCall) -> Vec<Part> {
        let method = call.method.to_string();
        if self.depth.plain == 0 && self.makes_array(call, &method) {
            let message = format!(
                "`.{method}()` makes an array here that the plan does not count: give it a slot, `let a: array![..] = (..).{method}();`, \
                 or leave `.{method}()` out where an expression or a view will do"
            );
            self.refuse(call.method.span(), message);
        }
        if self.depth.shown > 0 {
            self.refuse_unasked_method(call, &method);
        }
        // `list.push(value)`: the variable may hold the borrows of the arguments.
        let keeper = if keeps(&method) { root(&call.receiver).cloned() } else { None };
        let kept: Vec<_> = call.args.iter().map(|argument| borrowed(argument, &self.names)).collect();
        let of = kind(&call.receiver, &self.names);
        let mut parts = vec![Part::Value(self.receiver(take(&mut call.receiver)))];
        for argument in &mut call.args {
            parts.push(Part::Value(self.argument_of(of, take(argument))));
        }
        if let Some(keeper) = keeper {
            self.keeps(&keeper, &kept.concat());
        }
        parts
    }

    /// Returns whether a method makes an array that could be a slot, judged by the method's name.
    fn makes_array(&self, call: &ExprMethodCall, method: &str) -> bool {
        let receiver = bare_value(&call.receiver);
        let is_variable = || matches!(receiver, Expr::Path(_)) && kind(receiver, &self.names) == ValueKind::Array;
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
        let makes = super::methods::COPIES.contains(&method);
        if makes && self.depth.plain == 0 && kind(&call.receiver, &self.names) == ValueKind::Array {
            let message = format!(
                "`.{method}()` makes an array here that the plan does not count: make a slot, and write the parts of it with `slot.view_mut()..assign(..)`"
            );
            self.refuse(call.method.span(), message);
        }
    }
}

const ASYNC: &str =
    "an async function is not planned: between two polls its arrays would live in its future, not in a workspace";

/// Returns the variable at the front of `a.b[i].c`.
pub(super) fn root(value: &Expr) -> Option<&syn::Ident> {
    match value {
        Expr::Path(path) => path.path.get_ident(),
        Expr::Field(field) => root(&field.base),
        Expr::Index(index) => root(&index.expr),
        Expr::Unary(unary) => root(&unary.expr),
        Expr::Paren(paren) => root(&paren.expr),
        Expr::MethodCall(call) => root(&call.receiver),
        _ => None,
    }
}

/// Returns whether the type of a call may contain a closure.
fn has_closure(value: &Expr) -> bool {
    let is_closure = |argument: &Expr| matches!(bare_value(argument), Expr::Closure(_));
    match bare_value(value) {
        Expr::MethodCall(call) => call.args.iter().any(is_closure) || has_closure(&call.receiver),
        Expr::Call(call) => call.args.iter().any(is_closure),
        _ => false,
    }
}
