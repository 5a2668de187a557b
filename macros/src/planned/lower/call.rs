//! Lowers calls: of constructors, of `drop`, and of other planned functions.

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Expr, ExprPath, Path};

use super::super::slot_type::SlotType;
use super::super::tree::{Call, CallKind, Callee, Destination, Event, Form, Function, Given, Node, Shell, Typed};
use super::assign::exchanges;
use super::state::{ItemKind, Lower};
use super::target::{Target, makes_arrays};
use crate::text::{code, tidy};

/// The most parameters that a stand-in has. A callee with more, or with generic arguments of its own, gets rustc's own error: a
/// type was expected.
const PARAMETERS: usize = 10;

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
            let parts = self.arguments(&mut call.args);
            return Node::same(value, parts);
        }
        if callee.path.is_ident("drop") {
            let is_slot = matches!(call.args.first(), Some(Expr::Path(path)) if self.slot_named(path).is_some());
            let parts = self.arguments(&mut call.args);
            let shell = Shell { value, parts };
            return Node::of(if is_slot { Form::Drop(shell) } else { Form::Same(shell) });
        }
        let made = match Target::of(callee) {
            Target::Planned if !exchanges(call) => return self.planned(value, Destination::Anywhere),
            Target::Constructor(_, name) if !names_inline(callee) => {
                Some(name).filter(|name| makes_arrays(name) || names_array(callee))
            }
            _ => None,
        };
        let span = callee.span();
        if exchanges(call) {
            self.exchange(call);
        }
        let parts = self.arguments(&mut call.args);
        if let Some(name) = made {
            let message = format!(
                "`{name}` makes an array here that the plan does not count: give it a slot, `let a: array![..] = ..::{name}(..);`"
            );
            self.refuse(span, message);
        }
        Node::same(value, parts)
    }

    /// Lowers a call of another planned function. It takes a part of the workspace while it runs, and writes the array that it
    /// returns to `destination`.
    pub(super) fn planned(&mut self, mut value: Expr, destination: Destination) -> Node {
        let Expr::Call(call) = &mut value else { return Node::same(value, Vec::new()) };
        let Expr::Path(path) = &*call.func else { return Node::same(value, Vec::new()) };
        let (span, text) = (path.span(), tidy(path.to_token_stream()));
        let item = self.item(&path.path);
        let refusal = self.refusal(&text, item.as_ref());
        let callee = callee(&path.path, call.args.len(), item.is_some());
        let given = |argument| if callee.is_explicit { Vec::new() } else { self.given(argument) };
        let arguments = call.args.iter().map(given).collect();
        let peak = self.peak_of(&text);
        let parts = self.arguments(&mut call.args);
        if let Some(message) = refusal {
            self.refuse(span, message);
            return Node::same(value, parts);
        }
        let kind = CallKind::Function(Function { callee, arguments, peak });
        let call = self.add_call(Call { kind, text: format!("{text}(..)"), span, cfg: self.cfg() });
        Node::of(Form::Call { call, shell: Shell { value, parts }, destination })
    }

    /// Adds a call. Returns its number.
    pub(super) fn add_call(&mut self, call: Call) -> usize {
        let number = self.body.calls.len();
        self.event(Event::Call(number));
        self.body.calls.push(call);
        number
    }

    /// Returns the bytes of a callee: `` [`g::PEAK`] ``. It is a link if the callee's name means the same beside the function
    /// as inside of it.
    fn peak_of(&self, callee: &str) -> String {
        let peak = code(&format!("{callee}::PEAK"));
        // rustdoc supports no generic arguments in the names that it links.
        if self.has_items || peak.contains('<') { peak } else { format!("[{peak}]") }
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
            _ if self.depth.macros > 0 => {
                format!(
                    "`{text}` is called in the input of a macro, which runs it when, and as often, as it likes: call it in front of the macro, `let value = {text}(..);`"
                )
            }
            _ if self.depth.closures > 0 => {
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

/// Returns a callee. If it is not planned, its name means a type of haversack, whose calls do not compile. `is_planned` says
/// that it is planned in this body.
fn callee(path: &Path, arguments: usize, is_planned: bool) -> Callee {
    let has = |text: &str| path.to_token_stream().into_iter().any(|token| token.to_string() == text);
    let has_stand_in = !is_planned && !has("<") && arguments <= PARAMETERS;
    let stand_in = has_stand_in.then_some(arguments);
    Callee { path: path.to_token_stream(), is_explicit: has("<") && !has("_"), stand_in }
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
