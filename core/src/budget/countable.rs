//! Limits that the target cannot count: macros run on the host, whose `usize` may be wider.

use super::{Limit, LimitForm};
use crate::text::Text;

/// Refuses a limit that the target cannot count, with a compile error: no program for that target means such a limit.
/// Macros write a call of this as an item of its own.
#[inline]
#[track_caller]
pub const fn countable(limit: Limit) {
    if limit.bytes > usize::MAX as u64 {
        panic!("{}", uncountable(&limit, usize::MAX as u64).as_str());
    }
}

/// Returns the text for a target whose `usize` ends at `most`.
#[inline]
const fn uncountable(limit: &Limit, most: u64) -> Text<256> {
    let mut text = Text::new();
    text.str("a limit of ");
    if let LimitForm::Unit = limit.form {
        text.str(limit.written).str(" (").grouped(limit.bytes as u128).str(" bytes)");
    } else {
        text.grouped(limit.bytes as u128).str(" bytes");
    }
    text.str(" is more than this target can address: at most ").grouped(most as u128).str(" bytes (`usize::MAX`)");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_what_the_limit_is_and_what_the_target_has() {
        let limit = Limit { bytes: 5 << 30, written: "5 GiB", form: LimitForm::Unit };
        assert_eq!(
            uncountable(&limit, u32::MAX.into()).as_str(),
            "a limit of 5 GiB (5_368_709_120 bytes) is more than this target can address: at most 4_294_967_295 bytes \
             (`usize::MAX`)"
        );
        let limit = Limit { bytes: 70_000, written: "70000", form: LimitForm::Number };
        assert_eq!(
            uncountable(&limit, u16::MAX.into()).as_str(),
            "a limit of 70_000 bytes is more than this target can address: at most 65_535 bytes (`usize::MAX`)"
        );
    }

    #[test]
    fn every_limit_that_the_target_counts_is_one() {
        countable(Limit { bytes: usize::MAX as u64, written: "", form: LimitForm::Number });
    }
}
