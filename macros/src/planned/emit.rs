//! Writes the tokens: the items of a planned function from its plan, and its body from the tree. Nothing is decided here.
//!
//! | file | writes |
//! | --- | --- |
//! | `items` | the function, the type of the same name, its constants and its implementations |
//! | `described` | the constant `PLAN`, and the checks of the numbers in the docs |
//! | `method` | the items of a planned method |
//! | `table` | the rows of the plan |
//! | `claim` | the check of the plan against its budget |
//! | `methods` | the methods of the type; one of them contains the body |
//! | `body` | blocks, statements and expressions |
//! | `context`, `attributes` | the plan that is written, the names that the macro gives, and the attributes of the body |
//! | `editor` | the function as it is written, for editors |
//! | `slot`, `call`, `questions` | the forms that slots, calls and asked types have in the body |

pub(super) mod attributes;
mod body;
mod call;
mod callee;
mod claim;
mod context;
mod described;
mod editor;
mod items;
mod method;
mod methods;
mod questions;
mod slot;
mod table;

use proc_macro2::TokenStream;

use super::plan::Plan;
use super::profile::Profile;
use super::tree::BodyCode;
use super::written::AsWritten;
use context::Emit;

/// Returns the planned function and the items beside it.
pub(super) fn items(plan: &Plan<'_>, code: BodyCode, profile: Option<&Profile>, written: &AsWritten) -> TokenStream {
    let emit = Emit { plan, profile, written };
    let body = body::statements(&emit, code);
    match &plan.signature.receiver {
        Some(receiver) => emit.method_items(receiver, &body),
        None => emit.items(body),
    }
}
