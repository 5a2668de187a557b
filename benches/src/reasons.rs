//! Why a row falls short, as found by profiling: `reasons.toml`, which people write.

use std::collections::BTreeMap;

use crate::row::Row;

/// From a row's name to a reason.
pub(crate) type Reasons = BTreeMap<String, String>;

/// What `reasons.toml` says: lines of `"row" = "reason"`, and comments.
///
/// # Errors
/// A line of another form, or of a row that is not there.
pub(crate) fn read(rows: &[Row]) -> Result<Reasons, String> {
    let mut reasons = Reasons::new();
    for line in include_str!("../reasons.toml").lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
    {
        let parts =
            line.strip_prefix('"').and_then(|line| line.strip_suffix('"')).and_then(|line| line.split_once("\" = \""));
        let (row, reason) = parts.ok_or_else(|| format!("reasons.toml: not a line of \"row\" = \"reason\": {line}"))?;
        if !rows.iter().any(|of| of.name() == row) {
            return Err(format!("reasons.toml: there is no row {row:?}"));
        }
        reasons.insert(row.into(), reason.into());
    }
    Ok(reasons)
}
