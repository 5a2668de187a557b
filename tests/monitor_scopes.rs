//! Scopes that nest, overlap, are forgotten, or end in any order: each has the figures since its own beginning.

#![cfg(feature = "monitor")]

use std::mem::forget;

use haversack::monitor::{Count, Counting, Report, Scope, measure, profile};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

/// Makes a peak of `bytes`, of which nothing is left.
fn peak(bytes: usize) {
    drop(vec![0u8; bytes]);
}

#[test]
fn the_outer_one_ends_first() {
    let outer = Scope::begin();
    peak(1000);
    let inner = Scope::begin();
    assert_eq!(outer.end().peak, 1000);
    peak(10);
    assert_eq!(inner.end().peak, 10);
}

#[test]
fn the_outer_one_is_asked_while_another_is_open() {
    let outer = Scope::begin();
    peak(1000);
    let inner = Scope::begin();
    assert_eq!((outer.so_far().peak, inner.so_far().peak), (1000, 0));
    peak(2000);
    assert_eq!((outer.so_far().peak, inner.so_far().peak), (2000, 2000));
    drop(inner);
    assert_eq!(outer.end().peak, 2000);
}

#[test]
fn one_is_forgotten_within() {
    let ((), report) = measure(|| {
        peak(1000);
        forget(Scope::begin());
    });
    assert_eq!(report.peak, 1000);
    let ((), report) = measure(|| {
        for bytes in [10, 30, 20] {
            forget(Scope::begin());
            peak(bytes);
        }
    });
    assert_eq!(report.peak, 30);
}

#[test]
fn one_is_forgotten_before() {
    forget(Scope::begin());
    peak(1000);
    let (inner, outer) = measure(|| {
        peak(5);
        let ((), report) = measure(|| peak(3));
        report
    });
    assert_eq!((inner.peak, outer.peak), (3, 5));
}

#[test]
fn three_end_in_every_order() {
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let mut scopes = [None, None, None];
        for (scope, bytes) in scopes.iter_mut().zip([300, 200, 100]) {
            *scope = Some(Scope::begin());
            peak(bytes);
        }
        let mut expected = [300, 200, 100];
        for (step, which) in order.into_iter().enumerate() {
            let report = scopes[which].take().expect("it is open").end();
            assert_eq!(report.peak, expected[which], "{order:?}");
            // A peak after one scope has ended counts for the others.
            let bytes = [250, 150, 50][step];
            peak(bytes);
            expected.iter_mut().for_each(|expected| *expected = bytes.max(*expected));
        }
    }
}

#[test]
fn two_pieces_of_work_take_turns() {
    struct Counted<I>(I, Scope);
    impl<I: Iterator> Iterator for Counted<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {
            self.0.next()
        }
    }
    let mut first = Counted((0..3).map(|i| vec![0u8; 1000 * i]), Scope::begin());
    let kept = first.nth(2);
    let mut second = Counted((0..3).map(|i| vec![0u8; 10 * i]), Scope::begin());
    let too = second.nth(2);
    // The first scope sees what the second one keeps, because it is still open.
    let reports = [first.1.end(), second.1.end()];
    assert_eq!(reports.map(|report| (report.peak, report.left)), [(2020, 2020), (20, 20)]);
    drop((kept, too));
}

#[test]
fn they_are_kept_in_a_list_and_a_map() {
    let mut scopes = Vec::with_capacity(40);
    for i in 0..40 {
        scopes.push(Scope::begin());
        peak(100 * (40 - i));
    }
    // Ends every second one first, then the rest from the front.
    for i in (0..20).rev() {
        assert_eq!(scopes.remove(2 * i + 1).end().peak, 100 * (40 - (2 * i + 1)));
    }
    for (i, scope) in scopes.into_iter().enumerate() {
        assert_eq!(scope.end().peak, 100 * (40 - 2 * i));
    }
}

#[test]
fn the_peak_of_the_thread_is_the_highest_of_all() {
    std::thread::spawn(|| {
        // More bytes than the thread freed for others.
        let held = vec![0u8; 100_000];
        let before = Count::of_thread();
        let outer = Scope::begin();
        peak(5000);
        let inner = Scope::begin();
        drop(outer);
        forget(Scope::begin());
        peak(10);
        assert!(Count::of_thread().peak >= before.current + 5000);
        drop(inner);
        peak(7000);
        assert!(Count::of_thread().peak >= before.current + 7000);
        assert_eq!(Count::of_thread().peak, before.current + 7000);
        drop(held);
    })
    .join()
    .expect("it ends");
}

#[test]
fn what_is_held_when_they_begin_is_in_no_peak() {
    let held = vec![0u8; 10_000];
    let first = Scope::begin();
    let more = vec![0u8; 100];
    let second = Scope::begin();
    drop(held);
    peak(50);
    let [first, second] = [first.end(), second.end()];
    assert_eq!((first.peak, first.left), (100, -9900));
    assert_eq!((second.peak, second.left), (0, -10_000));
    drop(more);
}

#[profile]
fn profiled(scope: &mut Option<Scope>) {
    peak(400);
    *scope = Some(Scope::begin());
    peak(300);
}

#[test]
fn one_begins_in_a_profiled_call_and_ends_behind_it() {
    let mut scope = None;
    let ((), report) = measure(|| profiled(&mut scope));
    assert_eq!(report.peak, 400);
    peak(200);
    assert_eq!(scope.expect("it began").end().peak, 300);
    let profile = haversack::monitor::Profile::of(profiled).expect("it was called");
    let peaks: Vec<i64> = profile.rows().map(|row| row.peak).collect();
    assert_eq!(peaks, [0, 400, 0, 300, 0]);
}

#[test]
fn one_begins_before_a_profiled_call_and_ends_within() {
    #[profile]
    fn ends(scope: Scope) -> Report {
        peak(40);
        let report = scope.end();
        peak(30);
        report
    }
    let scope = Scope::begin();
    peak(35);
    assert_eq!(ends(scope).peak, 40);
    let peaks: Vec<i64> =
        haversack::monitor::Profile::of(ends).expect("it was called").rows().map(|row| row.peak).collect();
    assert_eq!(peaks, [0, 40, 0, 30, 0, 0]);
}

/// Compares drawn programs, which begin, end and forget scopes, with a model that keeps every value of the current bytes.
#[test]
fn drawn_programs_agree_with_a_model() {
    let mut random = 1u64;
    let mut draw = move |below: usize| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) as usize % below
    };
    for _ in 0..if cfg!(miri) { 5 } else { 200 } {
        let mut history = Vec::with_capacity(400);
        let mut current = 0;
        history.push(current);
        let mut open: Vec<(usize, Scope)> = Vec::with_capacity(100);
        let mut blocks: Vec<Vec<u8>> = Vec::with_capacity(100);
        for _ in 0..100 {
            match draw(6) {
                0 | 1 => open.push((history.len() - 1, Scope::begin())),
                2 if !open.is_empty() => {
                    let (since, scope) = open.swap_remove(draw(open.len()));
                    let highest = *history[since..].iter().max().expect("its beginning");
                    assert_eq!(scope.end().peak, highest - history[since]);
                }
                3 if !open.is_empty() && draw(4) == 0 => forget(open.swap_remove(draw(open.len()))),
                4 if !blocks.is_empty() => current -= blocks.swap_remove(draw(blocks.len())).capacity(),
                _ => {
                    let bytes = 1 + draw(1000);
                    blocks.push(vec![0; bytes]);
                    current += bytes;
                }
            }
            history.push(current);
        }
    }
}
