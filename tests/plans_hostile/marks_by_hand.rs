//! Runs. Words that look like the attribute's own marks are a user's: in a macro's input, as a lifetime, in a text.
#![forbid(unsafe_code)]
use haversack::{array, budget};

macro_rules! id {
    ($($tokens:tt)*) => { stringify!($($tokens)*) };
}

#[budget]
fn f() -> (f32, &'static str) {
    let a: array![f32; 64] = <array![f32; 64]>::ones();
    let text = id! { haversack_place_0 (0 0 0) haversack_place_1 (1 0 0) r#haversack_place_2 (2 0 0) };
    let before = 'haversack_place_3: { break 'haversack_place_3 a[[0]] };
    let b: array![u32; 64] = <array![u32; 64]>::full(0x4640_e400);
    let _ = (b[[0]], "{haversack_place_4} (3 0 0)");
    (before, text)
}

pub(super) fn main() {
    let (before, text) = f();
    assert_eq!(before, 1.0);
    assert!(text.starts_with("haversack_place_0(0 0 0)"));
}
