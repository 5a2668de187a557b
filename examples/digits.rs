//! Handwritten digits, classified by the nearest centroid, and the memory it takes, to the byte.
//!
//! ```text
//! cargo run --release --example digits
//! ```
//!
//! Every array below has a type, so what the program's data weighs is known before it runs. It runs under an allocator
//! that counts, and fails if the two numbers differ for any array.

use std::alloc::{GlobalAlloc, Layout, System};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};

use haversack::{Array, Bytes, Dtype, Rank1, Rank2, Rank3, Shape, View, array, budgets, footprint};

/// How many images there are, how many of the first to train on, how many of the last to test on.
const IMAGES: usize = 1797;
const TRAIN: usize = 1347;
const TEST: usize = IMAGES - TRAIN;

const DIGITS: usize = 10;
const SIDE: usize = 8;

/// Grey values from 0 to 16.
type Images = array![u8; IMAGES, SIDE, SIDE];
/// Which digit each image shows.
type Labels = array![u8; IMAGES];
/// How many images of each digit there are to train on.
type Counts = array![u32; DIGITS];
/// The mean image of each digit.
type Centroids = array![f32; DIGITS, SIDE, SIDE];
/// The digit whose centroid is nearest, for each image to test on.
type Predictions = array![u8; TEST];
/// How often a digit (row) was taken for which digit (column).
type Confusion = array![u32; DIGITS, DIGITS];

budgets! {
    /// What all of it may weigh. With 117 KiB this program does not compile.
    MEMORY: 118 KiB; Images, Labels, Counts, Centroids, Predictions, Confusion
}

const IMAGES_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/digits-images.npy");
const LABELS_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/digits-labels.npy");

