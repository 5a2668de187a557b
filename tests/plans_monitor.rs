//! The planned function of the example `monitor`, planned and unplanned.

use haversack::array;

mod agreement;
mod counting;
use agreement::agree;

#[path = "../examples/monitor/src/planned.rs"]
mod planned;

#[allow(unused_imports, reason = "`budget`")]
mod plain {
    haversack_unplanned::unplanned_file!("examples/monitor/src/planned.rs");
}

#[test]
fn sharpness_of_images() {
    let images = <array![u8; 1797, 8, 8]>::from_fn(|[i, y, x]| ((7 * i + 3 * y + x * x) % 17) as u8);
    agree!(sharpness(&images));
}
