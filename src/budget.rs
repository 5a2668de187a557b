//! Limits in bytes, held against footprints while compiling.
//!
//! The macros `#[budget(..)]`, `budgets!` and `arrays!` write a call of [`check`] whose tokens carry the place of the limit
//! in the user's source, so that is where the compiler points.
//!
//! | module | holds |
//! | --- | --- |
//! | [`report`] | the text of a budget that was exceeded |
//! | [`countable`] | limits that the target cannot count |
//! | [`ledger`] | a budget carried as a value |

pub(crate) mod countable;
pub mod ledger;
pub(crate) mod report;

use crate::footprint::{ADDRESSABLE, Part, payload};

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
    /// The workspace of a planned function; `parts` are what is live where it is fullest.
    Peak {
        /// Of the workspace.
        bytes: usize,
        /// Of the source.
        line: usize,
    },
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
    /// The names of `parts`, and their types as the user wrote them.
    pub labels: &'a [&'a [(&'a str, &'a str)]],
    /// What contributes: fields, variant by variant, or types.
    pub parts: &'a [&'a [Part]],
    /// The footprint that the docs of the item print, if they print one.
    pub in_docs: &'a [u128],
}

impl Claim<'_> {
    const fn needed(&self) -> usize {
        let payload = payload(self.parts);
        match self.measure {
            Measure::Footprint | Measure::Sum => payload,
            Measure::Memory => payload.saturating_add(self.overhead()),
            Measure::Peak { bytes, .. } => bytes,
        }
    }

    /// Handles and padding of a static; what lies between the arrays of a workspace.
    const fn overhead(&self) -> usize {
        match (self.measure, self.parts) {
            (Measure::Peak { bytes, .. }, _) => bytes.saturating_sub(payload(self.parts)),
            (_, [[only]]) => only.overhead,
            _ => 0,
        }
    }
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

/// The bytes of `claim`; more than memory can address is a compile error, and so is another number in the docs.
#[track_caller]
pub const fn count(claim: Claim<'_>) -> usize {
    let needed = claim.needed();
    let payload = payload(claim.parts);
    // First, because a sum that memory cannot address is cut off at what the target can count, and the docs have all of it.
    if needed > ADDRESSABLE || payload > ADDRESSABLE {
        panic!("{}", report::unaddressable(&claim).as_str());
    }
    if let [in_docs] = claim.in_docs
        && payload as u128 != *in_docs
    {
        panic!("{}", report::other_than_in_docs(&claim, payload, *in_docs).as_str());
    }
    needed
}
