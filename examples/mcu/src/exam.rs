//! Reads the digits that were not learned from, one by one.

use core::fmt::{self, Write};

use haversack::WorkspaceMut;

use crate::{Image, SIDE, read};

/// Two files of NumPy: a header of 128 bytes, and the elements.
static IMAGES: &[u8] = include_bytes!("../../data/digits-images.npy");
static LABELS: &[u8] = include_bytes!("../../data/digits-labels.npy");
const HEADER: usize = 128;
/// The first image that was not learned from.
const FIRST: usize = 1347;
/// The number of digits in a line of text.
const LINE: usize = 50;

/// Writes each digit as it is read, 50 in a line, and the number of wrong ones. All computation happens in `workspace`.
///
/// # Errors
/// At run time: the errors of `out`.
pub fn examine(workspace: &mut WorkspaceMut<'_, read>, out: &mut impl Write) -> fmt::Result {
    let (images, _) = IMAGES[HEADER..].as_chunks::<{ SIDE * SIDE }>();
    let images = images.iter().zip(&LABELS[HEADER..]).skip(FIRST);
    let (mut seen, mut wrong) = (0, 0);
    for (pixels, &label) in images {
        let image = Image::from_fn(|[row, column]| pixels[row * SIDE + column]);
        let digit = read::in_workspace(workspace, &image);
        seen += 1;
        wrong += usize::from(digit != label.into());
        write!(out, "{digit}{}", if seen % LINE == 0 { "\n" } else { " " })?;
    }
    writeln!(out, "{wrong} of {seen} digits are taken for another")
}
