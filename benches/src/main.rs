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
use row::Row;

#[global_allocator]
static ALLOCATOR: place::Placing = place::Placing;

const HELP: &str = "haversack beside its peers, in one run

    cargo run --release --manifest-path benches/Cargo.toml -- [options]

    --filter TEXT  only rows whose name has TEXT in it; may be given again
    --check        checks every answer, and times nothing
    --quick        less time for each row: to see that it works
    --numpy        NumPy's rows as well (needs python3 with numpy)
    --markdown     prints BENCHMARKS.md instead of a table for the terminal
    --list         prints the names of the rows";

/// The options of the command line.
#[derive(Default)]
struct Options {
    filters: Vec<String>,
    check: bool,
    quick: bool,
    numpy: bool,
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

fn run() -> Result<(), String> {
    let options = Options::parse(std::env::args().skip(1))?;
    let reasons = reasons::read(&all_rows())?;
    let rows: Vec<Row> = all_rows().into_iter().filter(|row| options.wants(row)).collect();
    if options.list {
        rows.iter().for_each(|row| println!("{}", row.name()));
        return Ok(());
    }
    if options.check {
        for row in &rows {
            harness::check(row)?;
            println!("{}: {} answers agree", row.name(), row.contenders.len());
        }
        return Ok(());
    }
    if cfg!(debug_assertions) {
        return Err("figures of a build without --release say nothing: only --check and --list run in one".into());
    }
    let numpy = if options.numpy { numpy::run(&options.filters)? } else { numpy::Figures::default() };
    let effort = if options.quick { Effort::QUICK } else { Effort::FULL };
    let mut random = order::Random::new();
    let mut lines = Vec::new();
    for row in &rows {
        harness::check(row)?;
        let mut timed = harness::time(row, effort, &mut random);
        timed.extend(numpy.of(row));
        eprintln!("{}", report::progress(row, &timed));
        lines.push(report::Line::new(row, timed, &reasons));
    }
    if options.markdown {
        println!("{}", report::markdown(&lines, &numpy));
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
