//! Assertions on memory: the work that they accept, and the messages of their failures.

#![cfg(feature = "monitor")]

use std::panic::{AssertUnwindSafe, catch_unwind};

use haversack::array;
use haversack::monitor::{Counting, assert_no_alloc, assert_no_leak, assert_peak, assert_planned, measure};

#[allow(dead_code, reason = "another test measures the others")]
mod measured;
use measured::{not_counted, nothing, roughness, scaled};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

type Row = array![f32; 256];

/// Returns the message of the panic of `work`.
fn said<R>(work: impl FnOnce() -> R) -> String {
    let panic = catch_unwind(AssertUnwindSafe(work)).err().expect("an assertion that fails");
    panic.downcast_ref::<String>().expect("a text").clone()
}

/// Returns the place of a line of this file: `tests/monitor_assertions.rs:7`.
fn place(line: u32) -> String {
    format!("{}:{line}", file!())
}

#[test]
fn a_peak_within_its_limit_gives_the_value() {
    let a = Row::ones();
    assert_eq!(assert_peak!(<= 1024, { (&a + 1.0).eval().sum() }), 512.0);
    assert_eq!(assert_peak!(<= 1 KiB, (&a + 1.0).eval().sum()), 512.0);
    assert_eq!(assert_peak!(<= 1.5 kB, (&a + 1.0).eval().sum()), 512.0);
    assert_eq!(assert_peak!(< 1025, (&a + 1.0).eval().sum()), 512.0);
    assert_eq!(assert_peak!(== Row::NBYTES, (&a + 1.0).eval().sum()), 512.0);
    assert_peak!(== 0, {});
}

#[test]
fn a_peak_beyond_it_says_by_how_much_and_what_was_live() {
    let mut lines = [0; 2];
    let text = said(|| {
        assert_peak!(<= 1 KiB, {
            lines[0] = line!() + 1;
            let a = Row::ones();
            drop(a.clone());
            lines[1] = line!() + 1;
            let b = <array![f32; 512]>::zeros();
            a.sum() + b.sum()
        })
    });
    let expected = format!(
        "the peak is 3_072 bytes, 2_048 too many: expected <= 1_024\nlive at the peak, largest first:\n  {}: size=2048 B, \
         count=1\n  {}: size=1024 B, count=1",
        place(lines[1]),
        place(lines[0]),
    );
    assert_eq!(text, expected);
}

#[test]
fn the_other_relations_fail_as_well() {
    let a = Row::ones();
    let text = said(|| assert_peak!(< 1024, (&a + 1.0).eval().sum()));
    assert!(text.starts_with("the peak is 1_024 bytes, the limit itself: expected < 1_024\n"), "{text}");
    let text = said(|| assert_peak!(== 2 KiB, (&a + 1.0).eval().sum()));
    assert!(text.starts_with("the peak is 1_024 bytes, 1_024 too few: expected == 2_048\n"), "{text}");
}

#[test]
fn no_allocation_means_none() {
    let (a, mut b) = (Row::ones(), Row::zeros());
    assert_no_alloc!(b.assign(&a * 2.0));
    assert_eq!(assert_no_alloc!(b.sum()), 512.0);
    let mut line = 0;
    let text = said(|| {
        assert_no_alloc!({
            line = line!() + 1;
            drop(a.clone());
        })
    });
    let line = place(line);
    assert_eq!(
        text,
        format!(
            "1 allocations of 1_024 bytes: expected none\nallocated, largest first:\n  {line}: size=1024 B, count=1"
        )
    );
}

#[test]
fn nothing_is_left_or_its_line_is_told() {
    assert_no_leak!(Row::ones());
    let mut kept = Vec::new();
    let mut line = 0;
    let text = said(|| {
        assert_no_leak!({
            line = line!() + 1;
            kept.reserve_exact(4);
            kept.push(Row::ones());
        })
    });
    let lines = [place(line), place(line + 1)];
    let expected = format!(
        "1_056 bytes are left in 2 blocks: expected none\nleft, largest first:\n  {}: size=1024 B, count=1\n  {}: size=32 B, \
         count=1",
        lines[1], lines[0],
    );
    assert_eq!(text, expected);
}

#[test]
fn more_lines_than_ten_are_counted() {
    let text = said(|| {
        assert_no_alloc!({
            let a = [
                vec![0u8; 1],
                vec![0u8; 2],
                vec![0u8; 3],
                vec![0u8; 4],
                vec![0u8; 5],
                vec![0u8; 6],
                vec![0u8; 7],
                vec![0u8; 8],
                vec![0u8; 9],
                vec![0u8; 10],
                vec![0u8; 11],
                vec![0u8; 12],
            ];
            a.len()
        })
    });
    assert!(text.starts_with("12 allocations of 78 bytes"), "{text}");
    assert!(text.ends_with("\n  and 2 lines more"), "{text}");
    assert_eq!(text.lines().count(), 2 + 10 + 1);
}

#[test]
fn a_work_that_panics_ends_its_scopes() {
    let (_, report) = measure(|| {
        let result = catch_unwind(|| assert_peak!(<= 1 MiB, { if Row::ones().sum() > 0.0 { panic!("of the work") } }));
        assert_eq!(result.err().and_then(|panic| panic.downcast_ref::<&str>().copied()), Some("of the work"));
    });
    assert!(report.peak >= 1024);
    assert_no_alloc!({});
}

mod inner {
    pub(super) use super::roughness as renamed;
}

#[test]
fn what_is_measured_is_what_was_planned() {
    let x = Row::ones();
    assert_eq!(assert_planned!(roughness(&x)), 256.0 + 512.0);
    assert_eq!(assert_planned!(inner::renamed(&x)), 256.0 + 512.0);
    assert_eq!(assert_planned!(nothing(&Row::ones())), 256.0);
    assert_eq!(assert_planned!(scaled::<256>(&x, 3.0)), Row::full(9.0));
    assert_eq!(roughness::PEAK, 2048);
}

#[test]
fn what_plain_calls_allocate_is_told() {
    let x = Row::ones();
    let text = said(|| assert_planned!(not_counted(&x)));
    let expected = "`not_counted` has a peak of 101_024 bytes in 2 allocations: planned are 1_024 in 1\nlive at the peak, largest first:\n";
    assert!(text.starts_with(expected), "{text}");
    assert!(text.contains(": size=100000 B, count=1\n"), "{text}");
}
