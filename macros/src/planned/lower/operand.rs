//! Lowers values by what is done with them: an operand is only read where it stands; any other value goes elsewhere.
//!
//! | value | as an operand | elsewhere |
//! | --- | --- | --- |
//! | `array![1.0, 2.0]` | lies in the frame of the function | is refused: it is an array that no slot keeps |
//! | `&array![1.0, 2.0]` | the same | lies in the frame, and is lent as the array that is written |
//! | `&a` of a slot | is lent as it is | is lent as the array that is written |
//! | `&mut a` of a slot | is lent as it is | is lent as an array of any storage; as it is to `swap` and its like |

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Expr, ExprArray, ExprCall, ExprMacro, ExprReference, Macro};

use super::super::conditions::of_expression;
use super::super::tree::{Form, Node, Part, take};
use super::assign::exchanges;
use super::kinds::ValueKind;
use super::lists::{count, list, mistake};
use super::state::Lower;
use crate::fragment::bare_value;

/// The most elements of a list that lies in the frame of the function.
const MOST: usize = 32;

impl Lower<'_> {
    /// Lowers a value that is only read where it stands.
    pub(super) fn operand(&mut self, mut value: Expr) -> Node {
        let inside = match &mut value {
            Expr::Paren(paren) => take(&mut paren.expr),
            Expr::Group(group) => take(&mut group.expr),
            Expr::Reference(lent) if lent.mutability.is_none() => take(&mut lent.expr),
            Expr::Macro(mac) if self.is_counted() => {
                return match list(&mac.mac) {
                    Some(list) if mistake(&mac.mac).is_none() => self.inline(value, list),
                    _ => self.value(value),
                };
            }
            _ => return self.value(value),
        };
        let inside = self.under(of_expression(&value), |lower| lower.operand(inside));
        Node::same(value, vec![Part::Value(inside)])
    }

    /// Lowers an argument of a method of `receiver`. The methods of arrays, views and iterators only read it.
    pub(super) fn argument_of(&mut self, receiver: ValueKind, value: Expr) -> Node {
        match receiver {
            ValueKind::Array | ValueKind::Sequence => self.operand(value),
            ValueKind::Plain | ValueKind::Unknown => self.value(value),
        }
    }

    /// Lowers `&a` that goes anywhere. A slot, and a list, is lent as the array that is written.
    pub(super) fn reference(&mut self, mut lent: ExprReference) -> Node {
        if self.is_counted() && self.depth.shown == 0 {
            let is_exclusive = lent.mutability.is_some();
            if let Expr::Macro(mac) = bare_value(&lent.expr)
                && !is_exclusive
                && list(&mac.mac).is_some()
            {
                let value = Box::new(self.operand(take(&mut lent.expr)));
                return Node::of(Form::LentList { value, span: lent.and_token.span() });
            }
            if self.may_be_slot(&lent.expr) {
                let (from, to) = (lent.and_token.span(), lent.expr.span());
                let inside = self.value(take(&mut lent.expr));
                let value = Box::new(Node::same(Expr::Reference(lent), vec![Part::Value(inside)]));
                return Node::of(Form::LentSlot { value, is_exclusive, from, to });
            }
        }
        self.lent_as_it_is(lent)
    }

    /// Lowers `&a` or `&mut a`.
    fn lent_as_it_is(&mut self, mut lent: ExprReference) -> Node {
        let inside = self.value(take(&mut lent.expr));
        Node::same(Expr::Reference(lent), vec![Part::Value(inside)])
    }

    /// Lowers the arguments of a call of a function. One that exchanges slots gets the slots themselves.
    pub(super) fn arguments_of(&mut self, call: &mut ExprCall) -> Vec<Part> {
        if !exchanges(call) {
            return self.arguments(&mut call.args);
        }
        let mut parts = vec![Part::Same];
        for value in &mut call.args {
            parts.push(Part::Value(match take(value) {
                Expr::Reference(lent) => self.lent_as_it_is(lent),
                other => self.value(other),
            }));
        }
        parts
    }

    /// Refuses a list that has a mistake, or that is no operand and has no slot.
    pub(super) fn refuse_list(&mut self, mac: &Macro) {
        if let Some(mistake) = mistake(mac) {
            // The plan would be told that nothing is made here.
            self.body.mistakes.push(mistake);
        } else if self.is_counted() && list(mac).is_some() {
            let message = "`array![..]` makes an array here that the plan does not count: give it a slot, `let a: array![..] = array![..];`, \
                           and lend it, `&a`; or count it yourself, `plain!(array![..])`";
            self.refuse(mac.path.span(), message);
        }
    }

    /// Returns whether the plan counts the arrays that the code makes.
    fn is_counted(&self) -> bool {
        self.depth.plain == 0
    }

    /// Returns whether a name may mean a slot. A `#[cfg]` may decide it.
    fn may_be_slot(&self, value: &Expr) -> bool {
        let Expr::Path(path) = bare_value(value) else { return false };
        let name = path.path.get_ident().filter(|_| path.qself.is_none());
        name.is_some_and(|name| {
            self.names.find_all(&name.to_string()).iter().any(|binding| self.names.slot(*binding).is_some())
        })
    }

    /// Lowers a list that lies in the frame of the function.
    fn inline(&mut self, value: Expr, values: ExprArray) -> Node {
        let Expr::Macro(ExprMacro { mac, .. }) = &value else { return Node::same(value, Vec::new()) };
        let (path, span) = (mac.path.to_token_stream(), mac.path.span());
        let reason = match count(&values) {
            _ if self.depth.shown > 0 => Some("the macro around it prints its input".to_owned()),
            Some(count) if count > MOST => {
                Some(format!("it has {count} elements, and at most {MOST} lie in the frame of the function"))
            }
            Some(_) => None,
            None => Some("a list in it is filled, `[value; length]`".to_owned()),
        };
        if let Some(reason) = reason {
            let message = format!(
                "this `array![..]` needs a slot: {reason}; write `let a: array![..] = array![..];` in front, and lend it, `&a`"
            );
            self.refuse(span, message);
            return Node::same(value, Vec::new());
        }
        let values = self.list(values);
        Node::of(Form::InlineList { path, span, values })
    }

    /// Lowers the elements of a list.
    pub(super) fn list(&mut self, values: ExprArray) -> Box<Node> {
        Box::new(self.value_of_slot(Expr::Array(values)))
    }
}
