//! Does not compile: the places of two arrays that exist have lifetimes of their own, so that they cannot be swapped.
#![forbid(unsafe_code)]
use haversack::array;
use haversack::private::{fill, ones, written};

type Four = array![f32; 4];

fn main() {
    let (mut a, mut b) = (Four::zeros(), Four::zeros());
    written(&mut a, |first| {
        written(&mut b, |second| {
            std::mem::swap(first, second);
            fill::<Four, _>(second, ones::<Four>())
        });
        fill::<Four, _>(first, ones::<Four>())
    });
}
