//! The loops over elements: what an expression computes for each, and what is folded from all.
//!
//! | module | goes over |
//! | --- | --- |
//! | [`each`] | the elements of an array, to write what is computed for each |
//! | [`rewritten`] | the elements of a view with any strides, to write them |
//! | [`folded`] | all indices, to one value: lanes, and pairs of blocks |
//! | [`along`] | one axis, to a value for each index of the others |
//! | [`strip`] | one axis, for some neighbours at once |
//! | [`lanes`] | not over elements: what they are dealt out to, and how that is joined |
//! | [`found`] | all indices, up to the first that is looked for |
//! | [`spot`] | what a loop hands to an expression: a legal index |

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
