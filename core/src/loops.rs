//! The loops over elements, which compute an expression for each, or fold all of them.
//!
//! | module | goes over |
//! | --- | --- |
//! | [`each`] | the elements of an array, to write the value that is computed for each |
//! | [`strided`] | the elements of a view with any strides, to replace them |
//! | [`folded`] | all indices, to one value: lanes, and pairs of blocks |
//! | [`along`] | one axis, to a value for each index of the others |
//! | [`across`] | several axes, to a value for each index of the others |
//! | [`strip`] | one axis of an expression, for some neighbours at once |
//! | [`run`] | a run of memory, all of it or one axis, with lengths that are values |
//! | [`grid`] | rows and columns of elements: columns are folded side by side |
//! | [`extent`] | not over elements: lengths, and the loop that they choose |
//! | [`row`] | a row of elements, which is folded in lanes |
//! | [`lanes`] | not over elements: the lanes that they are dealt out to, and the joining of lanes |
//! | [`found`] | all indices, up to the first that is looked for |
//! | [`index`] | the legal index that a loop gives to an expression |
//! | [`runs`] | not over elements: the axes of a view that are one loop |
//!
//! # Rules
//! * **W3** `each::write`, `overwrite` and `rewrite` visit every one of the elements they are given.
//! * **R1** A loop index is a legal index of `S`, which has elements: on each axis before `lead` a number below its length, and a
//!   `position` below the product of the lengths behind. Loops of one walk come to each legal index once.
//!
//! W3 holds because the loops run over the elements themselves: by `iter_mut`, by chunks of them, and over tiles that leave none
//! out. Threads get pieces of whole rows.
//!
//! R1 holds because loop indices are made in this module alone, from the numbers that its loops count: rows and positions that stay below
//! how many there are.

pub(crate) mod across;
pub(crate) mod along;
#[cfg(all(test, feature = "std"))]
mod counted;
pub(crate) mod each;
pub(crate) mod extent;
pub(crate) mod folded;
pub(crate) mod found;
pub(crate) mod grid;
pub(crate) mod index;
pub(crate) mod lanes;
mod row;
pub(crate) mod run;
pub(crate) mod runs;
pub(crate) mod strided;
pub(crate) mod strip;
