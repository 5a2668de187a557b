//! The matrix: operations by dtypes, sizes and layouts, each beside NumPy and ndarray in one run.
//!
//! A cell is a [`Row`] whose contenders are haversack and, where it has the operation, ndarray; and an expression of NumPy, which
//! [`numpy::Server`] times between their passes.

mod elements;
mod inputs;
mod moves;
mod numpy;
mod reductions;
mod report;

use crate::contender::{Contender, Role};
use crate::harness::{self, Effort, Timed};
use crate::order::Random;
use crate::row::{Fits, Reference, Row};

/// One operation of one dtype and size.
pub(crate) struct Cell {
    pub(crate) row: Row,
    /// NumPy's expression of `a`, `b`, `out`, `n` and `np`.
    numpy: &'static str,
    /// The dtypes of the operands and of `out`.
    dtypes: [&'static str; 2],
    n: usize,
}

/// A macro's cell, before it has contenders.
struct Operation {
    name: &'static str,
    dtypes: [&'static str; 2],
    n: usize,
    numpy: &'static str,
}

impl Operation {
    fn cell(self, reference: fn() -> Reference, contenders: &[fn() -> Contender]) -> Cell {
        let row = Row::new(self.name, self.n, Fits::square(self.n), reference, contenders);
        Cell { row, numpy: self.numpy, dtypes: self.dtypes, n: self.n }
    }
}

/// Adds cells to `$cells`: name, dtype (and that of `out`), sizes, NumPy's expression, the reference, then haversack's work and ndarray's.
macro_rules! cells {
    ($cells:ident; $($name:literal $t:ident $(=> $u:ident)? [$($n:literal)*] $numpy:literal, $reference:expr, $ours:expr $(, $ndarray:expr)?;)*) => {$(
        cells!(@sizes $cells [$($n)*] ($name $t ($($u,)? $t) $numpy, $reference, $ours $(, $ndarray)?));
    )*};
    (@sizes $cells:ident [$($n:literal)*] $cell:tt) => {$(
        $cells.push(cells!(@cell $n $cell));
    )*};
    (@cell $n:literal ($name:literal $t:ident ($u:ident $(, $rest:ident)?) $numpy:literal, $reference:expr, $ours:expr $(, $ndarray:expr)?)) => {{
        use $crate::contender::Contender;
        use $crate::matrix::inputs;
        let name = concat!($name, " ", stringify!($t));
        $crate::matrix::Operation { name, dtypes: [stringify!($t), stringify!($u)], n: $n, numpy: $numpy }.cell(
            || inputs::reference::<$t>($n, $reference),
            &[
                || Contender::ours(inputs::Ours::<$t, $u, $n>::new(), $ours, |held, result| inputs::answer(&result, held.out.as_slice())),
                $(|| Contender::library("ndarray", inputs::Peer::<$t, $u>::new($n), $ndarray, |held, result| inputs::answer(&result, &held.out)),)?
            ],
        )
    }};
}
use cells;

/// Returns all cells.
pub(crate) fn all() -> Vec<Cell> {
    let mut cells = Vec::new();
    reductions::add(&mut cells);
    elements::add(&mut cells);
    moves::add(&mut cells);
    cells
}

/// Checks the answers of all cells, times them in random order, and returns the report.
///
/// # Errors
/// An answer is wrong, or there is no NumPy.
pub(crate) fn run(cells: &[Cell], effort: Effort, random: &mut Random) -> Result<report::Report, String> {
    let mut server = numpy::Server::start()?;
    let mut lines = Vec::new();
    for cell in cells {
        let timed = time(cell, effort, random, &mut server)?;
        eprintln!("{}", crate::report::progress(&cell.row, &timed));
        lines.push(report::Line::new(cell, timed));
    }
    Ok(report::Report::new(lines))
}

/// Times a cell: in turn a pass of haversack and ndarray, and one of NumPy. The best pass of each counts.
fn time(cell: &Cell, effort: Effort, random: &mut Random, server: &mut numpy::Server) -> Result<Vec<Timed>, String> {
    harness::check(&cell.row)?;
    server.check(cell)?;
    let one = Effort { passes: 1, ..effort };
    let mut best: Vec<Timed> = Vec::new();
    for _ in 0..effort.passes {
        let mut timed = harness::time(&cell.row, one, random);
        timed.push(Timed { name: "NumPy", role: Role::Numpy, seconds: server.time(cell, one)? });
        if best.is_empty() {
            best = timed;
        } else {
            best.iter_mut().zip(timed).for_each(|(best, now)| best.seconds = best.seconds.min(now.seconds));
        }
    }
    Ok(best)
}
