//! Promise: large arrays of zeros take no memory until they are touched.
//!
//! The resident size belongs to the whole process, so this file has one test.
#![cfg(target_os = "linux")]

use haversack::{Array, Rank1};

const MIB: usize = 1 << 20;

/// A few pages. One page may have 2 MiB.
const LITTLE: usize = 16 * MIB;

/// Returns the bytes of this process that are in memory.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() << 10
}

#[test]
fn a_gibibyte_of_zeros_is_not_touched() {
    type Zeros = Array<f32, Rank1<{ 1 << 28 }>>;
    const { assert!(Zeros::NBYTES == 1 << 30) };

    let before = resident();
    let mut zeros = Zeros::zeros();
    let made = resident();
    assert!(made < before + LITTLE, "zeros touched {} bytes", made - before);

    assert_eq!((zeros[[0]], zeros[[1 << 27]], zeros[[(1 << 28) - 1]]), (0.0, 0.0, 0.0));
    zeros[[1 << 20]] = 1.0;
    assert!(resident() < before + LITTLE);

    // The measurement works: pages that are written become resident.
    zeros.as_mut_slice()[..64 * MIB / size_of::<f32>()].fill(1.0);
    assert!(resident() > before + 60 * MIB);
    drop(zeros);
    assert!(resident() < before + LITTLE);
}
