//! The places of two arrays that exist have lifetimes of their own.
#![forbid(unsafe_code)]

use haversack::array;
use haversack::private::{fill, ones, written};

type Four = array![f32; 4];

fn main() {
    let (mut a, mut b) = (Four::zeros(), Four::zeros());
    written(&mut a, |mut first| {
        written(&mut b, |mut second| {
            std::mem::swap(&mut first, &mut second);
            fill(second, ones::<Four, _, _>())
        });
        fill(first, ones::<Four, _, _>())
    });
}
