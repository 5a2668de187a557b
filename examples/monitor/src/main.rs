//! Handwritten digits, and three findings: a cache that grows, a hidden copy, and a planned function that takes as much memory
//! as its plan says.
//!
//! ```text
//! cargo run --package monitor [folder for the pictures]
//! ```
//!
//! It fails if the monitor does not find them, to the byte and to the line. (Lines need debug information. A build with
//! `--release` has it if its profile says `debug = "line-tables-only"`.)

mod cache;
mod copy;
mod planned;
mod sharpness;

use std::error::Error;
use std::path::{Path, PathBuf};

use haversack::monitor::{Counting, Recorder, Recording, Snapshot, Tracing, deep_size, own_bytes, phase};
use haversack::{array, footprint};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

const IMAGES: usize = 1797;

/// Grey values from 0 to 16.
type Images = array![u8; IMAGES, 8, 8];

/// The number of bytes that the program may have at once.
const MEMORY: usize = 3 << 19;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).map_or_else(|| Path::new("target").join("monitor"), PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    let tracing = Tracing::start();
    // The first snapshot reads the debug information, which takes longer than everything that follows.
    let any = vec![0u8];
    assert!(Snapshot::take().total().bytes > 0);
    drop(any);
    let recorder = Recorder::start()?;

    phase!("load");
    let images = load()?;
    println!("## What the images weigh\n\n{}\n", deep_size(&images));
    assert_eq!(deep_size(&images).heap, footprint::<Images>());

    phase!("mean");
    copy::find(&images);

    phase!("sharpness");
    sharpness::prove(&images);

    let recording = cache::find(&images, recorder);
    drop(tracing);
    report(&recording.with_title("A cache that grows").with_budget("budget", MEMORY), &folder)
}

/// Reads the images from a file of NumPy's, into one block.
fn load() -> Result<Images, Box<dyn Error>> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/digits-images.npy");
    Ok(Images::read_npy(file)?)
}

fn report(recording: &Recording, folder: &Path) -> Result<(), Box<dyn Error>> {
    println!("## Over time\n\n{recording}\n");
    let slope = recording.leak_slope().ok_or("a recording of several samples")?;
    println!("At the end it grew by {:.0} bytes a second: a leak.\n", slope.bytes_per_second);
    assert!(slope.is_leak, "{slope:?}");
    recording.write_svg(folder.join("memory.svg"))?;
    recording.write_csv(folder.join("memory.csv"))?;
    println!("{} has the picture, and the table beside it the numbers.", folder.join("memory.svg").display());
    println!("The monitor itself keeps {} bytes, which are in no figure above.", own_bytes());
    Ok(())
}