fn main() -> ExitCode {
    let mut table = Table::default();
    let images: Images = table.measure("images", || read(IMAGES_FILE));
    let labels: Labels = table.measure("labels", || read(LABELS_FILE));
    // Views of both parts: nothing is copied, as the table shows.
    let (train_images, test_images) = images.split_at::<TRAIN, TEST>();
    let (train_labels, test_labels) = labels.split_at::<TRAIN, TEST>();

    let counts = table.measure("counts", || count(train_labels));
    let centroids = table.measure("centroids", || train(train_images, train_labels, &counts));
    let predictions = table.measure("predictions", || predict(test_images, &centroids));
    let confusion = table.measure("confusion", || compare(test_labels, &predictions));

    print_centroids(&centroids);
    print_accuracy(&confusion);
    table.print();
    if table.agrees() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The array in a file, which must have its dtype and shape.
fn read<T: Dtype, S: Shape>(path: &str) -> Array<T, S> {
    Array::read_npy(path).unwrap_or_else(|error| {
        eprintln!("error: {error}");
        std::process::exit(1)
    })
}

fn count(labels: View<'_, u8, Rank1<TRAIN>>) -> Counts {
    let mut counts = Counts::zeros();
    for &digit in labels {
        counts[[digit.into()]] += 1;
    }
    counts
}

fn train(
    images: View<'_, u8, Rank3<TRAIN, SIDE, SIDE>>,
    labels: View<'_, u8, Rank1<TRAIN>>,
    counts: &Counts,
) -> Centroids {
    let mut centroids = Centroids::zeros();
    for (image, &digit) in images.outer_iter().zip(labels) {
        for (sum, &pixel) in centroids.index_axis_mut::<0>(digit.into()).into_iter().zip(image) {
            *sum += f32::from(pixel);
        }
    }
    for (mut centroid, &count) in centroids.outer_iter_mut().zip(counts) {
        centroid.map_inplace(|sum| sum / count as f32);
    }
    centroids
}

fn predict(images: View<'_, u8, Rank3<TEST, SIDE, SIDE>>, centroids: &Centroids) -> Predictions {
    Predictions::from_fn(|[i]| nearest(images.index_axis::<0>(i), centroids))
}

fn nearest(image: View<'_, u8, Rank2<SIDE, SIDE>>, centroids: &Centroids) -> u8 {
    let mut nearest = (0, f32::INFINITY);
    for (digit, centroid) in (0..).zip(centroids.outer_iter()) {
        let distance = image.iter().zip(centroid).map(|(&pixel, mean)| (f32::from(pixel) - mean).powi(2)).sum();
        if distance < nearest.1 {
            nearest = (digit, distance);
        }
    }
    nearest.0
}

fn compare(labels: View<'_, u8, Rank1<TEST>>, predictions: &Predictions) -> Confusion {
    let mut confusion = Confusion::zeros();
    for (&digit, &prediction) in labels.iter().zip(predictions) {
        confusion[[digit.into(), prediction.into()]] += 1;
    }
    confusion
}

fn print_centroids(centroids: &Centroids) {
    println!("the mean image of each digit:\n");
    for y in 0..SIDE {
        let line = |digit| centroids.index_axis::<0>(digit).row(y).iter().map(|&grey| shade(grey));
        let lines: String = (0..DIGITS).flat_map(line).collect();
        println!("{}", lines.trim_end());
    }
}

fn shade(grey: f32) -> char {
    [' ', '░', '▒', '▓', '█'][(grey / 16.0 * 5.0).min(4.0) as usize]
}

fn print_accuracy(confusion: &Confusion) {
    let right: u32 = confusion.diagonal().iter().sum();
    println!("\ntrained on {TRAIN} images, tested on {TEST} others:");
    println!("{right} right ({:.1} %)\n", 100.0 * f64::from(right) / TEST as f64);

    println!("predicted  {}", (0..DIGITS).map(|digit| format!("{digit:4}")).collect::<String>());
    for (digit, row) in confusion.rows().enumerate() {
        let row = row.iter().map(|times| match times {
            0 => "   .".into(),
            times => format!("{times:4}"),
        });
        println!("digit {digit:3}  {}", row.collect::<String>());
    }
}

/// What every array declares, and what was allocated while it was made.
#[derive(Default)]
struct Table {
    rows: Vec<Row>,
}

struct Row {
    name: &'static str,
    dtype: &'static str,
    axes: &'static [usize],
    declared: usize,
    measured: usize,
}

impl Table {
    fn measure<T: Dtype, S: Shape>(&mut self, name: &'static str, make: impl FnOnce() -> Array<T, S>) -> Array<T, S> {
        let before = ALLOCATED.load(Ordering::Relaxed);
        let array = make();
        let measured = ALLOCATED.load(Ordering::Relaxed) - before;
        let declared = footprint::<Array<T, S>>();
        self.rows.push(Row { name, dtype: T::DTYPE.name, axes: S::AXES, declared, measured });
        array
    }

    fn agrees(&self) -> bool {
        self.rows.iter().all(|row| row.declared == row.measured)
    }

    fn print(&self) {
        println!("\n{:11}  {:18}{:>10}{:>11}", "array", "type", "declared", "allocated");
        for Row { name, dtype, axes, declared, measured } in &self.rows {
            let axes: Vec<_> = axes.iter().map(usize::to_string).collect();
            print_row(name, &format!("{dtype:4}{}", axes.join(" x ")), *declared, *measured);
        }
        let measured = self.rows.iter().map(|row| row.measured).sum();
        print_row("total", "", MEMORY_FOOTPRINT, measured);
        println!("\n{}", if self.agrees() { "equal, to the byte" } else { "error: they differ" });
    }
}

fn print_row(name: &str, kind: &str, declared: usize, measured: usize) {
    let [declared, measured] = [declared, measured].map(|bytes| Bytes::from(bytes).exact());
    println!("{name:11}  {kind:18}{declared:>10}{measured:>11}");
}

/// The system's allocator, and a count of all bytes that were ever asked of it.
struct Counting;

static ALLOCATED: AtomicUsize = AtomicUsize::new(0);

#[global_allocator]
static COUNTING: Counting = Counting;

#[allow(unsafe_code, reason = "an allocator is unsafe to implement")]
// SAFETY: the system's allocator does the work, the count does not touch memory.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATED.fetch_add(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller keeps the rules of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        ALLOCATED.fetch_add(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller keeps the rules of `alloc_zeroed`.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: every block is the system's, and the caller keeps the rules of `dealloc`.
        unsafe { System.dealloc(pointer, layout) }
    }
}
