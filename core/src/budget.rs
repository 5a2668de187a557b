//! Limits in bytes, compared with footprints while compiling.
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
    /// The limit in bytes.
    pub bytes: u64,
    /// The text that the user wrote: `1.5 MiB`, `4_000_000`, `SRAM / 2`.
    pub written: &'static str,
    /// The form of `written`.
    pub form: LimitForm,
}

/// The form in which a limit was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitForm {
    /// A number with a unit: `1.5 MiB`.
    Unit,
    /// A number of bytes: `4_000_000`.
    Number,
    /// A constant expression: `SRAM / 2`.
    Expression,
}

/// The quantity that is compared with a limit.
#[derive(Clone, Copy, Debug)]
pub enum Measure {
    /// The payload of a type.
    Footprint,
    /// A static: its payload, padding and handles.
    Memory,
    /// The sum of several types.
    Sum,
    /// The workspace of a planned function; `parts` are the arrays that are live where it is fullest.
    Peak {
        /// The bytes of the workspace.
        bytes: usize,
        /// The line of the source where the workspace is fullest.
        line: usize,
    },
}

/// Something that must fit into a limit.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// Its name.
    pub name: &'a str,
    /// The quantity of it that is measured.
    pub measure: Measure,
    /// The values of its const parameters, by name.
    pub parameters: &'a [(&'a str, usize)],
    /// The names of `parts`, and their types as the user wrote them.
    pub labels: &'a [&'a [(&'a str, &'a str)]],
    /// The contributions: fields, variant by variant, or types.
    pub parts: &'a [&'a [Part]],
    /// The footprint that the docs of the item print, if they print one.
    pub in_docs: &'a [u128],
}

impl Claim<'_> {
    #[inline]
    const fn needed(&self) -> usize {
        let payload = payload(self.parts);
        match self.measure {
            Measure::Footprint | Measure::Sum => payload,
            Measure::Memory => payload.saturating_add(self.overhead()),
            Measure::Peak { bytes, .. } => bytes,
        }
    }

    /// Returns the bytes of the handles and the padding of a static, or the bytes between the arrays of a workspace.
    #[inline]
    const fn overhead(&self) -> usize {
        match (self.measure, self.parts) {
            (Measure::Peak { bytes, .. }, _) => bytes.saturating_sub(payload(self.parts)),
            (_, [[only]]) => only.overhead,
            _ => 0,
        }
    }
}

/// Returns the bytes of `claim`. More than `limit` is a compile error that says by how much, and lists the
/// contributions.
#[inline]
#[track_caller]
pub const fn check(claim: Claim<'_>, limit: Limit) -> usize {
    let needed = count(claim);
    if needed as u64 > limit.bytes {
        panic!("{}", report::exceeded(&claim, &limit).as_str());
    }
    needed
}

/// Returns the bytes of `claim`. More bytes than memory can address are a compile error, and so is another number in
/// the docs.
#[inline]
#[track_caller]
pub const fn count(claim: Claim<'_>) -> usize {
    let needed = claim.needed();
    let payload = payload(claim.parts);
    // Checked first: a sum that memory cannot address saturates at the largest number of the target, and the docs have
    // the whole sum.
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
