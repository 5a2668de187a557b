//! Compares haversack with its peers, in one run. See `cargo run --release -- --help`.

use std::process::ExitCode;

mod axis;
mod broadcast;
mod cast;
mod contender;
mod copies;
mod counting;
mod data;
mod files;
mod functions;
mod fused;
mod harness;
mod hold;
#[cfg(target_arch = "x86_64")]
mod lanes;
mod machine;
mod matrix;
mod matrix_vector;
mod numpy;
mod order;
mod place;
mod product;
#[cfg(target_arch = "x86_64")]
mod product_roof;
mod real;
mod reasons;
mod reduce;
mod report;
mod row;
#[cfg(target_arch = "x86_64")]
mod rows_roof;
mod stencil;
mod strided;
mod transpose;
mod vector;
mod zeros;

use harness::Effort;
use matrix::Cell;
use order::Random;
use row::Row;

#[global_allocator]
static ALLOCATOR: place::Placing = place::Placing;

const HELP: &str = "haversack beside its peers, in one run

    cargo run --release --manifest-path benches/Cargo.toml -- [options]

    --filter TEXT  only rows whose name has TEXT in it; may be given again
    --check        checks every answer, and times nothing
    --quick        less time for each row: to see that it works
    --numpy        NumPy's rows as well (needs python3 with numpy)
    --matrix       the matrix of operations, dtypes and sizes instead of the rows, beside NumPy and ndarray, the worst first; --markdown
                   with --numpy has both
    --markdown     prints BENCHMARKS.md instead of a table for the terminal
    --list         prints the names of the rows";

/// The options of the command line.
#[derive(Default)]
struct Options {
    filters: Vec<String>,
    check: bool,
    quick: bool,
    numpy: bool,
    matrix: bool,
    markdown: bool,
    list: bool,
}

impl Options {
    fn parse(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self::default();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--filter" => options.filters.push(words.next().ok_or("--filter needs a text")?),
                "--check" => options.check = true,
                "--quick" => options.quick = true,
                "--numpy" => options.numpy = true,
                "--matrix" => options.matrix = true,
                "--markdown" => options.markdown = true,
                "--list" => options.list = true,
                _ => return Err(HELP.into()),
            }
        }
        Ok(options)
    }

    fn wants(&self, row: &Row) -> bool {
        self.filters.is_empty() || self.filters.iter().any(|text| row.name().contains(text))
    }

    fn effort(&self) -> Effort {
        if self.quick { Effort::QUICK } else { Effort::FULL }
    }
}

fn all_rows() -> Vec<Row> {
    let questions = [
        fused::rows,
        functions::rows,
        reduce::rows,
        axis::rows,
        transpose::rows,
        broadcast::rows,
        strided::rows,
        cast::rows,
        stencil::rows,
        product::rows,
        matrix_vector::rows,
        zeros::rows,
        copies::rows,
        files::rows,
        counting::rows,
    ];
    questions.iter().flat_map(|rows| rows()).collect()
}

/// Checks every answer.
fn check<'a>(rows: impl Iterator<Item = &'a Row>) -> Result<(), String> {
    for row in rows {
        harness::check(row)?;
        println!("{}: {} answers agree", row.name(), row.contenders.len());
    }
    Ok(())
}

/// Times the rows, beside NumPy's if that is asked for.
fn timed(
    rows: &[Row],
    numpy: &numpy::Figures,
    effort: Effort,
    random: &mut Random,
) -> Result<Vec<report::Line>, String> {
    let reasons = reasons::read(&all_rows())?;
    let mut lines = Vec::new();
    for row in rows {
        harness::check(row)?;
        let mut timed = harness::time(row, effort, random);
        timed.extend(numpy.of(row));
        eprintln!("{}", report::progress(row, &timed));
        lines.push(report::Line::new(row, timed, &reasons));
    }
    Ok(lines)
}

fn run() -> Result<(), String> {
    let options = Options::parse(std::env::args().skip(1))?;
    let rows: Vec<Row> = all_rows().into_iter().filter(|row| options.wants(row)).collect();
    let cells: Vec<Cell> = matrix::all().into_iter().filter(|cell| options.wants(&cell.row)).collect();
    let everything = || rows.iter().chain(cells.iter().map(|cell| &cell.row));
    if options.list {
        everything().for_each(|row| println!("{}", row.name()));
        return Ok(());
    }
    if options.check {
        return check(everything());
    }
    if cfg!(debug_assertions) {
        return Err("figures of a build without --release say nothing: only --check and --list run in one".into());
    }
    let mut random = Random::new();
    let both = options.numpy && options.markdown;
    let matrix = if options.matrix || both {
        Some(matrix::run(&cells, options.effort(), &mut random)?.markdown())
    } else {
        None
    };
    if options.matrix {
        println!("{}", matrix.unwrap_or_default());
        return Ok(());
    }
    let numpy = if options.numpy { numpy::run(&options.filters)? } else { numpy::Figures::default() };
    let lines = timed(&rows, &numpy, options.effort(), &mut random)?;
    if options.markdown {
        println!("{}", report::markdown(&lines, &numpy, matrix.as_deref()));
    } else {
        println!("{}", report::table(&lines));
    }
    Ok(())
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
