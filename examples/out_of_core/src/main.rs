//! A file of more rows than memory holds: means of the columns, their covariance, a histogram, and all rows sorted by a key, in 8 MiB.
//!
//! ```text
//! cargo run --release --package out_of_core -- [MiB of the file, 64 unless it is said] [its folder]
//! ```
//!
//! The memory is the peak of a planned function, known while compiling. The program measures what it takes, and fails if that is another
//! number of bytes. It makes the file, and removes it at the end: 4096 for 4 GiB, which takes 12 GiB of the disk while rows are sorted.

mod analysis;
mod file;

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;
use std::{env, fs};

use haversack::interop::npy::{NpyRows, NpyRowsWriter};
use haversack::interop::scratch::ScratchFile;
use haversack::monitor::{Counting, measure};
use haversack::rows::RowSink;
use haversack::{Bytes, footprint};

use analysis::{Report, analyse};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let mebibytes: u64 = arguments.next().map_or(Ok(64), |size| size.parse())?;
    let folder = arguments.next().map_or_else(env::temp_dir, PathBuf::from);
    let folder = folder.join(format!("haversack-out-of-core-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let outcome = run(mebibytes, &folder.join("rows.npy"), &folder.join("sorted.npy"));
    fs::remove_dir_all(&folder)?;
    outcome
}

/// Makes a file, analyses it, and checks what came out.
fn run(mebibytes: u64, path: &PathBuf, sorted_path: &PathBuf) -> Result<(), Box<dyn Error>> {
    let begin = Instant::now();
    let rows = file::make(path, mebibytes << 20)?;
    println!("{rows} rows of {} bytes, written in {:.1?}", file::BYTES_OF_A_ROW, begin.elapsed());

    let begin = Instant::now();
    let mut table = NpyRows::open(path)?;
    let mut scratch = ScratchFile::beside(sorted_path)?;
    let mut sorted = NpyRowsWriter::create(sorted_path)?;
    let mut report = Box::new(Report::default());
    let (outcome, memory) = measure(|| analyse(&mut table, &mut scratch, &mut sorted, &mut report));
    outcome?;
    sorted.finish()?;
    println!("analysed and sorted in {:.1?}\n", begin.elapsed());

    println!("means      {:.3}", report.means);
    println!("deviations {:.3}", report.deviations());
    println!("column 0   from {:.3} to {:.3}", report.least, report.most);
    println!("histogram  {}\n", report.histogram);

    file::check_sorted(sorted_path, rows, &report)?;
    let declared = analyse::PEAK;
    println!("declared peak   {:>9} bytes ({})", Bytes::from(declared).exact(), Bytes::from(declared));
    println!("measured peak   {:>9} bytes", Bytes::from(memory.peak).exact());
    println!("the report has  {:>9} bytes beside it", Bytes::from(footprint::<Report>()).exact());
    if memory.peak != declared {
        return Err("the analysis takes other memory than it declares".into());
    }
    Ok(())
}
