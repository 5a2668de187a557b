#![forbid(unsafe_code)]

use haversack::array;
use haversack::private::{fill, ones, written};

type Four = array![f32; 4];

fn main() {
    let mut a = Four::zeros();
    written(&mut a, |place| fill(place, ones::<Four, _, _>()));
    assert_eq!(a.sum(), 4.0);
}
