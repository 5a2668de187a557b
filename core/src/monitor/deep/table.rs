//! A weight as a table: one row per part, with a tree on the left.

use core::array::from_fn;
use core::fmt;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use super::weight::Weight;
use crate::footprint::bytes::Bytes;
use crate::text::characters;

/// The number of columns: inline, heap, mapped, shared, total.
const COLUMNS: usize = 5;

struct TableLine {
    label: String,
    cells: [String; COLUMNS],
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let levels = f.precision().unwrap_or(usize::MAX);
        write(f, self, levels)
    }
}

/// Writes the value, and `levels` levels of its parts.
fn write(f: &mut fmt::Formatter<'_>, weight: &Weight, levels: usize) -> fmt::Result {
    let titles = ["inline", "heap", "mapped", "shared", "total"].map(String::from);
    let mut lines = Vec::from([TableLine { label: "bytes".to_string(), cells: titles }]);
    lines.push(TableLine { label: weight.type_name().to_string(), cells: cells(weight) });
    parts(&mut lines, weight, "", levels);

    let label = lines.iter().map(|line| characters(&line.label)).max().unwrap_or(0);
    let widths: [usize; COLUMNS] =
        from_fn(|column| lines.iter().map(|line| line.cells[column].len()).max().unwrap_or(0));
    for (row, line) in lines.iter().enumerate() {
        if row > 0 {
            writeln!(f)?;
        }
        write!(f, "{:label$}", line.label)?;
        for (cell, width) in line.cells.iter().zip(widths) {
            write!(f, "  {cell:>width$}")?;
        }
    }
    Ok(())
}

fn cells(weight: &Weight) -> [String; COLUMNS] {
    let exact = |bytes: usize| Bytes::from(bytes).exact().to_string();
    let total = exact(weight.total());
    let total = if weight.is_lower_bound { format!("at least {total}") } else { total };
    [exact(weight.inline), exact(weight.heap), exact(weight.mapped), exact(weight.shared), total]
}

fn parts(lines: &mut Vec<TableLine>, weight: &Weight, indent: &str, levels: usize) {
    let Some(levels) = levels.checked_sub(1) else { return };
    for (position, part) in weight.parts().iter().enumerate() {
        let (branch, below) =
            if position + 1 < weight.parts().len() { ("├─ ", "│  ") } else { ("└─ ", "   ") };
        lines.push(TableLine {
            label: format!("{indent}{branch}{}: {}", part.name(), part.type_name()),
            cells: cells(part),
        });
        parts(lines, part, &format!("{indent}{below}"), levels);
    }
}
