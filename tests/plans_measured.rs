//! Planned functions that other tests measure, profile or document, planned and unplanned.

use haversack::array;

mod agreement;
mod counting;
use agreement::agree;

#[allow(dead_code, reason = "what calls plain functions allocates more than its plan")]
mod measured;
#[allow(dead_code, unused_imports, clippy::useless_vec, clippy::vec_box, reason = "not all of it is planned")]
mod profiled;
#[allow(dead_code, unused_imports, unreachable_pub, reason = "a crate, of which this is the part that is planned")]
#[path = "shelf/src/lib.rs"]
mod shelf;

#[allow(dead_code, unused_imports, reason = "as above, without `budget`")]
mod measured_plain {
    haversack_unplanned::unplanned_file!("tests/measured/mod.rs");
}
#[allow(dead_code, unused_imports, clippy::useless_vec, clippy::vec_box, reason = "as above, without `budget`")]
mod profiled_plain {
    haversack_unplanned::unplanned_file!("tests/profiled/mod.rs");
}
#[allow(dead_code, unused_imports, unreachable_pub, reason = "as above, without `budget`")]
mod shelf_plain {
    haversack_unplanned::unplanned_file!("tests/shelf/src/lib.rs");
}

#[test]
fn what_the_monitor_measures() {
    use self::{measured as planned, measured_plain as plain};
    let x = <array![f32; 256]>::from_fn(|[i]| (i * 7 % 11) as f32 - 3.0);
    agree!(roughness(&x));
    agree!(nothing(&x));
    agree!(scaled::<256>(&x, 3.0) -> array);
    let square = <array![f32; 64, 64]>::from_fn(|[i, j]| (i * 3 + j) as f32);
    agree!(smoothed(&square) -> array);
    assert_eq!(planned::not_counted(&x), plain::not_counted(&x));
}

#[test]
fn what_is_profiled() {
    use self::{profiled as planned, profiled_plain as plain};
    let x = <array![f32; 256]>::from_fn(|[i]| (i * 7 % 11) as f32 - 3.0);
    agree!(energy(&x));
    agree!(of_a_length::<256>(&x));
    assert_eq!(planned::helped(&x), plain::helped(&x));
}

#[test]
fn what_is_documented() {
    use self::{shelf as planned, shelf_plain as plain};
    let x = <array![f32; 64]>::from_fn(|[i]| (i * 7 % 11) as f32 - 3.0);
    agree!(energy(&x));
    agree!(compared(&x));
    agree!(power::<64>(&x));
    let a = <array![f64; 80, 90]>::from_fn(|[i, j]| ((3 * i + j) % 7) as f64);
    let b = <array![f64; 60, 90]>::from_fn(|[i, j]| ((i + 5 * j) % 11) as f64);
    let v = <array![f64; 4]>::arange();
    agree!(projected(&a, &b, &v));
}
