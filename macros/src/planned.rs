//! `#[budget]` on functions: the memory of their arrays as a plan.
//!
//! | module | step |
//! | --- | --- |
//! | `signature` | the parameters and the return type; refuses functions that cannot be planned |
//! | `read`, `block`, `local`, `place`, `value`, `call` | the body: every expression is read and rewritten |
//! | `probe` | arrays that the plan does not count: finds them by the types of variables and calls |
//! | `scratch`, `factor` | the scratch of products, and its bytes if the source tells them |
//! | `names`, `pattern`, `tokens`, `known`, `held`, `callee`, `slot_type` | meaning of names, kinds and borrows of values, callees |
//! | `conditions` | `#[cfg]` within the body |
//! | `model`, `liveness` | the body as plain data, and the live range of each slot |
//! | `mark` | places in the body that are filled in when the live ranges are known |
//! | `expand`, `table`, `methods`, `claim` | the items: the type, its table, its methods, the check of the budget |
//! | `profiled` | `#[profile]` beside `#[budget]` |
//! | `stand_in` | the function and the plan that stand in for a refused function |
//! | `docs`, `symbols` | `# Memory plan`, and its form if not all bytes are known |

mod block;
mod call;
mod callee;
mod claim;
mod conditions;
mod docs;
mod expand;
mod factor;
mod held;
mod known;
mod liveness;
mod local;
mod mark;
mod methods;
mod model;
mod names;
mod pattern;
mod place;
mod probe;
#[cfg_attr(not(feature = "monitor"), path = "planned/unprofiled.rs")]
mod profiled;
mod read;
mod scratch;
mod signature;
mod slot_type;
mod stand_in;
mod symbols;
mod table;
mod tokens;
mod value;

use proc_macro2::TokenStream;
use syn::{Error, ItemFn};

use crate::budget::limit::Limit;
pub(crate) use stand_in::stand_in;

/// Returns the planned function and the items beside it.
pub(crate) fn plan(function: ItemFn, limit: Option<&Limit>) -> Result<TokenStream, Error> {
    expand::expand(function, limit)
}
