//! Limits in bytes, held against footprints while compiling.
//!
//! The macros `#[budget(..)]`, `budgets!` and `arrays!` write a call of [`check`] whose tokens carry the place of the limit
//! in the user's source, so that is where the compiler points.
//!
//! | module | holds |
//! | --- | --- |
//! | [`report`] | the text of a budget that was exceeded |
//! | [`ledger`] | a budget carried as a value |

pub mod ledger;
pub(crate) mod report;

use crate::footprint::ADDRESSABLE;
use report::Row;

/// A limit, with the text it was written as.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// In bytes.
    pub bytes: u64,
    /// As the user wrote it: `1.5 MiB`, `4_000_000`, `SRAM / 2`.
    pub written: &'static str,
    /// What `written` is.
    pub form: LimitForm,
}

/// How a limit was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitForm {
    /// With a unit: `1.5 MiB`.
    Unit,
    /// A number of bytes: `4_000_000`.
    Number,
    /// A constant expression: `SRAM / 2`.
    Expression,
}

/// What is held against a limit.
#[derive(Clone, Copy, Debug)]
pub enum Measure {
    /// The payload of a type.
    Footprint,
    /// A static: its payload, and what padding and handles take.
    Memory,
    /// The sum of several types.
    Sum,
}

/// Something that must fit into a limit.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// Its name.
    pub name: &'a str,
    /// What of it is measured.
    pub measure: Measure,
    /// The values of its const parameters, by name.
    pub parameters: &'a [(&'a str, usize)],
    /// What contributes.
    pub rows: &'a [Row<'a>],
    /// Its bytes.
    pub needed: usize,
}

/// The bytes of `claim`; more than `limit` is a compile error that says by how much and what contributes.
#[track_caller]
pub const fn check(claim: Claim<'_>, limit: Limit) -> usize {
    let needed = count(claim);
    if needed as u64 > limit.bytes {
        panic!("{}", report::exceeded(&claim, &limit).as_str());
    }
    needed
}

/// The bytes of `claim`; more than memory can address is a compile error.
#[track_caller]
pub const fn count(claim: Claim<'_>) -> usize {
    if claim.needed > ADDRESSABLE {
        panic!("{}", report::unaddressable(&claim).as_str());
    }
    claim.needed
}

/// Of several variants' rows, those that add up to the most.
pub const fn largest_variant<'a>(variants: &'a [&'a [Row<'a>]]) -> &'a [Row<'a>] {
    let mut largest: &[Row<'_>] = &[];
    let mut most = 0;
    let mut variant = 0;
    while variant < variants.len() {
        let (mut bytes, mut row) = (0usize, 0);
        while row < variants[variant].len() {
            bytes = bytes.saturating_add(variants[variant][row].bytes);
            row += 1;
        }
        if bytes > most {
            (largest, most) = (variants[variant], bytes);
        }
        variant += 1;
    }
    largest
}

/// A number that the docs print must be the constant it describes.
#[track_caller]
pub const fn documented(constant: usize, in_docs: u128) {
    assert!(
        constant as u128 == in_docs,
        "the footprint in the docs of this item is not its constant: a dtype's name does not mean what it means in the prelude"
    );
}
