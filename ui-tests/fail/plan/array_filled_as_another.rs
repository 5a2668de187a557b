//! Bytes of another dtype: a place is that of one dtype and shape.
#![forbid(unsafe_code)]

use haversack::array;
use haversack::private::{fill, full, written};

fn main() {
    let mut a = <array![bool; 4]>::zeros();
    written(&mut a, |place| fill::<array![u8; 4], _>(place, full::<array![u8; 4]>(3)));
}
