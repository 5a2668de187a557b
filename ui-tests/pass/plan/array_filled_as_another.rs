#![forbid(unsafe_code)]

use haversack::array;
use haversack::private::{fill, written};

fn main() {
    let mut a = <array![bool; 4]>::zeros();
    let other = <array![bool; 4]>::full(true);
    written(&mut a, |place| fill(place, other.view()));
    assert_eq!(a, array![true, true, true, true]);
}
