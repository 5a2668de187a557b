//! Tables of the measured times.

use std::fmt::Write;

use crate::contender::Role;
use crate::harness::Timed;
use crate::machine;
use crate::numpy::Figures;
use crate::reasons::Reasons;
use crate::row::{Fits, Row};

/// One row, with its figures.
pub(crate) struct Line {
    name: String,
    fits: Fits,
    timed: Vec<Timed>,
    reason: Option<String>,
}

impl Line {
    pub(crate) fn new(row: &Row, timed: Vec<Timed>, reasons: &Reasons) -> Self {
        let name = row.name();
        Self { reason: reasons.get(&name).cloned(), name, fits: row.fits, timed }
    }

    /// Returns the fastest contender of a role.
    fn best(&self, role: Role) -> Option<&Timed> {
        self.timed.iter().filter(|timed| timed.role == role).min_by(|a, b| a.seconds.total_cmp(&b.seconds))
    }

    /// Returns haversack's time as a multiple of the fastest of a role.
    fn ratio(&self, role: Role) -> Option<f64> {
        Some(self.best(Role::Ours)?.seconds / self.best(role)?.seconds)
    }

    fn falls_short(&self) -> bool {
        let beyond =
            |role, bar: Option<f64>| matches!((self.ratio(role), bar), (Some(ratio), Some(bar)) if ratio > bar);
        beyond(Role::Library, self.fits.bar()) || beyond(Role::Roof, self.fits.roof_bar())
    }

    fn cells(&self) -> [String; 9] {
        let of = |role| self.best(role).map_or("-".into(), |timed| duration(timed.seconds));
        let ratio = |role| self.ratio(role).map_or("-".into(), |ratio| format!("{ratio:.2}"));
        let library = self.best(Role::Library);
        [
            self.name.clone(),
            self.fits.name().into(),
            of(Role::Ours),
            library.map_or("-".into(), |timed| format!("{} {}", timed.name, duration(timed.seconds))),
            of(Role::Roof),
            of(Role::Numpy),
            ratio(Role::Library),
            ratio(Role::Roof),
            if self.falls_short() { "*".into() } else { String::new() },
        ]
    }
}

const HEAD: [&str; 9] = ["row", "fits", "haversack", "best library", "roof", "NumPy", "x library", "x roof", ""];

/// Formats a time with three digits, in the unit that fits.
pub(crate) fn duration(seconds: f64) -> String {
    let (number, unit) = match seconds {
        ..1e-6 => (seconds * 1e9, "ns"),
        ..1e-3 => (seconds * 1e6, "us"),
        ..1.0 => (seconds * 1e3, "ms"),
        _ => (seconds, "s"),
    };
    let digits = if number < 10.0 { 2 } else { usize::from(number < 100.0) };
    format!("{number:.digits$} {unit}")
}

/// Returns the figures of all contenders of one row.
pub(crate) fn progress(row: &Row, timed: &[Timed]) -> String {
    let figures: Vec<String> =
        timed.iter().map(|timed| format!("{} {}", timed.name, duration(timed.seconds))).collect();
    format!("{}: {}", row.name(), figures.join(", "))
}

