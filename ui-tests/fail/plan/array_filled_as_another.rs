//! Bytes of another dtype: a place is that of one dtype and shape.
#![forbid(unsafe_code)]

use haversack::array;
use haversack::private::{fill, written};

fn main() {
    let mut a = <array![bool; 4]>::zeros();
    let other = <array![u8; 4]>::full(3);
    written(&mut a, |place| fill(place, other.view()));
}
