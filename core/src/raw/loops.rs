//! The loops over elements, which compute an expression for each, or fold all of them.
//!
//! | module | goes over |
//! | --- | --- |
//! | [`each`] | the elements of an array, to write the value that is computed for each |
//! | [`rewritten`] | the elements of a view with any strides, to write them |
//! | [`folded`] | all indices, to one value: lanes, and pairs of blocks |
//! | [`along`] | one axis, to a value for each index of the others |
//! | [`strip`] | one axis, for some neighbours at once |
//! | [`lanes`] | not over elements: the lanes that they are dealt out to, and the joining of lanes |
//! | [`found`] | all indices, up to the first that is looked for |
//! | [`spot`] | the legal index that a loop gives to an expression |

pub(crate) mod along;
#[cfg(all(test, feature = "std"))]
mod counted;
pub(crate) mod each;
pub(crate) mod folded;
pub(crate) mod found;
pub(crate) mod lanes;
mod rewritten;
pub(crate) mod spot;
mod strip;
