//! What the docs write gives no warning of a lint of the user's program.
#![deny(warnings)]

use haversack::array;
use haversack::monitor::{Counting, assert_no_alloc, assert_no_leak, assert_peak, assert_planned, memit};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

#[haversack::budget(1 KiB)]
fn energy(signal: &array![f32; 256]) -> f32 {
    let square: array![f32; 256] = (signal * signal).eval();
    square.sum()
}

fn left_early(text: &str) -> Result<u32, std::num::ParseIntError> {
    assert_no_alloc!({ text.parse::<u32>()? });
    loop {
        assert_no_leak!({ break });
    }
    loop {
        assert_peak!(== 0, { break });
    }
    assert_no_leak!({ return Ok(1) });
}

fn main() {
    let mut signal = <array![f32; 256]>::ones();
    assert_no_leak!({ signal.clone() });
    assert_no_leak!({ signal.sum() });
    assert_no_leak!(signal.sum());
    assert_no_leak!(&signal);
    assert_no_leak!(&signal.clone());
    assert_no_leak!(signal.iter().map(|x| x * 2.0));
    assert_no_leak!(println!("x"));
    assert_no_leak!({});
    assert_no_leak!(Some(1));
    assert_no_leak!(if signal.sum() > 0.0 { 1 } else { 2 });
    assert_no_alloc!({ signal.sum() });
    assert_no_alloc!({ signal *= 2.0 });
    assert_no_alloc!(signal.sum());
    assert_no_alloc!({});
    assert_peak!(<= 1 KiB, { signal.sum() });
    assert_peak!(<= 1 KiB, { energy(&signal) });
    assert_peak!(== 0, ());
    assert_planned!(energy(&signal));
    let _ = memit!({ signal.sum() });
    let _ = left_early("1");
}
