//! Without the counting allocator a profiled function does the same, and its table says why it has no figures.

#![cfg(feature = "monitor")]

use haversack::monitor::{Profile, measure, profile};

#[profile]
fn squares(count: u64) -> Vec<u64> {
    let mut squares = Vec::new();
    for n in 0..count {
        squares.push(n * n);
    }
    squares
}

#[test]
fn figures_are_zero_and_say_so() {
    let (squared, report) = measure(|| squares(3));
    assert_eq!(squared, [0, 1, 4]);
    assert_eq!(report.peak, 0);
    let profile = Profile::of(squares).unwrap();
    assert!(profile.rows().all(|row| [row.mem_usage, row.increment, row.peak, row.live_after] == [0; 4]));
    assert_eq!(profile.rows().map(|row| row.occurrences).collect::<Vec<_>>(), [1, 1, 4, 3, 0, 1, 1]);
    let table = "\
Filename: tests/monitor_profile_uncounted.rs
Function: monitor_profile_uncounted::squares, 1 call

No counting allocator, so all bytes are 0: `#[global_allocator] static ALLOCATOR: Counting = Counting::system();`

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
     8            0            0            1            0            0   fn squares(count: u64) -> Vec<u64> {
     9            0            0            1            0            0       let mut squares = Vec::new();
    10            0            0            4            0            0       for n in 0..count {
    11            0            0            3            0            0           squares.push(n * n);
    12                                                                        }
    13            0            0            1            0            0       squares
    14            0            0            1            0            0   }
";
    assert_eq!(format!("{profile:#}"), table);
}
