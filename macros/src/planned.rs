//! `#[budget]` on functions: the memory of their arrays as a plan. A compiler, in phases. A file uses only files of the phases
//! above it, and those of its own.
//!
//! | phase | files |
//! | --- | --- |
//! | words, conditions and slot types of the source | `words`, `written`, `pattern`, `conditions`, `slot_type` |
//! | the signature: refuses functions that cannot be planned, and reads parameters and generics | `signature` |
//! | the tree: the body as values of our own | `tree` |
//! | from `syn` to the tree: every decision is made here, and every mistake is found | `lower` |
//! | from the tree to the live range of each slot | `liveness` |
//! | from live ranges to exchanges after which bytes would leave their block, which are refused | `exchange` |
//! | from live ranges to the rows of the plan | `plan` |
//! | from the plan to text and to the events of a profile | `docs`, `symbols`, `profile` |
//! | from all of these to tokens: no decision is made here | `emit` |
//! | all phases, one behind the other | `compile` |
//! | the function that stands in for a refused one | `stand_in` |

mod compile;
mod conditions;
mod docs;
mod emit;
mod exchange;
mod liveness;
mod lower;
mod pattern;
mod plan;
#[cfg_attr(not(feature = "monitor"), path = "planned/unprofiled.rs")]
mod profile;
mod signature;
mod slot_type;
mod stand_in;
mod symbols;
mod tree;
mod words;
mod written;

pub(crate) use compile::compile;
pub(crate) use stand_in::stand_in;
