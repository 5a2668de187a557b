#![forbid(unsafe_code)]

use haversack::array;
use haversack::private::{fill, full, written};

fn main() {
    let mut a = <array![bool; 4]>::zeros();
    written(&mut a, |place| fill::<array![bool; 4], _>(place, full::<array![bool; 4]>(true)));
    assert_eq!(a, array![true, true, true, true]);
}
