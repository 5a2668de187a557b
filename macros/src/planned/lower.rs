//! Lowers the body of a planned function: from `syn` to the tree. Every kind of expression is known here. One that is not
//! understood is refused, never ignored. Each mistake is put on the tree, and the rest of the body is lowered nevertheless.
//!
//! A body is lowered by one recursion, whose functions stand beside each other in files:
//!
//! | file | lowers |
//! | --- | --- |
//! | `block` | blocks, their statements in order, and their values |
//! | `local` | `let`: slots, and all other variables |
//! | `place` | a value that goes to a slot, or to the place of a returned array |
//! | `moved` | slots that are operands by value |
//! | `assign` | assignments, and exchanges of slots |
//! | `operand` | a value that is only read where it stands; a slot or a list that is lent |
//! | `value` | any other value |
//! | `call`, `product` | planned calls, and products, which take some of the workspace while they run |
//! | `macros` | `plain!(..)`, macros of the standard library, and all others |
//!
//! These know nothing of the recursion:
//!
//! | file | answers |
//! | --- | --- |
//! | `state` | what is around the code that is being lowered |
//! | `names` | the variable that a name means |
//! | `target`, `callee` | the kind of a callee, and its generics |
//! | `kinds`, `methods`, `borrows` | the kind of a value, and the variables that it may borrow |
//! | `factor` | the scratch of a product, if the source tells it |
//! | `lists` | the elements of `array![1.0, 2.0]` |
//! | `ask` | the types that are asked |

mod ask;
mod assign;
mod block;
mod borrows;
mod call;
mod callee;
mod factor;
mod kinds;
mod lists;
mod local;
mod macros;
mod methods;
mod moved;
mod names;
mod operand;
mod place;
mod product;
mod state;
mod target;
mod value;

use proc_macro2::Span;
use quote::ToTokens;
use syn::{Ident, ItemFn};

use super::signature::Signature;
use super::tree::{Body, BodyCode, Destination};
use super::words::words;
use names::VariableKind;
use state::Lower;

/// Lowers the body of `function`, and takes it away. Returns the facts about it, and its code.
pub(super) fn lower(function: &mut ItemFn, signature: &Signature, is_profiled: bool) -> (Body, BodyCode) {
    let in_body = words(function.block.to_token_stream());
    // A name in it may have another meaning than beside the function.
    let has_items = in_body.iter().any(|word| word == "use" || word == "fn");
    let mut lower = Lower::new(function.sig.ident.to_string(), signature, has_items, is_profiled);
    lower.parameters();
    let to = if signature.returns.is_some() { Destination::Returned } else { Destination::Anywhere };
    lower.block(&mut function.block, to, false);
    lower.decide_returned();
    (lower.body, lower.code)
}

impl Lower<'_> {
    fn parameters(&mut self) {
        self.names.enter();
        let signature = self.signature;
        if signature.receiver.is_some() {
            self.names.bind(&Ident::new("self", Span::call_site()), VariableKind::Other);
        }
        for (position, parameter) in signature.parameters.iter().enumerate() {
            for name in &parameter.names {
                let kind = match *name == parameter.name {
                    true => VariableKind::Parameter { position, is_array: parameter.array.is_some() },
                    false => VariableKind::Other,
                };
                self.names.bind(name, kind);
            }
        }
    }

    /// Decides which slot lies where the result goes. It is the slot that is returned, if it is the only one, if it has its own bytes
    /// until then, and if no other value is returned behind the statement that makes it. Otherwise, what is returned is copied.
    fn decide_returned(&mut self) {
        let Some(&root) = self.returned.first() else { return };
        let is_only = self.returned.iter().all(|other| *other == root);
        let is_exchanged = self.body.exchanges.iter().any(|exchange| [exchange.outer, exchange.inner].contains(&root));
        let is_overwritten = self.values.iter().any(|made| *made > root);
        if is_only && !is_exchanged && !is_overwritten {
            self.body.returned = Some(root);
        }
    }
}
