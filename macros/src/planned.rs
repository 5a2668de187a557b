//! `#[budget]` on functions: the memory of their arrays as a plan.
//!
//! | module | step |
//! | --- | --- |
//! | `signature` | what the function takes and gives back; refuses what cannot be planned |
//! | `read`, `block`, `local`, `place`, `value`, `call` | the body: every expression is read and rewritten |
//! | `probe` | arrays that the plan does not count: variables and calls are asked for their types |
//! | `scratch`, `factor` | what products take meanwhile, and how much where the source tells |
//! | `names`, `pattern`, `tokens`, `known`, `held`, `callee`, `slot_type` | what names mean, what values are and may borrow, what is called |
//! | `conditions` | `#[cfg]` within the body |
//! | `model`, `liveness` | the body as plain data, and how long each slot lives |
//! | `source` | statements as the source has them |
//! | `mark` | places that are settled when that is known |
//! | `expand`, `table`, `methods`, `claim` | the items: the type, its table, its methods, the check of the budget |
//! | `profiled` | `#[profile]` beside `#[budget]` |
//! | `stand_in` | what stands where a function is refused |
//! | `docs`, `symbols`, `source` | `# Memory plan`, where not all bytes are known, and the lines of the source in it |

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
pub(crate) mod source;
mod stand_in;
mod symbols;
mod table;
mod tokens;
mod value;

use proc_macro2::TokenStream;
use syn::{Error, ItemFn};

use crate::budget::limit::Limit;
pub(crate) use stand_in::stand_in;

/// The planned function, and what stands beside it.
pub(crate) fn plan(function: ItemFn, limit: Option<&Limit>) -> Result<TokenStream, Error> {
    expand::expand(function, limit)
}
