//! A hundred pictures: four photographs and a pattern, each in twenty forms. `measure/tflm.py` makes the same ones.

use haversack::{Array, array, budget};

use crate::network::{Picture, SIDE, detect_in_thin_strips};

/// The number of pictures.
pub const SAMPLES: usize = 100;

/// Four photographs, in the program's file: of two persons, a cat and a cup.
pub static PHOTOGRAPHS: [Picture; 4] = [
    photograph(include_bytes!("../pictures/astronaut.pgm")),
    photograph(include_bytes!("../pictures/camera.pgm")),
    photograph(include_bytes!("../pictures/chelsea.pgm")),
    photograph(include_bytes!("../pictures/coffee.pgm")),
];

/// The beginning of files of 96 x 96 grey values in the format "binary PGM".
const HEADER: &[u8] = b"P5\n96 96\n255\n";

/// The most that noise adds to a pixel, or takes from it, in forms 0 to 3, 4 to 7, and so on.
const NOISE: [i32; 5] = [0, 16, 48, 96, 255];

/// Returns the same as [`detect()`](crate::detect()) for a picture by its number, which is made in the workspace.
///
/// # Panics
/// Panics if there are not so many pictures.
#[budget(29 KiB)]
pub fn detect_in_sample(number: usize) -> [i8; 2] {
    let mut sample = Sample::new(number);
    let picture: array![i8; SIDE, SIDE, 1] = Array::from_fn(|[row, column, _]| sample.pixel(row, column));
    detect_in_thin_strips(&picture)
}

/// Returns a picture by its number.
///
/// # Panics
/// Panics if there are not so many pictures.
#[must_use]
pub fn sample(number: usize) -> Picture {
    let mut sample = Sample::new(number);
    Picture::from_fn(|[row, column, _]| sample.pixel(row, column))
}

/// Returns the picture in a file of 96 x 96 grey values, in the format "binary PGM". `None` if the file is another one.
#[must_use]
pub fn read_pgm(file: &[u8]) -> Option<Picture> {
    let pixels = file.strip_prefix(HEADER)?;
    (pixels.len() == SIDE * SIDE).then(|| Picture::from_fn(|[row, column, _]| centred(pixels[row * SIDE + column])))
}

/// Reads a photograph while compiling.
const fn photograph(file: &[u8; HEADER.len() + SIDE * SIDE]) -> Picture {
    let mut pixels = [[[0; 1]; SIDE]; SIDE];
    let mut index = 0;
    while index < SIDE * SIDE {
        pixels[index / SIDE][index % SIDE] = [centred(file[HEADER.len() + index])];
        index += 1;
    }
    Picture::from_nested(pixels)
}

/// Returns a grey value as the network has it.
const fn centred(grey: u8) -> i8 {
    (grey ^ 128) as i8
}

/// A picture that is made pixel by pixel.
struct Sample {
    photograph: Option<&'static Picture>,
    form: usize,
    noise: u32,
}

impl Sample {
    fn new(number: usize) -> Self {
        assert!(number < SAMPLES, "there are {SAMPLES} pictures");
        Sample { photograph: PHOTOGRAPHS.get(number % 5), form: number / 5, noise: number as u32 + 1 }
    }

    /// Returns the next pixel, which is the one of a row and a column.
    fn pixel(&mut self, row: usize, column: usize) -> i8 {
        let row = if self.form & 1 == 0 { row } else { SIDE - 1 - row };
        let column = if self.form & 2 == 0 { column } else { SIDE - 1 - column };
        let column = (column + 7 * self.form) % SIDE;
        let pixel = self.photograph.map_or_else(|| centred(self.pattern(row, column)), |all| all[[row, column, 0]]);
        let strength = NOISE[self.form / 4];
        self.noise = next(self.noise);
        let change = (self.noise >> 8) as i32 % (2 * strength + 1) - strength;
        (i32::from(pixel) + change).clamp(i8::MIN.into(), i8::MAX.into()) as i8
    }

    /// Returns a grey value of rings, or of a picture that is all of one grey.
    fn pattern(&self, row: usize, column: usize) -> u8 {
        match self.form % 4 {
            0 => (self.form * 255 / 16) as u8,
            _ => ((row * row + column * column) >> (self.form / 2)) as u8,
        }
    }
}

/// Returns the next of numbers without a pattern that matters here (G. Marsaglia, "Xorshift RNGs", 2003).
fn next(mut number: u32) -> u32 {
    number ^= number << 13;
    number ^= number >> 17;
    number ^= number << 5;
    number
}
