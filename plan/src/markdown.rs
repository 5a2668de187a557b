//! A plan as a Markdown table.

use core::fmt::{self, Display, Formatter, Write};

use crate::describe::Described;
use crate::number::{Grouped, one_line};
use crate::table::{CODE, NAME};

impl Described<'_> {
    /// Formats the plan as a Markdown table, with its totals as a list below. The content is that of [`text`](Self::text).
    #[inline]
    pub fn markdown(&self) -> impl Display {
        fmt::from_fn(|f| {
            if !self.lines.is_empty() {
                write_table(self, f)?;
                writeln!(f)?;
            }
            for (word, said) in self.totals(write_name).into_iter().flatten() {
                writeln!(f, "* {word} {said}")?;
            }
            Ok(())
        })
    }

    /// Returns [`markdown`](Self::markdown) as a `String`.
    #[inline]
    #[cfg(feature = "alloc")]
    pub fn to_markdown(&self) -> alloc::string::String {
        alloc::format!("{}", self.markdown())
    }
}

/// Writes a name as code.
#[inline]
fn write_name(f: &mut Formatter<'_>, name: &str) -> fmt::Result {
    write_code(f, one_line(name, NAME))
}

/// Writes the rows. The code is the last column: it is the widest, and a narrow page then shows the numbers first.
#[inline]
fn write_table(plan: &Described<'_>, f: &mut Formatter<'_>) -> fmt::Result {
    writeln!(f, "| line | slot | bytes | offset | live after | | code |")?;
    writeln!(f, "| ---: | :--- | ---: | ---: | ---: | :--- | :--- |")?;
    for row in plan.rows() {
        // There is no number where the source has no lines, as in an editor.
        match row.line.filter(|line| line.number > 0) {
            Some(line) => write!(f, "| {} | ", line.number)?,
            None => write!(f, "| | ")?,
        }
        match row.slot {
            Some(label) => {
                write_code(f, one_line(label.name, NAME))?;
                let offset = plan.plan.offsets()[label.buffer];
                write!(f, " | {} | {} | ", Grouped(Described::taken(label)), Grouped(offset))?;
            }
            None => write!(f, "| | | ")?,
        }
        match row.line {
            Some(line) => write!(f, "{} | ", Grouped(plan.live_after(line)))?,
            None => write!(f, "| ")?,
        }
        write!(f, "{} | ", plan.notes(&row, write_name))?;
        if let Some(line) = row.line {
            write_code(f, one_line(line.code, CODE))?;
        }
        writeln!(f, " |")?;
    }
    Ok(())
}

/// Writes text as code of one cell. A bar is escaped, and text that contains backticks is put between more of them.
#[inline]
fn write_code(f: &mut Formatter<'_>, text: impl Iterator<Item = char> + Clone) -> fmt::Result {
    if text.clone().next().is_none() {
        return Ok(());
    }
    let backticks = text.clone().any(|character| character == '`');
    let (open, close) = if backticks { ("```` ", " ````") } else { ("`", "`") };
    f.write_str(open)?;
    for character in text {
        if character == '|' {
            f.write_char('\\')?;
        }
        f.write_char(character)?;
    }
    f.write_str(close)
}
