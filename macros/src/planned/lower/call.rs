//! Lowers calls: of constructors, of `drop`, and of other planned functions.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{Expr, ExprCall, ExprPath, Ident, Lit, Path};

use super::super::slot_type::SlotType;
use super::super::tree::{
    Argument, Binding, Call, CallKind, Destination, Event, Form, Function, Given, Node, Shell, Typed,
};
use super::assign::exchanges;
use super::kinds::{ValueKind, kind};
use super::lists::type_of_list;
use super::state::{ItemKind, Lower};
use super::target::{Target, is_of_core, makes_arrays};
use crate::text::{code, tidy};

/// Returns whether a value is a literal whose type depends on nothing else: `0.5_f32`, `true`.
fn has_own_type(value: &Expr) -> bool {
    match value {
        Expr::Unary(negative) => has_own_type(&negative.expr),
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => !number.suffix().is_empty(),
            Lit::Float(number) => !number.suffix().is_empty(),
            Lit::Bool(_) | Lit::Char(_) | Lit::Str(_) => true,
            _ => false,
        },
        _ => false,
    }
}

/// A part of variables, as an expression, and these variables.
type PlacePart = (TokenStream, Vec<(Ident, Typed)>);

impl Lower<'_> {
    pub(super) fn called(&mut self, mut value: Expr) -> Node {
        let Expr::Call(call) = &mut value else { return Node::same(value, Vec::new()) };
        let callee = match &*call.func {
            Expr::Path(callee) if self.variable_named(callee).is_none() => callee,
            // The callee is a value, too.
            _ => {
                let parts = self.parts(&mut value);
                return Node::same(value, parts);
            }
        };
        if self.depth.plain > 0 {
            let parts = self.arguments_of(call);
            return Node::same(value, parts);
        }
        if callee.path.is_ident("drop") {
            let is_slot = matches!(call.args.first(), Some(Expr::Path(path)) if self.slot_named(path).is_some());
            let parts = self.arguments_of(call);
            let shell = Shell { value, parts };
            return Node::of(if is_slot { Form::Drop(shell) } else { Form::Same(shell) });
        }
        let made = match Target::of(callee) {
            Target::Planned => {
                if exchanges(call) {
                    self.exchange(call);
                }
                return self.planned(value, Destination::Anywhere);
            }
            Target::Constructor(_, name) if !names_inline(callee) => {
                Some(name).filter(|name| makes_arrays(name) || names_array(callee))
            }
            _ => None,
        };
        let span = callee.span();
        if exchanges(call) {
            self.exchange(call);
        }
        let parts = self.arguments_of(call);
        if let Some(name) = made {
            let message = format!(
                "`{name}` makes an array here that the plan does not count: give it a slot, `let a: array![..] = ..::{name}(..);`"
            );
            self.refuse(span, message);
        }
        Node::same(value, parts)
    }

    /// Lowers a call of a function that may be planned. If it is, it takes a part of the workspace while it runs, and writes the array
    /// that it returns to `destination`.
    pub(super) fn planned(&mut self, mut value: Expr, destination: Destination) -> Node {
        let Expr::Call(call) = &mut value else { return Node::same(value, Vec::new()) };
        let Expr::Path(path) = &*call.func else { return Node::same(value, Vec::new()) };
        let (span, text) = (path.span(), tidy(path.to_token_stream()));
        let item = self.item(&path.path);
        let callee = self.callee(&path.path, call.args.len(), item.is_some());
        let refusal = self.refusal(&text, item.as_ref(), callee.is_certain);
        let argument = |argument| if callee.is_explicit { Argument::Unknown } else { self.argument(argument) };
        let arguments = call.args.iter().map(argument).collect();
        let has_place = callee.is_certain || destination != Destination::Anywhere;
        let is_known = !has_place && is_of_core(&path.path);
        let peak = (!is_known).then(|| self.peak_of(&text, has_place || self.takes_arrays(call)));
        let function = Function { callee, arguments, peak };
        if let Some(message) = refusal {
            self.refuse(span, message);
            let parts = self.arguments_of(call);
            return Node::same(value, parts);
        }
        if self.depth.closures > 0 || self.depth.macros > 0 {
            let parts = self.arguments_of(call);
            let (shell, function) = (Shell { value, parts }, Box::new(function));
            return Node::of(match self.depth.shown > 0 {
                true => Form::Shown(shell, function, span),
                false => Form::Ordinary(shell, function, span),
            });
        }
        let kind = CallKind::Function(function);
        let number = self.begin_call(Call { kind, text: format!("{text}(..)"), span, cfg: self.cfg() });
        let Expr::Call(call) = &mut value else { return Node::same(value, Vec::new()) };
        let parts = self.arguments_of(call);
        self.event(Event::Call(number));
        Node::of(Form::Call { call: number, shell: Shell { value, parts }, destination })
    }

    /// Returns whether an argument lends an array. Then it is likely that the callee is planned.
    fn takes_arrays(&self, call: &ExprCall) -> bool {
        let is_array = |argument: &Expr| match argument {
            Expr::Reference(reference) => {
                matches!(&*reference.expr, Expr::Path(_)) && kind(argument, &self.names) == ValueKind::Array
            }
            Expr::Path(_) => kind(argument, &self.names) == ValueKind::Array,
            _ => false,
        };
        call.args.iter().any(is_array)
    }

    /// Adds a call whose arguments are computed from here on. Returns its number.
    pub(super) fn begin_call(&mut self, call: Call) -> usize {
        let number = self.body.calls.len();
        self.event(Event::Begin(number));
        self.body.calls.push(call);
        number
    }

    /// Adds a call that runs here. Returns its number.
    pub(super) fn add_call(&mut self, call: Call) -> usize {
        let number = self.begin_call(call);
        self.event(Event::Call(number));
        number
    }

    /// Returns the bytes of a callee: `` [`g::PEAK`] ``. It is a link if the callee is likely to be planned, and its name means the same
    /// beside the function as inside of it.
    fn peak_of(&self, callee: &str, is_likely: bool) -> String {
        if !is_likely {
            return code(&format!("{callee}(..)"));
        }
        let peak = code(&format!("{callee}::PEAK"));
        // rustdoc supports no generic arguments in the names that it links.
        if self.has_items || peak.contains('<') { peak } else { format!("[{peak}]") }
    }

    /// Returns why a planned function, whose name in the source is `text`, cannot be called here.
    fn refusal(&self, text: &str, item: Option<&(String, ItemKind)>, is_certain: bool) -> Option<String> {
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
            _ if is_certain && self.depth.macros > 0 => {
                format!(
                    "`{text}` is called in the input of a macro, which runs it when, and as often, as it likes: call it in front of the macro, `let value = {text}(..);`"
                )
            }
            _ if is_certain && self.depth.closures > 0 => {
                format!(
                    "`{text}` is called inside of a closure, and nobody knows when that runs: call it outside, or write `plain!({text}(..))` and count what it allocates yourself"
                )
            }
            _ => return None,
        })
    }

    /// Returns the item of the body that a path of one segment names.
    fn item(&self, path: &Path) -> Option<(String, ItemKind)> {
        let segments = &path.segments;
        let name = segments.first().filter(|_| segments.len() == 1)?.ident.to_string();
        self.open.iter().rev().flat_map(|open| &open.items).find(|(item, _)| *item == name).cloned()
    }

    /// Returns an argument, as far as its type is known.
    fn argument(&self, argument: &Expr) -> Argument {
        let given = self.given(argument);
        if given.iter().any(|given| given.ty.is_some()) {
            return Argument::Variables(given);
        }
        let list = || Some((type_of_list(argument)?, Vec::new()));
        let literal = || has_own_type(argument).then(|| (argument.to_token_stream(), Vec::new()));
        match self.part(argument).or_else(list).or_else(literal) {
            Some((source, operands)) => Argument::Expression(source, operands),
            None => Argument::Unknown,
        }
    }

    /// Returns an expression for a part of variables whose types are known.
    pub(super) fn part(&self, value: &Expr) -> Option<PlacePart> {
        let (source, mut operands) = (value.to_token_stream(), Vec::new());
        let is_known =
            is_place(value) && self.operands(source.clone(), &mut operands).is_some() && !operands.is_empty();
        is_known.then_some((source, operands))
    }

    /// Notes that a variable is a part of others: `let layer = &net.first;`, `for layer in &net.layers`.
    pub(super) fn note_part(&mut self, binding: Binding, (source, operands): PlacePart, is_item: bool) {
        let source = if is_item { quote!(::haversack::private::item(#source)) } else { source };
        self.parts.push((binding, self.body.parts.len()));
        self.body.parts.push((source, operands));
    }

    /// Returns the type of a variable that is a part of others.
    pub(super) fn part_of(&self, binding: Binding) -> Option<Typed> {
        self.parts.iter().find(|(part, _)| *part == binding).map(|(_, number)| Typed::Part(*number))
    }

    /// Returns the values that an argument `a` or `&a` may have, if their types are known. If there are several variables `a`,
    /// a `#[cfg]` decides, and of two that both exist the second shadows the first.
    fn given(&self, argument: &Expr) -> Vec<Given> {
        let (value, is_lent) = match argument {
            Expr::Reference(reference) => (&*reference.expr, true),
            other => (other, false),
        };
        let Expr::Path(path) = value else { return Vec::new() };
        let Some(name) = path.path.get_ident() else { return Vec::new() };
        let twins = self.names.find_twins(name);
        let is_one = twins.len() == 1;
        let given = |binding| {
            let ty = self.type_of(binding);
            let mut given = Given { condition: Default::default(), ty, is_lent_slot: false };
            match ty {
                None if self.names.is_conditional(binding) => return None,
                // The call itself has the error, if a slot is given away.
                Some(Typed::Slot(_)) if is_one && !is_lent => return None,
                Some(Typed::Slot(slot)) => {
                    given.condition = self.body.slots[slot].cfg.in_block.clone();
                    given.is_lent_slot = is_lent;
                }
                _ => {}
            }
            Some(given)
        };
        twins.into_iter().rev().map(given).collect::<Option<Vec<_>>>().unwrap_or_default()
    }
}

/// Returns whether an argument is a part of a variable, or a view of it: `&net.weights`, `a.view()`. Its type is that of the variable's
/// part.
fn is_place(argument: &Expr) -> bool {
    match argument {
        Expr::Path(path) => path.path.get_ident().is_some(),
        Expr::Reference(reference) => reference.mutability.is_none() && is_place(&reference.expr),
        Expr::Paren(paren) => is_place(&paren.expr),
        Expr::Field(field) => is_place(&field.base),
        Expr::Index(index) => is_place(&index.expr) && matches!(&*index.index, Expr::Lit(_)),
        Expr::MethodCall(call) => {
            let is_view = ["view", "t"].iter().any(|name| call.method == name) && call.args.is_empty();
            is_view && is_place(&call.receiver)
        }
        _ => false,
    }
}

/// Returns whether a constructor is called on a type that is spelled as an array with a storage other than the heap.
fn names_inline(callee: &ExprPath) -> bool {
    let Some(qself) = &callee.qself else { return false };
    let array = crate::array::spelled_by_any_name(&qself.ty);
    array.is_some_and(|array| array.storage.is_some()) && SlotType::of(&qself.ty).is_none()
}

/// Returns whether a constructor is called on a type that is spelled as an array.
fn names_array(callee: &ExprPath) -> bool {
    match &callee.qself {
        Some(qself) => SlotType::of(&qself.ty).is_some(),
        None => {
            let count = callee.path.segments.len();
            count > 1 && callee.path.segments[count - 2].ident == "Array"
        }
    }
}