/// Returns the table for the terminal.
pub(crate) fn table(lines: &[Line]) -> String {
    let cells: Vec<[String; 9]> = lines.iter().map(Line::cells).collect();
    let width = |i: usize| cells.iter().map(|row| row[i].len()).chain([HEAD[i].len()]).max().unwrap_or(0);
    let widths: [usize; 9] = std::array::from_fn(width);
    let mut text = String::new();
    for row in [HEAD.map(String::from)].iter().chain(&cells) {
        let padded = row.iter().zip(widths).enumerate().map(|(i, (cell, width))| match i {
            0 | 1 | 8 => format!("{cell:width$}"),
            _ => format!("{cell:>width$}"),
        });
        let line = padded.collect::<Vec<_>>().join("  ");
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text.push_str("* falls short of the bar in BENCHMARKS.md");
    text
}

/// Returns the text of `BENCHMARKS.md`.
pub(crate) fn markdown(lines: &[Line], numpy: &Figures, matrix: Option<&str>) -> String {
    let mut text = String::from(INTRODUCTION);
    let numpy = numpy.version().map_or("not asked".into(), |version| format!("NumPy {version}"));
    let facts = [
        ("processor", machine::processor()),
        ("vector instructions", machine::features()),
        ("caches", machine::caches()),
        ("huge pages", machine::huge_pages()),
        ("compiler", format!("{}, `--release`, no `-C target-cpu`", machine::compiler())),
        ("peers", machine::peers()),
        ("NumPy", numpy),
    ];
    text.push_str("\n## The machine\n\n| | |\n| --- | --- |\n");
    for (what, fact) in facts {
        let _ = writeln!(text, "| {what} | {fact} |");
    }
    if let Some(matrix) = matrix {
        let _ = write!(text, "\n## The matrix\n\n{matrix}");
    }
    text.push_str("\n## Beside the best loops\n\n");
    text.push_str(LEGEND);
    let _ = writeln!(text, "\n| {} |", [&HEAD[..8], &["falls short because"]].concat().join(" | "));
    text.push_str("| --- | --- | --: | --: | --: | --: | --: | --: | --- |\n");
    for line in lines {
        let mut cells = line.cells();
        cells[8] = match (&line.reason, line.falls_short()) {
            (Some(reason), true) => reason.clone(),
            (None, true) => "not yet found".into(),
            (_, false) => String::new(),
        };
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }
    if let Some(ratio) = idiomatic(lines) {
        let _ = writeln!(text, "\n`fused 4000` is {ratio:.1} times as fast as ndarray's operators (the bar: 5).");
    }
    text.push_str("\n## Everybody\n\nMedians of the best pass.\n\n| row | |\n| --- | --- |\n");
    for line in lines {
        let mut timed = line.timed.clone();
        timed.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
        let figures: Vec<String> =
            timed.iter().map(|timed| format!("{} {}", timed.name, duration(timed.seconds))).collect();
        let _ = writeln!(text, "| {} | {} |", line.name, figures.join(", "));
    }
    text.truncate(text.trim_end().len());
    text
}

/// Returns how many times as fast as ndarray's operators the fused expression is, at the size that fits into no cache.
fn idiomatic(lines: &[Line]) -> Option<f64> {
    let line = lines.iter().find(|line| line.name == "fused 4000")?;
    let operators = line.timed.iter().find(|timed| timed.name == "ndarray")?;
    Some(operators.seconds / line.best(Role::Ours)?.seconds)
}

const INTRODUCTION: &str = "# Benchmarks

haversack beside its peers, in one run. This file is printed by

```sh
cargo run --release --manifest-path benches/Cargo.toml -- --numpy --markdown > BENCHMARKS.md
```

Figures hold for one machine and one hour; the ratios say where the room is. Every answer is compared with a plain one before
anything is timed. The contenders of a row take turns in random order, in samples of about a millisecond; vector registers are reset
before each; all buffers begin a cache line, and are made anew, elsewhere, for each of three passes. A figure is the median of a pass,
the best of the three. All numbers are `f32` where a row does not say otherwise, and `N` stands for a matrix of `N x N`.
NumPy is timed by a process of its own: in the matrix between the passes of the others, in the other table right before.
";

const LEGEND: &str = "`x library` and `x roof` are haversack's time as a multiple of the fastest library's and of the best loop written by hand for
that work (in SSE2, AVX2, AVX-512, chosen while it runs). Less is better. The bar: at most 1.00 of the library for
products up to 32 x 32, 1.03 for larger ones and in L1 and L2, 1.10 where DRAM or the system's pages decide; and 1.25 of the roof
for products and in L1 and L2, 2 of the system's allocator for one that counts. Nothing is judged by L3, which a machine's other guests share.
";
