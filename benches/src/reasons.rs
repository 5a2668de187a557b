//! The reasons why rows fall short, as found by profiling. They are in `reasons.toml`, which is written by hand.

use std::collections::BTreeMap;

use crate::row::Row;

/// A map from a row's name to the reason.
pub(crate) type Reasons = BTreeMap<String, String>;

/// Reads `reasons.toml`: lines of `"row" = "reason"`, and comments.
///
/// # Errors
/// A line has another form, or names a row that does not exist.
pub(crate) fn read(rows: &[Row]) -> Result<Reasons, String> {
    parse(include_str!("../reasons.toml"), |name| rows.iter().any(|row| row.name() == name))
}

fn parse(text: &str, is_row: impl Fn(&str) -> bool) -> Result<Reasons, String> {
    let mut reasons = Reasons::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let inner = line.strip_prefix('"').and_then(|line| line.strip_suffix('"'));
        let Some((row, reason)) = inner.and_then(|inner| inner.split_once("\" = \"")) else {
            return Err(format!("reasons.toml: not a line of \"row\" = \"reason\": {line}"));
        };
        if !is_row(row) {
            return Err(format!("reasons.toml: there is no row {row:?}"));
        }
        reasons.insert(row.into(), reason.into());
    }
    Ok(reasons)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_its_row() {
        assert!(read(&crate::all_rows()).is_ok());
        assert_eq!(parse("\"sum 32\" = \"a = \\\"b\\\"\"\n# no\n", |row| row == "sum 32").map(|all| all.len()), Ok(1));
        assert_eq!(
            parse("\"sum 33\" = \"b\"", |row| row == "sum 32"),
            Err("reasons.toml: there is no row \"sum 33\"".into())
        );
        assert!(parse("sum 32: b", |_| true).is_err());
    }
}
