//! Handwritten digits, classified by the nearest centroid and by a perceptron of two layers, with the memory that this takes,
//! to the byte.
//!
//! ```text
//! cargo run --release --package digits
//! ```
//!
//! Every array below has a type, so the size of the program's data is known before it runs. The program runs under an
//! allocator that counts. It fails if the two numbers differ for any array, if training allocates anything, or if the
//! perceptron takes more than one digit in twenty for another.

#[path = "../../../tests/counting/mod.rs"]
mod counting;
mod descent;
mod perceptron;
mod table;

use std::process::ExitCode;

use haversack::{
    Array, Axis, BoxedWorkspace, Dtype, Pads, Rank1, Rank2, Rank3, Shape, View, Workspace, array, budgets,
};

use crate::counting::counted;
use crate::descent::step;
use crate::perceptron::{Framed, Perceptron};
use crate::table::Table;

/// The number of images, the number of the first ones to train on, and the number of the last ones to test on.
const IMAGES: usize = 1797;
const TRAIN: usize = 1347;
const TEST: usize = IMAGES - TRAIN;

const DIGITS: usize = 10;
const SIDE: usize = 8;

/// Grey values from 0 to 16.
type Images = array![u8; IMAGES, SIDE, SIDE];
/// The digit that each image shows.
type Labels = array![u8; IMAGES];
/// The number of images of each digit to train on.
type Counts = array![u32; DIGITS];
/// The mean image of each digit.
type Centroids = array![f32; DIGITS, SIDE, SIDE];
/// The digit whose centroid is nearest, for each image to test on.
type Predictions = array![u8; TEST];
/// The number of times that a digit (row) was taken for another digit (column).
type Confusion = array![u32; DIGITS, DIGITS];

/// One column on either side.
type Frame = Rank3<0, 0, 1>;

budgets! {
    /// The budget of all data together. With 286 KiB this program does not compile.
    MEMORY: 900 KiB; Images, Labels, Counts, Centroids, [Predictions; 2], [Confusion; 2], Framed, Perceptron, BoxedWorkspace<step>
}

const IMAGES_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/digits-images.npy");
const LABELS_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/digits-labels.npy");

fn main() -> ExitCode {
    let mut table = Table::default();
    let images: Images = table.measure("images", || read(IMAGES_FILE));
    let labels: Labels = table.measure("labels", || read(LABELS_FILE));
    // These are views of both parts: nothing is copied, as the table shows.
    let (train_images, test_images) = images.split_at::<TRAIN, TEST>();
    let (train_labels, test_labels) = labels.split_at::<TRAIN, TEST>();

    let counts = table.measure("counts", || count(train_labels));
    let centroids = table.measure("centroids", || train(train_images, train_labels, &counts));
    let predictions = table.measure("predictions", || predict(test_images, &centroids));
    let confusion = table.measure("confusion", || compare(test_labels, &predictions));
    print_accuracy("nearest centroid", &confusion);

    let framed: Framed = table.measure("framed", || train_images.pad(Pads::<Frame, Frame>::VALUE, 0));
    let mut perceptron = table.measure_all("perceptron", Perceptron::new);
    let mut memory = table.measure_all("one step", Workspace::<step>::boxed);
    let ((), _, allocated) = counted(|| perceptron.train(&framed, train_labels, &mut memory));
    let predictions = perceptron.predict(test_images);
    let confusion = table.measure("confusion", || compare(test_labels, &predictions));
    let right = print_accuracy("perceptron", &confusion);

    table.print();
    println!("{allocated} bytes allocated by {} steps of training, whose plan is:\n", perceptron::STEPS);
    println!("{}", step::PLAN.to_text());
    let passed = table.agrees() && allocated == 0 && right >= 0.95;
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Reads the array in a file, which must have its dtype and shape.
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
        for (sum, &pixel) in centroids.index_axis_mut(Axis::<0>, digit.into()).into_iter().zip(image) {
            *sum += f32::from(pixel);
        }
    }
    for (mut centroid, &count) in centroids.outer_iter_mut().zip(counts) {
        centroid.map_inplace(|sum| sum / count as f32);
    }
    centroids
}

fn predict(images: View<'_, u8, Rank3<TEST, SIDE, SIDE>>, centroids: &Centroids) -> Predictions {
    Predictions::from_fn(|[i]| nearest(images.index_axis(Axis::<0>, i), centroids))
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

/// Prints the share of correct predictions, and returns it.
fn print_accuracy(name: &str, confusion: &Confusion) -> f64 {
    let right = confusion.trace() as f64 / TEST as f64;
    println!("{name:16}  {:.1} % of {TEST} images right, after {TRAIN} others", 100.0 * right);
    right
}
